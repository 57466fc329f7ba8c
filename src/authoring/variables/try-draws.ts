import { evaluate, tidy, type Values } from '../../quiz/expression.ts';
import { isNear } from '../../quiz/item-types/numeric.ts';
import type { Item } from '../../quiz/item-types.ts';
import { type WriteNumber, written } from '../../quiz/varied.ts';
import type { Draws } from './draws.ts';
import type { Flaw } from './flaw.ts';
import type { Use } from './stand-ins.ts';

/** Of a number in a text. */
const mostDecimals = 6;
/** Of a number that a learner types. */
const mostTypedDecimals = 4;
const mostTyped = 1e10;

/** Values that a learner may get, and the item with them. */
export interface TriedDraw {
  readonly values: Values;
  readonly item: Item;
}

/**
 * What is wrong with an item in some of its draws, each flaw with a draw that shows it:
 *
 * - a value is no number (a division by 0, the root of a negative number), or a text shows it with
 *   more than six decimals;
 * - the right answer of a number has more than four decimals or eleven digits and no tolerance that
 *   takes a shorter one; the tolerance is negative; the answer is negative, but in less than a tenth
 *   of the draws, which is no exercise in negative numbers but an oversight;
 * - whatever is wrong with an item that has no variables: two options of one text, a slip that counts
 *   as right.
 *
 * @param judge says that of an item
 */
export function flawsOfDraws(
  tried: readonly TriedDraw[],
  uses: readonly Use[],
  judge: (item: Item) => readonly Flaw[],
): readonly Flaw[] {
  const found = new Map<string, { readonly flaw: Flaw; readonly values: Values; count: number }>();
  const note = (flaw: Flaw, values: Values) => {
    const key = JSON.stringify([flaw.path, flaw.span?.offset]);
    const before = found.get(key);
    if (before === undefined) found.set(key, { flaw, values, count: 1 });
    else before.count += 1;
  };
  let negative = 0;
  for (const { values, item } of tried) {
    const unfit = uses.flatMap((use) => unfitUse(use, values) ?? []);
    for (const flaw of unfit) note(flaw, values);
    // What follows from a value that is none is told by it.
    if (unfit.length > 0) continue;
    for (const flaw of [...judge(item), ...unfitAnswer(item)]) note(flaw, values);
    if (item.type === 'numeric' && item.correct < 0) {
      negative += 1;
      note({ path: ['correct'], message: rarelyNegative, span: { offset: -1 } }, values);
    }
  }
  const isRare = negative < tried.length / 10;
  return [...found.values()]
    .filter(({ flaw }) => flaw.message !== rarelyNegative || isRare)
    .map(({ flaw: { span, ...flaw }, values, count }) => ({
      ...flaw,
      ...(span !== undefined && span.offset >= 0 && { span }),
      message: `${flaw.message}. So it is ${often(count, tried.length)}, such as ${inWords(values)}`,
    }));
}

const rarelyNegative = 'the right answer is negative; if it may be, let it be so in more draws';

function unfitUse({ path, span, of, as, where }: Use, values: Values): Flaw | null {
  const value = evaluate(of, values);
  if (typeof value !== 'number') return null;
  if (!Number.isFinite(value)) {
    const message =
      'this is no number, as is what is divided by 0 and the root of what is negative';
    return { path, span, message };
  }
  const shown = String(tidy(value));
  if (
    where === 'value' ||
    as !== undefined ||
    !new RegExp(`\\.\\d{${mostDecimals + 1}}`).test(shown)
  )
    return null;
  return { path, span, message: `this shows ${shown}; say how many decimals, as {{… : 2}}` };
}

function unfitAnswer(item: Item): readonly Flaw[] {
  if (item.type !== 'numeric') return [];
  const { correct, tolerance } = item;
  if (tolerance < 0) return [{ path: ['tolerance'], message: `the tolerance is ${tolerance}` }];
  const short = Number(correct.toFixed(mostTypedDecimals));
  if (Math.abs(correct) < mostTyped && isNear(short, correct, tolerance)) return [];
  const message = `the right answer is ${correct}, which nobody types; round it, as {{round(…, 2)}}, or give a tolerance`;
  return [{ path: ['correct'], message }];
}

function often(count: number, all: number): string {
  return count === all
    ? 'in all draws'
    : `in ${count} of ${all} draws, which a condition can keep out`;
}

/** A draw, as its author named the values. */
function inWords(values: Values): string {
  return [...values]
    .map(([name, value]) => {
      const text = typeof value === 'number' ? tidy(value) : JSON.stringify(value);
      return `${name} = ${text}`;
    })
    .join(', ');
}

/** How many characters each use takes in most draws. */
export function roomsOf(
  uses: readonly Use[],
  { holding }: Draws,
  write: WriteNumber,
): readonly number[] {
  return uses.map(({ of, as }) => {
    const lengths = holding.map((values) => written(evaluate(of, values), as, write).length);
    return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 1;
  });
}
