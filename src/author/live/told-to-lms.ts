import type { Attempt } from '../../attempt/attempt.ts';
import type { Course } from '../../attempt/course.ts';
import type { AnswerNote, InteractionReport } from '../../attempt/report.ts';
import { reportOf } from '../../attempt/report-of.ts';
import { longestResponses } from '../../attempt/worst-case.ts';
import type { ItemKey } from '../../quiz/item-types.ts';
import type { Dialect } from '../../scorm/cmi.ts';
import { planned } from '../../scorm/record-plan.ts';
import { scorm12 } from '../../scorm/scorm12.ts';
import { scorm2004 } from '../../scorm/scorm2004.ts';
import type { ShownItem, Told } from './messages.ts';

/** What hangs on an answer, by the last name of its element. */
const ofAnswer = /\.(?:student_response|learner_response|result|latency|time|timestamp)$/;

/**
 * What an LMS is told of the answer to an item, by the very code of the packages; before there is
 * one, what it is told whatever the answer.
 *
 * @param note null before there is an answer
 */
export function toldToLms(
  course: Course,
  item: ItemKey,
  attempt: Attempt,
  note: AnswerNote | null,
  label: string,
): ShownItem['told'] {
  const settings = { ...course.settings, interactions: 'state' } as const;
  const [given] = reportOf(course, settings, attempt).interactions;
  const write = (dialect: Dialect): Told => {
    const record = given ?? withoutAnswer(item);
    const noted = note ?? { at: 0, seconds: 0, label };
    const all = planned(dialect.interaction(0, record, noted), dialect.recordPlan(course));
    return given === undefined ? all.filter(([element]) => !ofAnswer.test(element)) : all;
  };
  return { '1.2': write(scorm12), '2004': write(scorm2004) };
}

function withoutAnswer(item: ItemKey): InteractionReport {
  const [response = { type: 'long-fill-in', text: '' } as const] = longestResponses(item);
  return { key: item.id, id: item.id, item, quiz: 'check', response, result: 'neutral' };
}
