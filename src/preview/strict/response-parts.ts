import { judgeShortIdentifier } from './identifier-format.ts';
import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import type { Rule } from './rules.ts';

/** Parts of SCORM 2004 responses and patterns (RTE 2004 4.1.1.6 and 4.2.9). */

/** How a list of parts may be. */
export interface PartList {
  readonly rule: Extract<Rule, 'response' | 'pattern'>;
  /** Parts that every LMS keeps. */
  readonly most: number;
  /** Whether a part may come once only. */
  readonly distinct?: boolean;
  /** `some-lmss` where the standard allows an empty list. */
  readonly empty: 'allowed' | 'some-lmss' | 'standard';
}

/** The parts between `[,]`, each judged by itself. */
export function judgeParts(
  value: string,
  list: PartList,
  judge: (part: string) => Objections,
): Objections {
  if (value === '') return judgeEmpty(list);
  const parts = value.split('[,]');
  return first(
    ...parts.map((part) => () => judge(part)),
    () =>
      list.distinct === true && new Set(parts).size < parts.length
        ? refused(list.rule, `${quoted(value)} names a part twice.`, 'Name each part once.')
        : fine,
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

function judgeEmpty({ empty, rule }: PartList): Objections {
  if (empty === 'allowed') return fine;
  const mend = 'Leave the call out where nothing was answered.';
  return empty === 'standard'
    ? refused(rule, 'The value is empty.', mend)
    : risky('empty', 'The value is empty.', mend);
}

/** Two identifiers with `[.]` between. */
export function judgePair(value: string, rule: PartList['rule']): Objections {
  const sides = value.split('[.]');
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
 * @param judgeAnswer judges an answer that is not empty
 */
export function judgeStep(
  value: string,
  rule: PartList['rule'],
  judgeAnswer: (answer: string) => Objections,
): Objections {
  const [name = '', answer, more] = value.split('[.]');
  if (answer === undefined || more !== undefined || (name === '' && answer === ''))
    return refused(
      rule,
      `${quoted(value)} is no step.`,
      'Write each step as name[.]answer; one of the two may be left out, the [.] may not.',
    );
  return first(
    () => (name === '' ? fine : judgeShortIdentifier(name)),
    () => (answer === '' ? fine : judgeAnswer(answer)),
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
