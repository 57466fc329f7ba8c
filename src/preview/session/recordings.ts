import type { RecordScope } from '../records/bench-records.ts';
import type { Call } from './call-log.ts';
import type {
  RecordingHead,
  RecordingKey,
  RecordingStorage,
  StoredRecording,
} from './recording-storage.ts';
import type { Session } from './session.ts';
import { readSession, type SessionReading } from './session-record.ts';

/** The recordings of a package that earlier pages left, and the one that this page makes. */
export interface Recordings {
  /** Those with a call in them, the latest first. It is empty where the browser keeps none. */
  earlier(): Promise<readonly StoredRecording[]>;
  read(recording: StoredRecording): Promise<SessionReading>;
  remove(recording: StoredRecording): Promise<void>;
  /** Removes what earlier pages recorded of a package and a learner; of all, where none is named. */
  wipe(scope: RecordScope): Promise<void>;
}

/** Recordings of a package kept beside the running one: more have little use, and hold answers. */
const mostEarlier = 5;

/**
 * Keeps a session as it goes, and has those of earlier pages. Where the browser keeps nothing, the
 * session goes on all the same.
 *
 * @param key of the session; nothing is kept before there is a call
 */
export function keepRecording(
  session: Session,
  storage: RecordingStorage,
  key: RecordingKey,
  names: Pick<RecordingHead, 'packageName' | 'packageTitle'>,
): Recordings {
  const [packageId, began] = key;
  const isEarlier = ({ key: [id, at] }: StoredRecording) => id !== packageId || at !== began;
  const earlier = async (id?: string) =>
    (await storage.list(id)).filter(isEarlier).sort((one, other) => other.key[1] - one.key[1]);
  /** What is kept already: the head, the last call, and how many there are. */
  let keptHead: RecordingHead | null = null;
  let last: Call | undefined;
  let count = 0;
  function write(): void {
    const { calls, ...head } = session.record(names.packageName, names.packageTitle);
    if (calls.length === 0 && count === 0) return;
    if (head.launches !== keptHead?.launches || head.findings !== keptHead.findings) {
      keptHead = head;
      storage.putHead(key, head).catch(() => {});
    }
    if (calls.at(-1) === last) return;
    const known = last === undefined ? 0 : calls.lastIndexOf(last) + 1;
    // Where a person made the log forget, the last call is no longer in it.
    const first = known === 0 ? 0 : count;
    const fresh = calls.slice(known);
    storage.putCalls(key, first, fresh).catch(() => {});
    count = first + fresh.length;
    last = calls.at(-1);
  }

  session.log.subscribe(write);
  session.$launches.listen(write);
  session.$findings.listen(write);
  void earlier(packageId)
    .then((all) => storage.remove(all.slice(mostEarlier).map((each) => each.key)))
    .catch(() => {});

  return {
    earlier: async () =>
      (await earlier(packageId).catch(() => [])).filter(({ calls }) => calls > 0),
    async read({ key: which, head }) {
      // What is tried here could have written there: it is read like a file.
      return readSession(JSON.stringify({ ...head, calls: await storage.calls(which) }));
    },
    remove: ({ key: which }) => storage.remove([which]),
    async wipe({ packageId: id, learnerId }) {
      const concerned = (await earlier(id)).filter(
        ({ head }) =>
          learnerId === undefined || head.launches.some(({ learner }) => learner.id === learnerId),
      );
      await storage.remove(concerned.map((each) => each.key));
    },
  };
}
