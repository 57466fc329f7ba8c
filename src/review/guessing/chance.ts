import { shuffle } from '../../quiz/draw.ts';
import type { LearnerResponse } from '../../quiz/item-types.ts';
import { hash } from '../../quiz/text/hash.ts';
import type { SeenItem } from './seen-item.ts';

/** Numbers from 0 below 1, the same for the same seed and salt. */
export function fixedRandom(seed: number, salt: string): number {
  return hash(`${seed}/${salt}`) / 2 ** 32;
}

/** One of a list, fixed by seed and salt; undefined of an empty one. */
export function oneOf<Entry>(entries: readonly Entry[], seed: number, salt: string) {
  return entries[Math.floor(fixedRandom(seed, salt) * entries.length)];
}

/** What a coin, or a die, answers to an item; null where nothing can be picked. */
export function byChance(item: SeenItem, id: string, seed: number): LearnerResponse | null {
  const ids = (entries: readonly { readonly id: string }[]) =>
    shuffle(
      entries.map((entry) => entry.id),
      seed,
      `guess/${id}`,
    );
  switch (item.type) {
    case 'true-false':
      return { type: item.type, value: fixedRandom(seed, id) < 0.5 };
    case 'choice': {
      const many = item.options.filter((option) => fixedRandom(seed, `${id}/${option.id}`) < 0.5);
      const some = item.choose === 'many' && many.length > 0 ? many : null;
      const chosen = some?.map((option) => option.id) ?? ids(item.options).slice(0, 1);
      return { type: item.type, chosen };
    }
    case 'matching': {
      const targets = ids(item.targets);
      const pairs = item.sources.map((source, at) => [
        source.id,
        targets[at % targets.length] ?? '',
      ]);
      return { type: item.type, pairs: Object.fromEntries(pairs) };
    }
    case 'sequencing':
      return { type: item.type, order: ids(item.steps) };
    case 'typed':
      return null;
  }
}
