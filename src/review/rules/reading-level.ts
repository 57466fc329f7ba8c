import { syllable } from 'syllable';
import type { ItemRule, LessonRule } from '../reading/rule.ts';
import { sentencesOf, wordsOf } from '../reading/words.ts';

/** School years that a text may ask for: beyond them, adults read it with effort. */
const highestGrade = 13;

/**
 * The Flesch–Kincaid grade of a lesson (Kincaid et al. 1975). For whole texts only: of a single
 * question it says nothing.
 */
export const readingLevel: LessonRule = {
  about: 'A lesson reads as easily as its matter allows.',
  judges: 'lesson',
  severity: 'note',
  languages: 'en',
  find: ({ text }) => {
    const level = levelOf(text);
    if (level === null || level.grade <= highestGrade) return [];
    const { grade, sentence, long } = level;
    const message = `look at how this lesson reads: it asks for ${Math.round(grade)} years of school, with ${Math.round(sentence)} words a sentence and ${Math.round(long * 100)} % words of three syllables or more; make sentences shorter`;
    return [{ path: ['title'], message }];
  },
};

/** Grade, words a sentence, and the share of words with three syllables or more; null for short texts. */
export function levelOf(text: string) {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf).filter((word) => !/\d/.test(word));
  if (words.length < 200) return null;
  const counts = words.map(syllable);
  const syllables = counts.reduce((sum, count) => sum + count, 0);
  const sentence = words.length / sentences.length;
  return {
    grade: 0.39 * sentence + 11.8 * (syllables / words.length) - 15.59,
    sentence,
    long: counts.filter((count) => count >= 3).length / words.length,
  };
}

/** Words of a sentence that are still read in one go. */
const longest = 40;

/**
 * A sentence of a prompt that is too long to be held in mind. Haladyna et al. (2002), guidelines 8
 * and 13: keep vocabulary simple, minimize the amount of reading.
 */
export const longSentence: ItemRule = {
  about: 'Sentences of a prompt can be read in one go.',
  judges: 'item',
  severity: 'note',
  languages: 'en',
  find: ({ prompt }) => {
    const lengths = sentencesOf(prompt).map((sentence) => wordsOf(sentence).length);
    const most = Math.max(0, ...lengths);
    if (most <= longest) return [];
    const message = `look at a sentence of ${most} words here; make two or three of it`;
    return [{ path: ['prompt'], message }];
  },
};
