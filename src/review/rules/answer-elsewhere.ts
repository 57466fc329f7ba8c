import { isEnglish } from '../reading/course.ts';
import type { Flaw } from '../reading/finding.ts';
import type { ReviewedItem } from '../reading/item.ts';
import { keyOf } from '../reading/key.ts';
import type { QuizRule } from '../reading/rule.ts';
import { contentWords, listed, wordsOf } from '../reading/words.ts';

/**
 * The answer stands in the prompt of another item of the same quiz, or in its stem. Haladyna et al. (2002),
 * guideline 4: keep items independent of one another.
 */
export const answerElsewhere: QuizRule = {
  about: 'No question says the answer to another.',
  judges: 'quiz',
  severity: 'note',
  languages: 'all',
  find: ({ items }, course) => {
    const english = isEnglish(course);
    const topics = items.map(({ prompt }) => new Set(contentWords(prompt, english)));
    const isNear = (at: number, place: number) =>
      // A term is named in many questions; it is the same context that makes it an answer.
      items[at]?.type === 'fill-in' ||
      [...(topics[at] ?? [])].filter((word) => topics[place]?.has(word)).length >= 2;
    const prompts = items.map(({ stem, prompt }) => spaced(`${stem} ${prompt}`));
    const places = placesOf(prompts);
    return items.flatMap((item, at): readonly Flaw[] => {
      const answers = answersOf(item, english).map(spaced);
      const others = (keyOf(item)?.others ?? []).map(spaced);
      const own = prompts[at] ?? '';
      const found = answers.flatMap((answer) => {
        if (own.includes(answer)) return [];
        return placesFor(answer, places).filter((place) => {
          const prompt = prompts[place] ?? '';
          const isFamily = item.family !== undefined && item.family === items[place]?.family;
          if (isFamily || !prompt.includes(answer)) return false;
          // Where a wrong option stands as well, nothing is given away.
          return !others.some((other) => prompt.includes(other)) && isNear(at, place);
        });
      });
      if (found.length === 0) return [];
      const ids = [...new Set(found)].sort((a, b) => a - b).map((place) => items[place]?.id ?? '');
      const message = `look at what other questions say: the answer stands in ${listed(ids)}; reword them, or give all one "family", of which a sitting has one item at most`;
      return [{ path: ['items', at], message }];
    });
  },
};

/** What gives the answer away where it is read: long enough to be no chance. */
function answersOf(item: ReviewedItem, english: boolean): readonly string[] {
  if (item.type === 'fill-in') {
    return item.accept.filter((answer) => contentWords(answer, english).join('').length > 2);
  }
  if (item.type === 'choice') {
    const key = keyOf(item)?.key;
    return key === undefined || contentWords(key, english).length < 2 ? [] : [key];
  }
  return [];
}

/** The words of a text between blanks, so that whole words are found in it. */
function spaced(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** The prompts that have a word. */
function placesOf(prompts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  prompts.forEach((prompt, at) => {
    for (const word of new Set(prompt.trim().split(' '))) {
      const own = places.get(word);
      if (own === undefined) places.set(word, [at]);
      else own.push(at);
    }
  });
  return places;
}

/** The prompts that have the rarest word of an answer. */
function placesFor(
  answer: string,
  places: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const lists = answer
    .trim()
    .split(' ')
    .map((word) => places.get(word) ?? []);
  return lists.reduce((least, list) => (list.length < least.length ? list : least));
}
