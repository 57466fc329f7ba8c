/** A call of the course as the LMS's page saw it. */
export interface LmsCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  readonly error: string;
}

/** What the server of the tests' LMS holds of its one learner. */
export interface LmsRecord {
  /** What each launch has told of its session, the first launch first. */
  readonly launches: readonly LaunchRecord[];
  /** The data model as last committed. */
  readonly cmi: Readonly<Record<string, unknown>>;
  /** Calls of the last launch, up to the last commit. */
  readonly calls: readonly LmsCall[];
}

export interface LaunchRecord {
  /** The session was ended by Finish or Terminate. */
  readonly ended: boolean;
  /** The session time as last committed; null for none. */
  readonly time: string | null;
}

/** What the LMS's page sends at each commit. */
interface Commit extends LaunchRecord, Pick<LmsRecord, 'cmi' | 'calls'> {
  /** Counted from 1. */
  readonly launch: number;
}

/** The record, and what its server does with it. */
export interface LmsKeeper {
  record(): LmsRecord;
  /** Begins a launch; the answer is for the LMS's page. */
  launch(): string;
  /** Takes what a launch elsewhere left; what comes late of earlier ones is older then. */
  leave(cmi: LmsRecord['cmi']): void;
  commit(body: string): void;
}

export function lmsRecord(): LmsKeeper {
  let record: LmsRecord = { launches: [], cmi: {}, calls: [] };
  return {
    record: () => record,
    launch() {
      record = {
        ...record,
        launches: [...record.launches, { ended: false, time: null }],
        calls: [],
      };
      return JSON.stringify({ launch: record.launches.length, cmi: record.cmi });
    },
    leave(cmi) {
      const launches = [...record.launches, { ended: true, time: null }];
      record = { launches, cmi, calls: [] };
    },
    commit(body) {
      const { launch, cmi, calls, ended, time }: Commit = JSON.parse(body);
      const launches = record.launches.with(launch - 1, { ended, time });
      // The progress that a beacon of an earlier launch brings late is older than what is there.
      const isLatest = launch === launches.length;
      record = isLatest ? { launches, cmi, calls } : { ...record, launches };
    },
  };
}
