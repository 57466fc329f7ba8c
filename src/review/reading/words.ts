import { stopWords } from './english.ts';

/** Scripts that set no blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text in lower case, in order, in any script. Numbers are words. */
export function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (unspaced.test(lower)) return segments(lower);
  return lower.match(/[\p{L}\p{N}]+(?:['.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu) ?? [];
}

/** Null in a browser without one: Firefox before 125. */
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;

function segments(text: string): readonly string[] {
  if (segmenter === null) return text.match(/[\p{L}\p{N}]/gu) ?? [];
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}

/**
 * What a text is about: its words without those of grammar and without endings. Both are known of
 * English; of other languages, words of three letters or fewer go, and where a letter is a syllable,
 * those of one.
 */
export function contentWords(text: string, isEnglish: boolean): readonly string[] {
  const words = wordsOf(text);
  if (isEnglish) return words.filter((word) => !stopWords.has(word)).map(stem);
  return words.filter((word) => word.length > (unspaced.test(word) ? 1 : 3) || /\d/.test(word));
}

/** An English word without the endings of number, tense and person: for comparing, not for reading. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word.replace(/'s?$/, '');
  return word
    .replace(/'s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<![sui])s$/, '')
    .replace(/(?<=..[^aeiou])(ing|ed|ly|e)$|(?<=...)(ing|ed|ly)$/, '')
    .replace(/i$/, 'y')
    .replace(/([bdfgmnprt])\1$/, '$1');
}

/** The sentences of a text, each with its mark. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…]["”’)]*)\s+(?=["“‘(]?[\p{Lu}\p{N}_])|(?<=[。！？]["”’）]*)(?!["”’）])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** `a, b and c`; the first few of many. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
