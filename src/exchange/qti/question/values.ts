import type { BaseType } from './declarations.ts';

/** A value while scoring is followed: what QTI calls null has none, a single one has one. */
export interface Value {
  readonly values: readonly string[];
  readonly type: BaseType;
  readonly ordered: boolean;
}

export const nothing: Value = { values: [], type: 'other', ordered: false };

export function single(value: string, type: BaseType): Value {
  return { values: [value], type, ordered: false };
}

export function truth(holds: boolean): Value {
  return single(String(holds), 'other');
}

export function amount(value: number): Value {
  return Number.isFinite(value) ? single(String(value), 'number') : nothing;
}

export function holds({ values }: Value): boolean {
  return values[0] === 'true';
}

/** Its numbers; null where one is none, or there is none. */
export function numbersOf({ values }: Value): readonly number[] | null {
  const numbers = values.map(Number);
  return numbers.length > 0 && numbers.every(Number.isFinite) ? numbers : null;
}

/** Whether two values are the same, in any order unless one of them has an order. */
export function areEqual(one: Value, other: Value): boolean {
  if (one.values.length === 0 || one.values.length !== other.values.length) return false;
  const type = one.type === 'other' ? other.type : one.type;
  if (one.ordered || other.ordered) {
    return one.values.every((value, at) => isSame(value, other.values[at] ?? '', type));
  }
  const rest = [...other.values];
  return one.values.every((value) => {
    const at = rest.findIndex((each) => isSame(value, each, type));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

export function isSame(one: string, other: string, type: BaseType): boolean {
  if (one === other) return true;
  if (type === 'pair') return one.split(' ').reverse().join(' ') === other;
  return type === 'number' && Number(one) === Number(other);
}
