import { decimal12 } from './number-format.ts';
import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import { longestResponse12 } from './response-12.ts';
import type { Rule } from './rules.ts';
import { oneLine, tooLong, type ValueFormat } from './value-format.ts';

/** Judges answers and patterns of SCORM 1.2, by interaction type; `response-12.ts` tells their forms. */

const mapping =
  'In 1.2 an option is one character, 0-9 or a-z: map yours to a, b, c in the order of the question';

/** What a learner answered (`student_response`). */
export const studentResponses12: Readonly<Record<string, ValueFormat>> = byType('response');

/** What would be right (`correct_responses.n.pattern`). */
export const patterns12: Readonly<Record<string, ValueFormat>> = byType('pattern');

function byType(rule: 'response' | 'pattern'): Readonly<Record<string, ValueFormat>> {
  const plain: ValueFormat = {
    words: `text of at most ${longestResponse12} characters`,
    example: 'interdependence',
    judge: (value) =>
      first(
        () => tooLong(value, longestResponse12, true),
        () => oneLine(value),
      ),
  };
  const separated = (words: string, example: string, form: RegExp): ValueFormat => ({
    words,
    example,
    judge: (value) =>
      first(
        () => noAnswer(value),
        () => otherDelimiters(value, example),
        () => matches(value, form, rule, `${mapping}; write it as ${example}.`),
        () => tooLong(value, longestResponse12, true),
      ),
  });
  return {
    'true-false': {
      words: 'one of "t", "f", "1", "0"',
      example: 't',
      judge: (value) => matches(value, /^[tf10]$/, rule, 'Send "t" or "f".'),
    },
    choice: separated(
      'single characters with commas between, in braces where all are needed',
      'a,c',
      /^(?:[0-9a-z](?:,[0-9a-z])*|\{[0-9a-z](?:,[0-9a-z])*\})$/,
    ),
    'fill-in': plain,
    matching: separated(
      'pairs of single characters, as source.target, with commas between',
      'a.1,b.2',
      /^(?:[0-9a-z]\.[0-9a-z](?:,[0-9a-z]\.[0-9a-z])*|\{[0-9a-z]\.[0-9a-z](?:,[0-9a-z]\.[0-9a-z])*\})$/,
    ),
    performance: plain,
    sequencing: separated(
      'single characters in order, with commas between',
      'b,a,c',
      /^[0-9a-z](?:,[0-9a-z])*$/,
    ),
    likert: {
      words: 'one character, or ""',
      example: '3',
      judge: (value) => matches(value, /^[0-9a-z]?$/, rule, `${mapping}; write it as 3.`),
    },
    numeric: decimal12(),
  };
}

function matches(value: string, form: RegExp, rule: Rule, fix: string): Objections {
  return form.test(value)
    ? fine
    : refused(rule, `${quoted(value)} is not in the form of this interaction’s type.`, fix);
}

function otherDelimiters(value: string, example: string): Objections {
  return /\[[,.:]\]/.test(value)
    ? refused(
        'delimiter',
        `${quoted(value)} has delimiters of SCORM 2004.`,
        `Write plain commas and points, as in ${example}.`,
      )
    : fine;
}

function noAnswer(value: string): Objections {
  return value === ''
    ? risky('empty', 'The response is empty.', 'Leave the call out where nothing was answered.')
    : fine;
}
