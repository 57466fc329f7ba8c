/**
 * What an answer looks like in SCORM 1.2 (CMIFeedback, RTE 1.2 3.4.4): `student_response`, what the
 * learner answered, and `correct_responses.n.pattern`, what would be right; at most 255 characters.
 * Options, sources, targets, steps and points of a scale are single characters, a to z and 0 to 9.
 *
 * | type         | response        | pattern                                              |
 * |--------------|-----------------|------------------------------------------------------|
 * | true-false   | `t` or `f`      | the same; `1` and `0` are legal too                  |
 * | choice       | `a,c`           | `a`: each alone is right; `{a,c}`: all are needed    |
 * | fill-in      | text            | text                                                 |
 * | matching     | `a.1,b.2`       | the same, or in braces                               |
 * | performance  | text            | text                                                 |
 * | sequencing   | `b,a,c`         | the same                                             |
 * | likert       | `3`, or nothing | a point of the scale                                 |
 * | numeric      | `12.5`          | `12.5`                                               |
 *
 * Here answers are written, from places in the order of the question, 0 for the first;
 * `response-format-12.ts` judges those of others.
 */

export const longestResponse12 = 255;

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const figures = '123456789abcdefghijklmnopqrstuvwxyz';

/** The option at a place, also a source or a step; '' beyond the 36th. */
export function option12(place: number): string {
  return letters[place] ?? '';
}

/** The target of a matching or the point of a scale at a place; '' beyond the 35th. */
export function target12(place: number): string {
  return figures[place] ?? '';
}

export function trueFalse12(value: boolean): string {
  return value ? 't' : 'f';
}

/** Options chosen, or steps in order. */
export function options12(places: readonly number[]): string {
  return places
    .map(option12)
    .filter((each) => each !== '')
    .join(',');
}

/** A choice of which all options are needed: without the braces, each alone would be right. */
export function allOf12(options: string): string {
  return `{${options}}`;
}

/** Each source with its target. */
export function pairs12(pairs: readonly (readonly [source: number, target: number])[]): string {
  return pairs
    .flatMap(([source, target]) =>
      target12(target) === '' ? [] : [`${option12(source)}.${target12(target)}`],
    )
    .join(',');
}
