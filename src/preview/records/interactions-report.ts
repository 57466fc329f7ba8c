import type { ScormVersion } from '../../standard/api.ts';
import { durationSeconds } from '../../standard/time-format.ts';
import { type CmiData, listed, word } from '../api/cmi-data.ts';

/** A row of the report on single answers. */
export interface InteractionRow {
  readonly index: number;
  readonly id: string;
  readonly type: string;
  /** What was asked; 1.2 has no place for it. */
  readonly description: string;
  readonly response: string;
  readonly correct: readonly string[];
  /** `correct`, `wrong`, `incorrect`, another word, or a number. */
  readonly result: string;
  readonly weighting: string;
  /** Seconds taken; null where it was not said. */
  readonly latency: number | null;
  /** When: a time of day in 1.2, a date and time in 2004. */
  readonly at: string;
}

/** The report on answers that LMSs with one draw from a data model, in the order of the records. */
export function interactionsReport(version: ScormVersion, cmi: CmiData): readonly InteractionRow[] {
  return listed(cmi.interactions).map((record, index) => {
    const latency = word(record.latency);
    return {
      index,
      id: word(record.id),
      type: word(record.type),
      description: version === '1.2' ? '' : word(record.description),
      response: word(version === '1.2' ? record.student_response : record.learner_response),
      correct: listed(record.correct_responses).map(({ pattern }) => word(pattern)),
      result: word(record.result),
      weighting: word(record.weighting),
      latency: latency === '' ? null : durationSeconds(latency),
      at: word(version === '1.2' ? record.time : record.timestamp),
    };
  });
}
