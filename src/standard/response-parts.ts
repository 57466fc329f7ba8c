import { judgeShortIdentifier } from './identifier-format.ts';
import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import { between, mostTexts } from './response-2004.ts';
import type { Rule } from './rules.ts';

/** Parts of SCORM 2004 responses and patterns (RTE 2004 4.1.1.6 and 4.2.9). */

/** How a list of parts may be. */
export interface PartList {
  readonly rule: Extract<Rule, 'response' | 'pattern'>;
  /** Parts that every LMS keeps. */
  readonly most: number;
  /** Who refuses a part that comes twice, the standard or some LMSs. */
  readonly twice?: typeof refused;
  /** Whether the standard allows an empty list, which some LMSs refuse all the same. */
  readonly mayBeEmpty: boolean;
}

/** The parts between `[,]`, each judged by itself. */
export function judgeParts(
  value: string,
  list: PartList,
  judge: (part: string) => Objections,
): Objections {
  if (value === '') return judgeEmpty(list);
  const parts = value.split(between.parts);
  return first(
    ...parts.map((part) => () => judge(part)),
    () =>
      list.twice === undefined || new Set(parts).size === parts.length
        ? fine
        : list.twice(list.rule, `${quoted(value)} has a part twice.`, 'Send each part once.'),
    () =>
      parts.length > list.most
        ? risky(
            list.rule,
            `${parts.length} parts are more than the ${list.most} that every LMS keeps.`,
            `Send at most ${list.most}.`,
          )
        : fine,
  );
}

function judgeEmpty({ mayBeEmpty, rule }: PartList): Objections {
  const fix = 'Leave the call out where nothing was answered.';
  return mayBeEmpty
    ? risky('empty', 'The value is empty.', fix)
    : refused(rule, 'The value is empty.', fix);
}

/** Two identifiers with `[.]` between. */
export function judgePair(value: string, rule: PartList['rule']): Objections {
  const sides = value.split(between.pair);
  return sides.length === 2
    ? first(...sides.map((side) => () => judgeShortIdentifier(side)))
    : refused(
        value.includes('.') && sides.length === 1 ? 'delimiter' : rule,
        `${quoted(value)} is no pair.`,
        'Write each pair as source[.]target, and pairs with [,] between.',
      );
}

/**
 * A step of a performance: its name, its answer, or both with `[.]` between.
 *
 * @param judgeAnswer judges an answer, which may be empty
 */
export function judgeStep(
  value: string,
  rule: PartList['rule'],
  judgeAnswer: (answer: string) => Objections,
): Objections {
  const [name = '', answer, more] = value.split(between.pair);
  if (answer === undefined || more !== undefined || (name === '' && answer === ''))
    return refused(
      rule,
      `${quoted(value)} is no step.`,
      'Write each step as name[.]answer; one of the two may be left out, the [.] may not.',
    );
  return first(
    () => (name === '' ? fine : judgeShortIdentifier(name)),
    () => judgeAnswer(answer),
  );
}

/** A value that must be one of few words. */
export function judgeWord(value: string, words: readonly string[], rule: Rule): Objections {
  return words.includes(value)
    ? fine
    : refused(
        rule,
        `${quoted(value)} is not in the form of this interaction’s type.`,
        `Send ${words.map((word) => `"${word}"`).join(' or ')}.`,
      );
}

/** Plain commas are text, but LMSs built on scorm-again divide at them where there is no `[,]`. */
export function judgeTexts(
  value: string,
  { distinct }: { readonly distinct?: true } = {},
): Objections {
  if (value.includes(between.parts)) return fine;
  const parts = value.split(',').map((part) => part.trim());
  const isRepeated = distinct === true && new Set(parts).size < parts.length;
  return parts.length > mostTexts || isRepeated ? divided(value) : fine;
}

/** The same of one text, which they divide at any comma. */
export function judgeOneText(value: string): Objections {
  return value.includes(',') ? divided(value) : fine;
}

function divided(value: string): Objections {
  return risky(
    'delimiter',
    `${quoted(value)} has commas at which some LMSs divide it.`,
    'Write semicolons in place of the commas.',
  );
}
