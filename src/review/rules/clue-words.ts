import { isEnglish } from '../reading/course.ts';
import { keyOf } from '../reading/key.ts';
import type { ItemRule } from '../reading/rule.ts';
import { contentWords, listed, wordsOf } from '../reading/words.ts';

/**
 * In a bank of 2,500 questions that is open to all, an option that shares two such words was right in
 * 46 of 100 items with four options; one that shares a single word, in no more than chance.
 */
const fewest = 2;
/** Of the words of the option: in a long one, two are chance. */
const least = 0.25;

/**
 * Words of the question that stand in the right option and in no other. Haladyna et al. (2002),
 * guideline 28b: clang associations; Moore et al. (2023): word repeats.
 */
export const clueWords: ItemRule = {
  about: 'The right option repeats no words of the question that the others do not.',
  judges: 'item',
  severity: 'note',
  languages: 'all',
  find: (item, course) => {
    const parts = keyOf(item);
    if (parts === null) return [];
    const english = isEnglish(course);
    const asked = new Set(contentWords(`${item.stem} ${item.prompt}`, english));
    const elsewhere = new Set(parts.others.flatMap((option) => contentWords(option, english)));
    const own = [...new Set(wordsOf(parts.key))].filter(
      (word) => contentWords(word, english).length > 0,
    );
    const shared = own.filter((word) =>
      contentWords(word, english).every((bare) => asked.has(bare) && !elsewhere.has(bare)),
    );
    if (shared.length < fewest || shared.length < least * own.length) return [];
    const message = `look at the words that only the right option shares with the question (${listed(shared)}); put them in other words, or into the other options as well`;
    return [{ path: parts.path, message }];
  },
};
