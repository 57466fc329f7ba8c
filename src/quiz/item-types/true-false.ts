import { writeNumber } from '../text/digits.ts';
import type { Text } from '../text/text.ts';
import type { ItemText, KeyBase } from './item.ts';
import type { ItemTypeRules } from './rules.ts';

export interface TrueFalseKey extends KeyBase {
  readonly type: 'true-false';
  readonly correct: boolean;
}

export interface TrueFalseItem extends TrueFalseKey, ItemText {
  readonly feedback: { readonly true: Text; readonly false: Text };
}

export interface TrueFalseResponse {
  readonly type: 'true-false';
  readonly value: boolean;
}

export interface TrueFalse {
  readonly key: TrueFalseKey;
  readonly item: TrueFalseItem;
  readonly response: TrueFalseResponse;
}

/** A statement, judged. */
export const trueFalse: ItemTypeRules<TrueFalseKey, TrueFalseResponse> = {
  interaction: 'true-false',
  fraction: ({ correct }, { value }) => (value === correct ? 1 : 0),
  seconds: 25,
  picks: () => 'one',
  meaning: ({ correct }) => [String(correct)],
  write: (_, { value }) => writeNumber(Number(value), 1),
  read(_, body) {
    const value = body === writeNumber(1, 1);
    return value || body === writeNumber(0, 1) ? { type: 'true-false', value } : null;
  },
  longest: () => [{ type: 'true-false', value: true }],
  answer: (_, response) => response,
  rightAnswer: ({ type, correct }) => ({ type, value: correct }),
};
