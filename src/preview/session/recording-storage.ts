import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Call } from './call-log.ts';
import type { SessionRecord } from './session-record.ts';

/** A recording: its package, and when it began in milliseconds since 1970. */
export type RecordingKey = readonly [packageId: string, began: number];

/** A session without its calls, of which there may be thousands. */
export type RecordingHead = Omit<SessionRecord, 'calls'>;

export interface StoredRecording {
  readonly key: RecordingKey;
  readonly head: RecordingHead;
  /** How many calls are kept of it. */
  readonly calls: number;
}

/** Where recordings outlive the page. What is put is there even if the page goes at once. */
export interface RecordingStorage {
  /** Those of a package; of all packages where none is named. */
  list(packageId?: string): Promise<readonly StoredRecording[]>;
  calls(key: RecordingKey): Promise<readonly Call[]>;
  /** Puts a head in the place of the one before. */
  putHead(key: RecordingKey, head: RecordingHead): Promise<void>;
  /** Puts calls behind those before. `first` is the number of the first; what is kept behind it goes. */
  putCalls(key: RecordingKey, first: number, calls: readonly Call[]): Promise<void>;
  remove(keys: readonly RecordingKey[]): Promise<void>;
}

interface RecordingSchema extends DBSchema {
  readonly heads: { readonly key: [string, number]; readonly value: RecordingHead };
  readonly calls: { readonly key: [string, number, number]; readonly value: Call };
}

/** What the recordings need of the page's window. */
type RecordingPage = Pick<Window, 'addEventListener' | 'localStorage'>;

/**
 * The recordings of this origin; as in record-storage.ts, what is put is committed at once. The last
 * calls of a page that goes are kept in local storage as well, which writes at once: its last
 * transactions may go with it. The next page takes them over when it opens the database.
 */
export function deviceRecordings(page: RecordingPage = window): RecordingStorage {
  const leaving = leavingPage(page);
  async function opened() {
    const fresh = await openDB<RecordingSchema>('bench-recordings', 1, {
      upgrade(created) {
        created.createObjectStore('heads');
        created.createObjectStore('calls');
      },
    });
    await takeOverLastCalls(fresh, page);
    return fresh;
  }
  let database: ReturnType<typeof opened> | null = null;
  const recordings = () => {
    database ??= opened();
    return database;
  };
  return {
    async list(packageId) {
      const read = (await recordings()).transaction(['heads', 'calls']);
      const of = packageId === undefined ? undefined : within([packageId]);
      const [keys, heads] = await Promise.all([
        read.objectStore('heads').getAllKeys(of),
        read.objectStore('heads').getAll(of),
      ]);
      const counts = await Promise.all(
        keys.map((key) => read.objectStore('calls').count(within(key))),
      );
      return heads.flatMap((head, index) => {
        const key = keys[index];
        return key === undefined ? [] : [{ key, head, calls: counts[index] ?? 0 }];
      });
    },
    async calls(key) {
      return (await recordings()).getAll('calls', within(key));
    },
    async putHead(key, head) {
      const write = (await recordings()).transaction('heads', 'readwrite');
      const put = write.store.put(head, [...key]);
      write.commit();
      await Promise.all([put, write.done]);
    },
    async putCalls(key, first, calls) {
      if (leaving()) keepLastCalls(page, { key, first, calls });
      const write = (await recordings()).transaction('calls', 'readwrite');
      const writes = [
        write.store.delete(IDBKeyRange.bound([...key, first], [...key, []])),
        ...calls.map((call, index) => write.store.put(call, [...key, first + index])),
      ];
      write.commit();
      await Promise.all([...writes, write.done]);
    },
    async remove(keys) {
      const write = (await recordings()).transaction(['heads', 'calls'], 'readwrite');
      await Promise.all([
        ...keys.flatMap((key) => [
          write.objectStore('heads').delete([...key]),
          write.objectStore('calls').delete(within(key)),
        ]),
        write.done,
      ]);
    },
  };
}

interface LastCalls {
  readonly key: RecordingKey;
  /** The number of the first of the calls. */
  readonly first: number;
  readonly calls: readonly Call[];
}

const lastCallsName = 'bench-last-calls';

function keepLastCalls(page: RecordingPage, last: LastCalls): void {
  try {
    const name = [lastCallsName, ...last.key, last.first].join(':');
    page.localStorage.setItem(name, JSON.stringify(last));
  } catch {
    // There the transactions have to do.
  }
}

/** Puts the last calls of pages that went where there are none. */
async function takeOverLastCalls(
  database: IDBPDatabase<RecordingSchema>,
  page: RecordingPage,
): Promise<void> {
  const names = Object.keys(storedOn(page)).filter((name) => name.startsWith(`${lastCallsName}:`));
  for (const name of names) {
    try {
      const { key, first, calls }: LastCalls = JSON.parse(page.localStorage.getItem(name) ?? '');
      const write = database.transaction('calls', 'readwrite');
      for (const [index, call] of calls.entries()) {
        const place: [string, number, number] = [...key, first + index];
        if ((await write.store.count(place)) === 0) await write.store.put(call, place);
      }
      await write.done;
    } catch {
      // What is tried here could have written there.
    }
    page.localStorage.removeItem(name);
  }
}

/** Nothing where the browser forbids storage. */
function storedOn(page: RecordingPage): object {
  try {
    return page.localStorage;
  } catch {
    return {};
  }
}

/** Whether this page has been told that it goes. */
function leavingPage(page: RecordingPage): () => boolean {
  let isLeaving = false;
  // Before those who have something to say at last.
  page.addEventListener(
    'pagehide',
    () => {
      isLeaving = true;
    },
    { capture: true },
  );
  page.addEventListener('pageshow', () => {
    isLeaving = false;
  });
  return () => isLeaving;
}

/** All keys that begin with these parts: an array sorts behind every number and text. */
function within(parts: readonly (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]);
}
