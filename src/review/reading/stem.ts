import { sentencesOf } from './words.ts';

/** The sentence of a prompt that asks: the last with a question mark, else the last. */
export function questionOf(prompt: string): string {
  const sentences = sentencesOf(prompt);
  return sentences.findLast((sentence) => /[?？]/u.test(sentence)) ?? sentences.at(-1) ?? '';
}

/** What of a true-or-false prompt is to be judged: all behind "True or false:", where that stands. */
export function propositionOf(prompt: string): string {
  return /\btrue or false\s*[:?.]\s*(.+)/isu.exec(prompt)?.[1] ?? prompt;
}
