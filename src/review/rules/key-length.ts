import type { ReviewedItem } from '../reading/item.ts';
import { keyOf } from '../reading/key.ts';
import { tail } from '../reading/numbers.ts';
import type { ItemRule, QuizRule } from '../reading/rule.ts';
import { listed } from '../reading/words.ts';

/** A key this many times as long as the longest other option, or as short as the shortest, stands out. */
const margin = 1.4;
/** Letters that a difference must have besides: short options differ by chance. */
const least = 10;

/**
 * The key is much longer, or much shorter, than every other option. Haladyna, Downing & Rodriguez
 * (2002), guideline 24: keep the length of options about equal; Moore et al. (2023): longest option
 * correct.
 */
export const keyLength: ItemRule = {
  about: 'The right option is about as long as the others.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) => {
    const lengths = keyAndOthers(item);
    if (lengths === null) return [];
    const { path, key, longest, shortest } = lengths;
    if (key >= margin * longest && key - longest >= least) {
      const message = `the right option is by far the longest (${key} letters, the next ${longest}); shorten it, or say as much in the others`;
      return [{ path, message }];
    }
    if (shortest >= margin * key && shortest - key >= least) {
      const message = `the right option is by far the shortest (${key} letters, the next ${shortest}); lengthen it, or shorten the others`;
      return [{ path, message }];
    }
    return [];
  },
};

/** So rarely, at most, a file of fair items would look like this. */
const rare = 0.04;

/**
 * Over a whole file the right options are the longest, or the shortest, more often than chance
 * would have it, however little each sticks out: the sum of binomial chances decides.
 */
export const keyLengths: QuizRule = {
  about:
    'Over a file, the right option is the longest or the shortest no more often than chance has it.',
  judges: 'quiz',
  severity: 'note',
  languages: 'all',
  find: ({ items }) => {
    const choices = items.flatMap((item) => {
      const lengths = keyAndOthers(item);
      return lengths === null ? [] : [{ id: item.id, ...lengths }];
    });
    if (choices.length < 8) return [];
    const chance = choices.reduce((sum, { options }) => sum + 1 / options, 0) / choices.length;
    return (['longest', 'shortest'] as const).flatMap((kind) => {
      const hits = choices.filter((choice) =>
        kind === 'longest' ? choice.key > choice.longest : choice.key < choice.shortest,
      );
      if (tail(hits.length, choices.length, chance) > rare) return [];
      const expected = Math.round(chance * choices.length);
      const ids = listed(
        hits.map(({ id }) => id),
        20,
      );
      const message = `look at the lengths of the right options: in ${hits.length} of ${choices.length} items the right one is the ${kind}, where chance would make it about ${expected} (${ids})`;
      return [{ path: ['items'], message }];
    });
  },
};

/** How long the right option of an item with one is, and how long the others are, in letters. */
function keyAndOthers(item: ReviewedItem) {
  const parts = keyOf(item);
  if (parts === null || parts.others.length < 2) return null;
  const others = parts.others.map((text) => [...text].length);
  return {
    path: parts.path,
    key: [...parts.key].length,
    longest: Math.max(...others),
    shortest: Math.min(...others),
    options: others.length + 1,
  };
}
