import { type DBSchema, openDB } from 'idb';

/** A key of the bench's records; its parts go from the general to the particular. */
export type RecordKey = readonly (string | number)[];

export interface StoredEntry {
  readonly key: RecordKey;
  readonly value: unknown;
}

/**
 * Where records outlive the page. It works in the order in which it is asked, and what is put is
 * there even if the page goes at once.
 */
export interface RecordStorage {
  /** @throws where the browser keeps nothing, as in some private windows */
  all(): Promise<readonly StoredEntry[]>;
  put(key: RecordKey, value: unknown): Promise<void>;
  remove(keys: readonly RecordKey[]): Promise<void>;
}

interface BenchSchema extends DBSchema {
  readonly records: { readonly key: (string | number)[]; readonly value: unknown };
}

/** The bench's own database of this origin. */
export function deviceRecords(): RecordStorage {
  const opened = () =>
    openDB<BenchSchema>('bench', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('records');
      },
    });
  let database: ReturnType<typeof opened> | null = null;
  const records = () => {
    database ??= opened();
    return database;
  };
  return {
    async all() {
      const read = (await records()).transaction('records');
      const [keys, values] = await Promise.all([read.store.getAllKeys(), read.store.getAll()]);
      return keys.map((key, index) => ({ key, value: values[index] }));
    },
    async put(key, value) {
      const write = (await records()).transaction('records', 'readwrite');
      const put = write.store.put(value, [...key]);
      // Else it ends unfinished when the page goes before it has heard of the success.
      write.commit();
      await Promise.all([put, write.done]);
    },
    async remove(keys) {
      const write = (await records()).transaction('records', 'readwrite');
      await Promise.all([...keys.map((key) => write.store.delete([...key])), write.done]);
    },
  };
}
