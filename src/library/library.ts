import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A package on this device, without its bytes. */
export interface PackageEntry {
  /** Also its place in addresses such as `check.html#package=…`. */
  readonly id: string;
  /** The file's name as it came. */
  readonly name: string;
  /** Bytes of the zip. */
  readonly size: number;
  /** When it was added, in milliseconds since 1970. */
  readonly added: number;
  /** When the file itself was last changed, in the same way; absent where no file was added. */
  readonly modified?: number;
}

export interface KeptPackage extends PackageEntry {
  readonly zip: Blob;
}

/** The packages made, checked and tried on this device; they never leave it. */
export interface PackageLibrary {
  /** The latest first. */
  list(): Promise<readonly PackageEntry[]>;
  /**
   * Keeps a package. The same file once more, by its name, size and last change, is no second
   * package: it only moves to the front.
   *
   * @throws where the browser refuses to keep it: full, or private browsing
   */
  add(name: string, zip: Blob): Promise<PackageEntry>;
  /**
   * Keeps a package that is only looked at, under an id of its own: it is in no list, and gives way
   * to later ones.
   *
   * @throws as `add` does
   */
  look(zip: Blob): Promise<string>;
  /** Null when it was removed, or was never on this device. */
  get(id: string): Promise<KeptPackage | null>;
  remove(id: string): Promise<void>;
}

interface LibrarySchema extends DBSchema {
  readonly entries: { readonly key: string; readonly value: PackageEntry };
  /** Apart, so that a list reads no zips. */
  readonly zips: { readonly key: string; readonly value: Blob };
}

export interface LibraryPlatform {
  /** Milliseconds since 1970. */
  now(): number;
  /** An id that no other package has. */
  newId(): string;
}

/** Begins the ids of packages that are only looked at. */
const looks = 'look-';
/** Of those before: other windows may show one. */
const keptLooks = 3;

/** Opens the library of this origin; pages and service workers share it. */
export function openLibrary({ now, newId }: LibraryPlatform): PackageLibrary {
  let opened: Promise<IDBPDatabase<LibrarySchema>> | null = null;
  const database = () => {
    opened ??= openDB<LibrarySchema>('package-library', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('entries', { keyPath: 'id' });
        fresh.createObjectStore('zips');
      },
    });
    return opened;
  };
  return {
    async list() {
      const entries = await (await database()).getAll('entries');
      return entries.sort((one, other) => other.added - one.added);
    },
    async add(name, zip) {
      const modified = zip instanceof File ? { modified: zip.lastModified } : {};
      const fresh = { id: newId(), name, size: zip.size, added: now(), ...modified };
      const write = (await database()).transaction(['entries', 'zips'], 'readwrite');
      const known = (await write.objectStore('entries').getAll()).find((one) => isSame(one, fresh));
      const entry = { ...fresh, id: known?.id ?? fresh.id };
      await Promise.all([
        write.objectStore('entries').put(entry),
        write.objectStore('zips').put(zip, entry.id),
        write.done,
      ]);
      return entry;
    },
    async look(zip) {
      const id = `${looks}${String(now()).padStart(14, '0')}-${newId()}`;
      const write = (await database()).transaction('zips', 'readwrite');
      const before = await write.store.getAllKeys(IDBKeyRange.bound(looks, `${looks}\uffff`));
      const gone = before.sort().slice(0, -keptLooks);
      await Promise.all([
        ...gone.map((each) => write.store.delete(each)),
        write.store.put(zip, id),
        write.done,
      ]);
      return id;
    },
    async get(id) {
      const read = (await database()).transaction(['entries', 'zips']);
      const [entry, zip] = await Promise.all([
        read.objectStore('entries').get(id),
        read.objectStore('zips').get(id),
      ]);
      if (zip === undefined) return null;
      const listed = entry ?? { id, name: '', size: zip.size, added: 0 };
      return { ...listed, zip };
    },
    async remove(id) {
      const write = (await database()).transaction(['entries', 'zips'], 'readwrite');
      await Promise.all([
        write.objectStore('entries').delete(id),
        write.objectStore('zips').delete(id),
        write.done,
      ]);
    },
  };
}

/** Whether two entries are one file, as far as can be told without reading it. */
function isSame(one: PackageEntry, other: PackageEntry): boolean {
  const { name, size, modified } = other;
  return (
    modified !== undefined && one.name === name && one.size === size && one.modified === modified
  );
}
