import type { ItemText, KeyBase, Slip } from './item.ts';
import { type AskedNumber, digitsOf, readNumber } from './read-number.ts';
import type { ItemTypeRules } from './rules.ts';
import { keptText } from './texts.ts';

export interface NumericKey extends KeyBase, AskedNumber {
  readonly type: 'numeric';
}

export interface NumericItem extends NumericKey, ItemText {
  readonly slips: readonly Slip<number>[];
}

export interface NumericResponse {
  readonly type: 'numeric';
  /** As typed; see `readNumber` for what counts as a number. */
  readonly text: string;
}

export interface Numeric {
  readonly key: NumericKey;
  readonly item: NumericItem;
  readonly response: NumericResponse;
}

export const numericLimit = 16;

/** As many digits as a sign and a point leave room for, and the nought that may be put before them. */
const longestNumber = `-0.${'1'.repeat(numericLimit - 2)}`;

/** A number, typed. */
export const numeric: ItemTypeRules<NumericKey, NumericResponse> = {
  interaction: 'numeric',
  fraction(item, { text }) {
    const value = readNumber(text, item);
    return value !== null && isNear(value, item.correct, item.tolerance) ? 1 : 0;
  },
  seconds: 75,
  typed: 'line',
  sameText: (item, text) => digitsOf(text, item),
  meaning: ({ correct }) => [String(correct)],
  ...keptText('numeric', numericLimit),
  isComplete: (item, { text }) => readNumber(text, item) !== null,
  longest: ({ type }) => [{ type, text: longestNumber }],
  answer(item, { text }) {
    const value = readNumber(text, item);
    return value === null ? null : { type: 'numeric', value };
  },
  rightAnswer: ({ type, correct, tolerance }) => ({ type, value: correct, tolerance }),
};

/** Within the tolerance, forgiving what binary fractions add (0.1 + 0.2). */
export function isNear(value: number, target: number, tolerance: number): boolean {
  const rounding = 1e-9 * Math.max(1, Math.abs(target), tolerance);
  return Math.abs(value - target) <= tolerance + rounding;
}
