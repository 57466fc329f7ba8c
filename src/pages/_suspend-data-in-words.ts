import course from 'virtual:course';
import type { Sitting } from '../attempt/attempt.ts';
import { itemsById } from '../attempt/course.ts';
import { textsOf } from '../attempt/response-texts.ts';
import { decodeAttempt } from '../attempt/suspend-data.ts';
import type { LearnerResponse } from '../quiz/item-types.ts';
import { learnerAnswer } from '../scorm/answers.ts';
import { response2004 } from '../standard/response-2004.ts';

/** What suspend data of this site's course says, a line each; null where it is not of this course. */
export function suspendDataInWords(data: string): readonly string[] | null {
  const decoded = decodeAttempt(course, data);
  if (decoded.kind !== 'restored') return null;
  const { attempt, save, whole } = decoded;
  return [
    `Save ${save.number}, by the browser with the tag ${save.writer}${whole ? '' : '; its end is missing or damaged'}`,
    `The page last seen: ${attempt.place || 'none'}`,
    `Lessons opened: ${[...attempt.opened].join(', ') || 'none'}`,
    ...[...attempt.answers].map(
      ([id, { response, tries }]) =>
        `${id}: ${inWords(id, response)}${tries > 1 ? `, at try ${tries}` : ''}`,
    ),
    ...[...attempt.unfinished].map(
      ([id, { response }]) => `${id}, not finished: ${inWords(id, response)}`,
    ),
    ...attempt.sittings.flatMap(sittingInWords),
  ];
}

function sittingInWords({ number, drawn, answers, submitted }: Sitting): readonly string[] {
  return [
    `Exam, sitting ${number}: ${answers.size} of ${drawn.length} answered, ${submitted ? 'handed in' : 'not handed in'}`,
    ...[...answers].map(
      ([id, response]) => `Exam, sitting ${number}, ${id}: ${inWords(id, response)}`,
    ),
  ];
}

/** As it is reported in SCORM 2004, with what is written but not reported. */
function inWords(id: string, response: LearnerResponse): string {
  const item = itemsById(course).get(id);
  const answer = item && learnerAnswer(item, response);
  const reported = answer ? response2004(answer) : '';
  const texts = textsOf(response).map((text) => `“${text}”`);
  return [...('text' in response ? [] : [reported]), ...texts].join(' ');
}
