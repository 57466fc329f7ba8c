import { childOf, childrenOf, textOf, type XmlElement } from '../source/xml-tree.ts';
import { letterAt, type Made } from './choices.ts';
import type { MoodleQuestion } from './question.ts';

/** gapselect and ddwtos: words for numbered gaps of a text, which are matched with them. */
export function madeOfSelect(question: MoodleQuestion): Made {
  const holder = childOf(question.element, 'questiontext');
  if (holder === null) return { left: 'It has no text.' };
  const words = childrenOf(question.element)
    .filter(({ name }) => name === 'selectoption' || name === 'dragbox')
    .map((element) => ({
      text: question.textOf(question.letters(element), holder, 'line'),
      group: textOf(childOf(element, 'group')).trim() || '1',
    }));
  const pieces = question.letters(holder).split(gap);
  const chosen = pieces.flatMap((piece, at) => (at % 2 === 1 ? [words[Number(piece) - 1]] : []));
  const groups = new Set(chosen.map((word) => word?.group));
  if (groups.size > 1) {
    question.changes.push('Each gap offers all words here; in Moodle those of its own group.');
  }
  return madeOfWords(question, holder, {
    around: pieces.filter((_, at) => at % 2 === 0),
    right: chosen.map((word) => word?.text ?? ''),
    offered: words.filter(({ group }) => groups.has(group)).map(({ text }) => text),
  });
}

/** A text whose gaps are filled with words that are offered. */
interface Gapped {
  /** The pieces of the text around its gaps, of which there is one less, as they are written. */
  readonly around: readonly string[];
  /** The word of each gap, as ours; '' where it has none. */
  readonly right: readonly string[];
  /** As ours. */
  readonly offered: readonly string[];
}

/** One gap is a choice, several are matched with the words. */
export function madeOfWords(
  question: MoodleQuestion,
  holder: XmlElement,
  { around, right, offered }: Gapped,
): Made {
  if (right.length === 0) return { left: 'Its text has no gap.' };
  const texts = [...new Set(offered)].filter((text) => text !== '');
  const idOf = (text: string | undefined) => letterAt(texts.indexOf(text ?? ''));
  const only = right.length === 1;
  const mark = (at: number) => (at === 0 ? '' : only ? '____' : `(${at}) ____`);
  const written = around.map((piece, at) => mark(at) + piece).join('');
  const prompt = question.textOf(written, holder, 'block');
  const shared = { ...question.common(prompt), ...question.points() };
  if (right.includes('')) {
    return { left: 'A gap of it names a word that is not there.' };
  }
  if (only) {
    const options = texts.map((text, at) => ({ id: letterAt(at), text }));
    return { item: { type: 'choice', ...shared, options, correct: [idOf(right[0])] } };
  }
  return {
    item: {
      type: 'matching',
      ...shared,
      sources: right.map((_, at) => ({ id: `s_${at + 1}`, text: `(${at + 1})` })),
      targets: texts.map((text, at) => ({ id: letterAt(at), text })),
      correct: Object.fromEntries(right.map((word, at) => [`s_${at + 1}`, idOf(word)])),
    },
  };
}

const gap = /\[\[(\d+)\]\]/g;
