/** A call of the course as the LMS's page saw it. */
export interface LmsCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  readonly error: string;
}

/** What the server of the tests' LMS holds of its one learner. */
export interface LmsRecord {
  /** Launches so far. */
  readonly launch: number;
  /** The data model as last committed. */
  // biome-ignore lint/suspicious/noExplicitAny: two versions' data models, read at the place of use
  readonly cmi: any;
  /** Calls of the last launch, up to the last commit. */
  readonly calls: readonly LmsCall[];
  /** The session was ended by Finish or Terminate. */
  readonly ended: boolean;
  /** The session time as last committed; null for none in this launch. */
  readonly time: string | null;
}

/** The record, and what its server does with it. */
export interface LmsKeeper {
  record(): LmsRecord;
  /** Begins a launch; the answer is for the LMS's page. */
  launch(): string;
  commit(body: string): void;
}

export function lmsRecord(): LmsKeeper {
  let record: LmsRecord = { launch: 0, cmi: {}, calls: [], ended: false, time: null };
  return {
    record: () => record,
    launch() {
      record = { ...record, launch: record.launch + 1, calls: [], ended: false, time: null };
      return JSON.stringify({ launch: record.launch, cmi: record.cmi });
    },
    commit(body) {
      const told: LmsRecord = JSON.parse(body);
      // A beacon of an earlier launch that comes late tells nothing new.
      if (told.launch === record.launch) record = told;
    },
  };
}
