import type { Answer, Part, RightAnswer } from './answer.ts';
import { decimal } from './decimal.ts';
import { plainText } from './plain-text.ts';

/**
 * What an answer looks like in SCORM 1.2 (CMIFeedback, RTE 1.2 3.4.4): `student_response`, what the
 * learner answered, and `correct_responses.n.pattern`, what would be right; at most 255 characters.
 * Options, sources, targets, steps and points of a scale are single characters, a to z and 0 to 9.
 *
 * | type        | response        | pattern                                           |
 * |-------------|-----------------|---------------------------------------------------|
 * | true-false  | `t` or `f`      | the same; `1` and `0` are legal too               |
 * | choice      | `a,c`           | `a`: each alone is right; `{a,c}`: all are needed |
 * | fill-in     | text            | text                                              |
 * | matching    | `a.1,b.2`       | the same, or in braces                            |
 * | performance | text: `open: valve_2, turn: ten` | the same                         |
 * | sequencing  | `b,a,c`         | the same                                          |
 * | likert      | `3`, or nothing | a point of the scale                              |
 * | numeric     | `12.5`          | `12.5`                                            |
 *
 * Here they are written; `response-format-12.ts` judges those of others.
 */

export const longestResponse12 = 255;

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const letters = `${alphabet}0123456789`;
/** Of targets and points. */
const figures = `123456789${alphabet}`;

/** `student_response`; '' where nothing was answered. */
export function response12(answer: Answer): string {
  switch (answer.type) {
    case 'true-false':
      return answer.value ? 't' : 'f';
    case 'choice':
    case 'sequencing':
      return characters(letters, answer.parts);
    case 'likert':
      return characters(figures, answer.parts);
    case 'matching':
      return paired(answer.pairs);
    case 'performance': {
      const named = answer.steps.map(([step, { id }]) => `${step.id}: ${id}`).join(', ');
      // The whole way in characters, rather than a part of it in names.
      return named.length <= longestResponse12 ? named : paired(answer.steps);
    }
    // The version knows no long texts.
    case 'fill-in':
    case 'long-fill-in':
      return plainText(answer.text, longestResponse12);
    case 'numeric':
      return decimal(answer.value);
  }
}

/** `correct_responses.n.pattern`. */
export function pattern12(right: RightAnswer): string {
  const pattern = response12(right);
  return right.type === 'choice' && right.all ? `{${pattern}}` : pattern;
}

function paired(pairs: readonly (readonly [one: Part, other: Part])[]): string {
  return pairs
    .map(([one, other]) => `${characters(letters, [one])}.${characters(figures, [other])}`)
    .join(',');
}

/** The characters that stand for parts, as far as there are enough. */
function characters(from: string, parts: readonly Part[]): string {
  return parts.flatMap(({ place }) => from[place] ?? []).join(',');
}
