import type { AnswerNote, InteractionReport, Report } from '../attempt/report.ts';
import { typeOf } from '../quiz/item-types.ts';
import { learnerAnswer, rightAnswer } from '../scorm/answers.ts';
import type { CmiWrite, Dialect } from '../scorm/cmi.ts';
import { scorm2004 } from '../scorm/scorm2004.ts';
import { pattern2004, response2004 } from '../standard/response-2004.ts';
import { ownElements } from './own-elements.ts';

/**
 * cmi5, in the words of SCORM 2004: that is the data model of the API that stands before the LRS, so
 * that sessions, saves and journals are the same. Answers go in whole, a write each, and there are as
 * many as were given; xAPI has no place for objectives.
 */
export const cmi5: Dialect = {
  ...scorm2004,
  course: (report: Report) => [
    ...scorm2004.course(report),
    ...(report.final ? [[ownElements.final, 'true'] as const] : []),
  ],
  objective: () => [],
  interaction: (_, report, note): readonly CmiWrite[] => [
    [ownElements.answer + report.key, JSON.stringify(givenAnswer(report, note))],
  ],
  interactions: 'journal',
  interactionId: () => null,
  recordPlan: () => ({ without: [], ungraded: true, most: 100_000, practice: 100_000 }),
  endsLooking: true,
};

/** An answer on its way to the LRS. */
export interface GivenAnswer {
  readonly item: string;
  readonly type: string;
  readonly pattern: string;
  readonly response: string;
  readonly success: boolean | null;
  /** Null for one of an earlier visit. */
  readonly note: AnswerNote | null;
}

function givenAnswer(
  { item, response, result }: InteractionReport,
  note: AnswerNote | null,
): GivenAnswer {
  const answer = learnerAnswer(item, response);
  const right = rightAnswer(item);
  return {
    item: item.id,
    type: typeOf(item).interaction,
    pattern: right === null ? '' : pattern2004(right),
    response: answer === null ? '' : response2004(answer),
    success: result === 'neutral' ? null : result === 'correct',
    note,
  };
}
