import type { Part } from '../../standard/answer.ts';
import { writeNumber } from '../text/digits.ts';
import type { ClaimKind } from './claim-kind.ts';
import type { ItemText, KeyBase, Labelled, Named, Option } from './item.ts';
import { partsAmong, places, sorted } from './parts.ts';
import type { ItemTypeRules } from './rules.ts';

export interface MatchingKey extends KeyBase {
  readonly type: 'matching';
  readonly sources: readonly Named[];
  readonly targets: readonly Named[];
  /** Source id to target id. */
  readonly correct: Pairs;
}

export interface MatchingItem extends MatchingKey, ItemText {
  /** The feedback explains the right target of the source. */
  readonly sources: readonly Option[];
  readonly targets: readonly Target[];
}

/** What a source is matched with. */
export interface Target extends Labelled {
  /** The kind of claim whose mark stands before it, in courses that mark their claims. */
  readonly mark?: ClaimKind | undefined;
}

type Pairs = Readonly<Record<string, string>>;

export interface MatchingResponse {
  readonly type: 'matching';
  readonly pairs: Pairs;
}

export interface Matching {
  readonly key: MatchingKey;
  readonly item: MatchingItem;
  readonly response: MatchingResponse;
}

/** A target for each source; written as a digit for each, 0 for none. */
export const matching: ItemTypeRules<MatchingKey, MatchingResponse> = {
  interaction: 'matching',
  /** Right pairs ÷ pairs. */
  fraction({ sources, correct }, { pairs }) {
    return sources.filter(({ id }) => pairs[id] === correct[id]).length / sources.length;
  },
  isComplete: ({ sources }, { pairs }) =>
    sources.every(({ id }) => Object.hasOwn(pairs, id) && pairs[id] !== ''),
  seconds: 75,
  shape: ({ sources, targets }) => [...sorted(sources), '>', ...sorted(targets)],
  meaning: ({ sources, correct }) => sorted(sources).map((id) => correct[id] ?? ''),
  write(item, { pairs }) {
    const targets = sorted(item.targets);
    return sorted(item.sources)
      .map((source) => {
        const target = Object.hasOwn(pairs, source) ? pairs[source] : undefined;
        return writeNumber(target === undefined ? 0 : targets.indexOf(target) + 1, 1);
      })
      .join('');
  },
  read(item, body) {
    const targets = sorted(item.targets);
    const at = places(body);
    if (at.length !== item.sources.length || at.some((place) => place > targets.length))
      return null;
    const pairs = sorted(item.sources).flatMap((source, index) => {
      const target = targets[(at[index] ?? 0) - 1];
      return target === undefined ? [] : [[source, target] as const];
    });
    return { type: 'matching', pairs: Object.fromEntries(pairs) };
  },
  longest: ({ type, correct }) => [{ type, pairs: correct }],
  answer: (item, { pairs }) => matched(item, pairs),
  rightAnswer: (item) => matched(item, item.correct),
};

function matched({ type, sources, targets }: MatchingKey, pairs: Pairs) {
  return {
    type,
    pairs: sources.flatMap(({ id }, place): (readonly [Part, Part])[] =>
      Object.hasOwn(pairs, id)
        ? partsAmong(targets, [pairs[id] ?? '']).map((target) => [{ id, place }, target])
        : [],
    ),
  };
}
