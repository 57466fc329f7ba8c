import { durationSeconds } from '../../standard/time-format.ts';
import type { Answer, AnswerColumns } from './answers.ts';
import type { ReadingReport, ResultFile } from './result-format.ts';

/** A record of an answer as LMSs export it, in the words of SCORM (RTE 1.2 3.4.4, RTE 2004 4.2.9). */
export interface InteractionRecord {
  readonly id: string;
  readonly response: string;
  /** `correct`, `wrong`, `incorrect`, another word, a number from 0 to 1; '' where it is not told. */
  readonly result: string;
  /** What would be right; '' where it is not told. */
  readonly right?: string;
  readonly type?: string;
  /** As SCORM writes durations; '' where it is not told. */
  readonly latency?: string;
}

/** Whose record it is. */
export interface RecordOwner {
  readonly identity: string;
  readonly attempt: number;
  readonly version: string;
}

const marks = /(?:_round(\d+))?(?:_try(\d+)|_sitting(\d+)|(_practice)\d*)?$/;

/**
 * The answer of a record; null for one that was given in practice, which says nothing of an item
 * that its learner met for the first time.
 */
export function answerOf(record: InteractionRecord, owner: RecordOwner): Answer | null {
  const [mark = '', round, tries, sitting, practice] = marks.exec(record.id) ?? [];
  if (practice !== undefined) return null;
  const seconds = record.latency ? durationSeconds(record.latency) : null;
  return {
    ...owner,
    item: record.id.slice(0, record.id.length - mark.length),
    // What people wrote at length may say who they are.
    response: record.type === 'long-fill-in' ? '' : record.response,
    round: Number(round ?? 1),
    tries: Number(tries ?? 1),
    sitting: Number(sitting ?? 0),
    score: scoreOf(record),
    seconds: seconds === null || Number.isNaN(seconds) ? null : seconds,
  };
}

function scoreOf({ result, right = '', response }: InteractionRecord): number | null {
  if (result === 'correct') return 1;
  if (result === 'wrong' || result === 'incorrect') return 0;
  const number = result.trim() === '' ? Number.NaN : Number(result);
  if (number >= 0 && number <= 1) return number;
  return result === '' && right !== '' ? Number(response === right) : null;
}

/** Hands over records of one file, and counts what of them is left. */
export class Records {
  readonly #file: ResultFile;
  readonly #into: Pick<AnswerColumns, 'add'>;
  #practised = 0;

  constructor(file: ResultFile, into: Pick<AnswerColumns, 'add'>) {
    this.#file = file;
    this.#into = into;
  }

  add(record: InteractionRecord, owner: Omit<RecordOwner, 'version'>): void {
    const answer = answerOf(record, { ...owner, version: this.#file.version ?? '' });
    if (answer === null) this.#practised += 1;
    else this.#into.add(answer);
  }

  /** What is to be said of it at the end. */
  report(): readonly ReadingReport[] {
    if (this.#practised === 0) return [];
    return [
      leftOf(this.#file, `${this.#practised} answers in practice are left out: they are repeats.`),
    ];
  }
}

export function leftOf({ name: file }: ResultFile, reason: string, line?: number): ReadingReport {
  return { place: { file, line }, outcome: { kind: 'left', reason } };
}

export function changeOf({ name: file }: ResultFile, change: string, line?: number): ReadingReport {
  return { place: { file, line }, outcome: { kind: 'changed', change } };
}
