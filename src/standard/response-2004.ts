import type { Answer, Part, RightAnswer } from './answer.ts';
import { decimal } from './decimal.ts';
import { plainText } from './plain-text.ts';

/**
 * What an answer looks like in SCORM 2004 (RTE 2004 4.2.9): `learner_response`, what the learner
 * answered (4.2.9.2), and `correct_responses.n.pattern`, what would be right (4.2.9.1). Options,
 * sources, targets, steps and points of a scale go by their ids.
 *
 * | type         | response                    | pattern                                       |
 * |--------------|-----------------------------|-----------------------------------------------|
 * | true-false   | `true` or `false`           | the same                                      |
 * | choice       | `cost[,]scale`              | the same: all are needed                      |
 * | fill-in      | `one[,]two`                 | `{case_matters=false}{order_matters=true}one` |
 * | long-fill-in | text                        | text, `{case_matters=…}` before it            |
 * | matching     | `fab[.]taiwan[,]lab[.]usa`  | the same                                      |
 * | performance  | `open[.]valve_2[,]turn[.]10` | `{order_matters=true}turn[.]10[:]20`         |
 * | sequencing   | `design[,]fab[,]test`       | the same                                      |
 * | likert       | `agree`                     | a point of the scale                          |
 * | numeric      | `12.5`                      | `10[:]12.5`, from least to most               |
 * | other        | text                        | text                                          |
 *
 * Texts may name their language before them, as `{lang=en}`. Here answers are written so that LMSs
 * stricter than the standard take them as well; `response-format-2004.ts` and
 * `pattern-format-2004.ts` judge those of others.
 */

/** Between the parts of an answer, between source and target, and between least and most. */
export const between = { parts: '[,]', pair: '[.]', range: '[:]' } as const;

/** Characters that every LMS keeps of an id or of a text filled in, and of a long text. */
export const longestPart = 250;
export const longestText = 4000;

/** Texts of a fill-in that every LMS keeps. */
export const mostTexts = 10;

/** Moodle takes five digits before the decimal point. */
const largest = 100_000;

/** `learner_response`; '' where nothing was answered, and for numbers that some LMSs refuse. */
export function response2004(answer: Answer): string {
  switch (answer.type) {
    case 'true-false':
      return String(answer.value);
    case 'choice':
    case 'sequencing':
    case 'likert':
      return answer.parts.map(({ id }) => id).join(between.parts);
    case 'matching':
      return paired(answer.pairs);
    case 'performance':
      return paired(answer.steps);
    case 'fill-in':
      return fillIn(answer.text, longestPart);
    case 'long-fill-in':
      return localizedText(answer.text, longestText);
    case 'numeric':
      return real(answer.value);
  }
}

/** `correct_responses.n.pattern`; '' where none can be said that every LMS takes. */
export function pattern2004(right: RightAnswer): string {
  switch (right.type) {
    case 'fill-in': {
      const prefix = `{case_matters=${right.caseMatters}}`;
      const text = fillIn(right.text, longestPart - prefix.length);
      const texts = text.split(',').map((each) => each.trim());
      // LMSs built on scorm-again take no text twice in a pattern.
      const isRepeated = new Set(texts).size < texts.length;
      return text && prefix + (isRepeated ? text.replaceAll(',', ';') : text);
    }
    case 'numeric': {
      // Some LMSs refuse ranges that are open at an end.
      const ends = [real(right.value - right.tolerance), real(right.value + right.tolerance)];
      return ends.includes('') ? '' : ends.join(between.range);
    }
    case 'performance':
      return `{order_matters=true}${paired(right.steps)}`;
    default:
      return response2004(right);
  }
}

function paired(pairs: readonly (readonly [one: Part, other: Part])[]): string {
  return pairs.map((pair) => pair.map(({ id }) => id).join(between.pair)).join(between.parts);
}

/**
 * A text of one line (localized_string_type, RTE 2004 4.1.1.6) without a language: its beginning
 * may not look like `{lang=…}`.
 */
export function localizedText(text: string, limit: number): string {
  const line = plainText(text, limit - 1);
  return line.startsWith('{') ? ` ${line}` : line;
}

/**
 * One text of a fill-in, in which nothing delimits. Plain commas delimit too, for LMSs built on
 * scorm-again, which then take ten texts at most.
 */
function fillIn(text: string, limit: number): string {
  const line = plainText(text, limit).replace(/[[{]/gu, '(').replace(/[\]}]/gu, ')');
  return line.split(',').length <= mostTexts ? line : line.replaceAll(',', ';');
}

function real(value: number): string {
  const text = decimal(value);
  return Math.abs(Number(text)) < largest ? text : '';
}
