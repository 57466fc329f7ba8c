import type { ItemText, KeyBase, Labelled, Named } from './item.ts';
import { partsInOrder, readIds, sorted, writeIds } from './parts.ts';
import type { ItemTypeRules } from './rules.ts';

export interface LikertKey extends KeyBase {
  readonly type: 'likert';
  readonly scale: readonly Named[];
}

export interface LikertItem extends LikertKey, ItemText {
  readonly scale: readonly Labelled[];
}

export interface LikertResponse {
  readonly type: 'likert';
  readonly chosen: string;
}

export interface Likert {
  readonly key: LikertKey;
  readonly item: LikertItem;
  readonly response: LikertResponse;
}

/** A point of a scale, for views: none is right. */
export const likert: ItemTypeRules<LikertKey, LikertResponse> = {
  interaction: 'likert',
  picks: () => 'one',
  shape: ({ scale }) => sorted(scale),
  write: ({ scale }, { chosen }) => writeIds(scale, [chosen]),
  read({ scale }, body) {
    const [chosen, ...more] = readIds(scale, body) ?? [];
    return chosen === undefined || more.length > 0 ? null : { type: 'likert', chosen };
  },
  longest: ({ type, scale }) => [{ type, chosen: scale[0]?.id ?? '' }],
  answer: ({ type, scale }, { chosen }) => ({ type, parts: partsInOrder(scale, [chosen]) }),
};
