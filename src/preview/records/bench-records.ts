import type { ScormVersion } from '../../standard/api.ts';
import { type CmiData, section } from '../api/cmi-data.ts';
import type { RecordKey, RecordStorage, StoredEntry } from './record-storage.ts';
import type { Learner, Place, Registration } from './registration.ts';

/** What an LMS keeps of an activity in an attempt. */
export interface ActivityRecord {
  readonly packageId: string;
  readonly learnerId: string;
  readonly attempt: number;
  readonly activity: string;
  readonly version: ScormVersion;
  readonly cmi: CmiData;
  /** Whether the activity counts as complete. */
  readonly complete: boolean;
  /** When it was last stored, in milliseconds since 1970. */
  readonly stored: number;
}

/** Which records are meant: all of them where nothing is named. */
export interface RecordScope {
  readonly packageId?: string;
  readonly learnerId?: string;
}

/**
 * What the bench keeps of learners and attempts. Everything is read and written at once, as content
 * expects of a Commit; the storage is written behind it, in order.
 */
export interface BenchRecords {
  learners(): readonly Learner[];
  addLearner(name: string): Learner;
  /** The attempt a learner is at; 1 before any. */
  attempt(packageId: string, learner: Learner): number;
  beginAttempt(registration: Registration): void;
  /** Null before anything was stored. */
  read(place: Place): ActivityRecord | null;
  write(place: Place, version: ScormVersion, cmi: CmiData, complete: boolean): void;
  /** Sequencing of an attempt, as its runtime wrote it; null before any. */
  sequencing(registration: Registration): string | null;
  keepSequencing(registration: Registration, state: string): void;
  /** By learner and attempt, in the order they began. */
  of(scope: RecordScope): readonly ActivityRecord[];
  /** Forgets what learners did; the learners themselves stay. */
  wipe(scope: RecordScope): void;
  /** Resolves once the storage has, or has refused, all that was written. */
  settled(): Promise<void>;
  /** Why nothing outlives the page, in words; '' while the storage keeps all. */
  problem(): string;
}

/** Learners who are there from the start. */
const firstLearners: readonly [Learner, ...Learner[]] = [
  { id: 'learner_1', name: 'Okafor, Ada' },
  { id: 'learner_2', name: 'Lindqvist, Nils' },
  { id: 'learner_3', name: 'Chen, Wei' },
];

const notKept =
  'This browser keeps nothing here: what learners do is lost when the page is closed.';

/** Reads all records. Where the storage refuses, they live as long as the page. */
export async function openRecords(
  storage: RecordStorage,
  now: () => number,
): Promise<BenchRecords> {
  let problem = '';
  const entries = new Map<string, StoredEntry>();
  try {
    for (const entry of await storage.all()) entries.set(JSON.stringify(entry.key), entry);
  } catch {
    problem = notKept;
  }
  let queue = Promise.resolve();
  const behind = (work: () => Promise<void>) => {
    // At once: while the page goes, nothing that waits for an answer comes to its turn.
    const done = work().catch(() => {
      problem = notKept;
    });
    queue = queue.then(() => done);
  };

  const take = (key: RecordKey) => entries.get(JSON.stringify(key))?.value;
  function put(key: RecordKey, value: unknown): void {
    // A copy: the runtime's objects go on changing.
    const kept = structuredClone(value);
    entries.set(JSON.stringify(key), { key, value: kept });
    behind(() => storage.put(key, kept));
  }
  const added = () => [...entries.values()].filter(({ key }) => key[0] === 'learner');
  const records = () =>
    [...entries.values()]
      .filter(({ key }) => key[0] === 'data')
      .map(({ value }) => asRecord(value));

  return {
    learners: () => [
      ...firstLearners,
      ...added().map(({ key, value }) => ({ id: String(key[1]), name: String(value) })),
    ],
    addLearner(name) {
      const taken = added().map(({ key }) => Number(String(key[1]).slice('learner_'.length)));
      const number = Math.max(firstLearners.length, ...taken) + 1;
      const learner = { id: `learner_${number}`, name };
      put(['learner', learner.id], name);
      return learner;
    },
    attempt(packageId, { id }) {
      const number = take(['attempt', packageId, id]);
      return typeof number === 'number' && number > 0 ? number : 1;
    },
    beginAttempt: ({ packageId, learner, attempt }) =>
      put(['attempt', packageId, learner.id], attempt),
    read(place) {
      const value = take(['data', ...placeKey(place), place.activity]);
      return value === undefined ? null : asRecord(value);
    },
    write(place, version, cmi, complete) {
      const { packageId, learner, attempt, activity } = place;
      const record = {
        packageId,
        learnerId: learner.id,
        attempt,
        activity,
        version,
        cmi,
        complete,
        stored: now(),
      };
      put(['data', ...placeKey(place), activity], record satisfies ActivityRecord);
    },
    sequencing(registration) {
      const state = take(['sequencing', ...placeKey(registration)]);
      return typeof state === 'string' ? state : null;
    },
    keepSequencing: (registration, state) => put(['sequencing', ...placeKey(registration)], state),
    of: (scope) =>
      records().filter((record) => isWithin(scope, record.packageId, record.learnerId)),
    wipe(scope) {
      const gone = [...entries.values()]
        .map(({ key }) => key)
        .filter(
          ([kind, packageId, learnerId]) =>
            kind !== 'learner' && isWithin(scope, String(packageId), String(learnerId)),
        );
      for (const key of gone) entries.delete(JSON.stringify(key));
      behind(() => storage.remove(gone));
    },
    settled: () => queue,
    problem: () => problem,
  };
}

function placeKey({ packageId, learner, attempt }: Registration): RecordKey {
  return [packageId, learner.id, attempt];
}

function isWithin(scope: RecordScope, packageId: string, learnerId: string): boolean {
  return (
    (scope.packageId === undefined || scope.packageId === packageId) &&
    (scope.learnerId === undefined || scope.learnerId === learnerId)
  );
}

/** What the storage gave back, which may be of any earlier build. */
function asRecord(value: unknown): ActivityRecord {
  const record = section(value);
  return {
    packageId: String(record.packageId),
    learnerId: String(record.learnerId),
    attempt: Number(record.attempt),
    activity: String(record.activity),
    version: record.version === '1.2' ? '1.2' : '2004',
    cmi: section(record.cmi),
    complete: record.complete === true,
    stored: Number(record.stored),
  };
}
