/** One call of the SCORM API, as it came and as it was answered. */
export interface Call {
  /** 1 for the first launch since the page was opened. */
  readonly launch: number;
  /** 1 for the first call of the launch. */
  readonly number: number;
  /** Milliseconds since the launch began. */
  readonly at: number;
  readonly method: string;
  /** The element read or set; '' for calls that name none. */
  readonly element: string;
  /** The value set; '' for other calls. */
  readonly value: string;
  readonly result: string;
  /** The error code after the call; 0 for none. */
  readonly code: number;
  readonly message: string;
}

export interface CallCounts {
  readonly calls: number;
  readonly gets: number;
  readonly sets: number;
  readonly commits: number;
  readonly refused: number;
}

/** What a log shows at most; the oldest calls go first. */
const longest = 2000;

/** The log with one more call. */
export function addCall(log: readonly Call[], call: Call): readonly Call[] {
  return [...(log.length < longest ? log : log.slice(log.length - longest + 1)), call];
}

/** Whether the LMS would not have it. A 2004 value that was never set (403) is no refusal. */
export function isRefused({ method, code }: Call): boolean {
  return code !== 0 && !(method === 'GetValue' && code === 403);
}

export function countCalls(log: readonly Call[]): CallCounts {
  const ending = (word: string) => log.filter(({ method }) => method.endsWith(word)).length;
  return {
    calls: log.length,
    gets: ending('GetValue'),
    sets: ending('SetValue'),
    commits: ending('Commit'),
    refused: log.filter(isRefused).length,
  };
}
