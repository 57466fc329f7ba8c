import type { Text } from '../text/text.ts';
import type { ItemText, KeyBase } from './item.ts';
import type { ItemTypeRules } from './rules.ts';
import { keptText } from './texts.ts';

export interface LongFillInKey extends KeyBase {
  readonly type: 'long-fill-in';
  /** Stands for its rubric, where it has one. */
  readonly rubricKey?: RubricKey | undefined;
}

export interface RubricKey {
  /** How many points it has. */
  readonly points: number;
  /** 0 to 4095: another where a point says something else. */
  readonly code: number;
}

export interface LongFillInItem extends LongFillInKey, ItemText {
  /** A model answer to compare one's own with; '' where it is still to be written. */
  readonly model: Text;
  /** What a good answer contains, point by point. */
  readonly rubric: readonly Text[];
}

export interface LongFillInResponse {
  readonly type: 'long-fill-in';
  readonly text: string;
}

export interface LongFillIn {
  readonly key: LongFillInKey;
  readonly item: LongFillInItem;
  readonly response: LongFillInResponse;
}

export const longFillInLimit = 3000;

/** A text of some length, which its writer compares with a model. */
export const longFillIn: ItemTypeRules<LongFillInKey, LongFillInResponse> = {
  interaction: 'long-fill-in',
  typed: 'lines',
  ...keptText('long-fill-in', longFillInLimit),
  longest: ({ type }, cut) => [{ type, text: cut }],
  answer: (_, response) => response,
};
