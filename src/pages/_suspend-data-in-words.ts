import course from 'virtual:course';
import type { Sitting } from '../attempt/attempt.ts';
import { decodeAttempt } from '../attempt/suspend-data.ts';
import type { LearnerResponse } from '../quiz/quiz.ts';

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
        `${id}: ${inWords(response)}${tries > 1 ? `, at try ${tries}` : ''}`,
    ),
    ...attempt.sittings.flatMap(sittingInWords),
  ];
}

function sittingInWords({ number, drawn, answers, submitted }: Sitting): readonly string[] {
  return [
    `Exam, sitting ${number}: ${answers.size} of ${drawn.length} answered, ${submitted ? 'handed in' : 'not handed in'}`,
    ...[...answers].map(([id, response]) => `Exam, sitting ${number}, ${id}: ${inWords(response)}`),
  ];
}

function inWords(response: LearnerResponse): string {
  switch (response.type) {
    case 'true-false':
      return response.value ? 'true' : 'false';
    case 'choice':
      return response.chosen.join(', ');
    case 'likert':
      return response.chosen;
    case 'matching':
      return Object.entries(response.pairs)
        .map(([source, target]) => `${source} with ${target}`)
        .join(', ');
    case 'sequencing':
      return response.order.join(', ');
    case 'fill-in':
    case 'numeric':
    case 'long-fill-in':
      return `“${response.text}”`;
  }
}
