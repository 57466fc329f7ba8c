import { letterAt, type Made } from './moodle-choices.ts';
import type { MoodleQuestion } from './moodle-question.ts';
import { childOf, childrenOf, textOf } from './xml-tree.ts';

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
  const written = question.letters(holder);
  const gaps = [...written.matchAll(gap)].map(([, number]) => Number(number));
  const chosen = gaps.map((number) => words[number - 1]);
  if (gaps.length === 0) return { left: 'Its text has no gap.' };
  const groups = new Set(chosen.map((word) => word?.group));
  if (groups.size > 1) {
    question.changes.push('Each gap offers all words here; in Moodle those of its own group.');
  }
  const offered = words.filter(({ group }) => groups.has(group));
  const texts = [...new Set(offered.map(({ text }) => text))].filter((text) => text !== '');
  const idOf = (text: string | undefined) => letterAt(texts.indexOf(text ?? ''));
  const only = gaps.length === 1;
  let count = 0;
  const prompt = question.textOf(
    written.replace(gap, () => {
      count += 1;
      return only ? '____' : `(${count}) ____`;
    }),
    holder,
    'block',
  );
  const shared = { ...question.common(prompt), ...question.points() };
  if (chosen.some((word) => word === undefined || word.text === '')) {
    return { left: 'A gap of it names a word that is not there.' };
  }
  if (only) {
    const options = texts.map((text, at) => ({ id: letterAt(at), text }));
    return { item: { type: 'choice', ...shared, options, correct: [idOf(chosen[0]?.text)] } };
  }
  return {
    item: {
      type: 'matching',
      ...shared,
      sources: chosen.map((_, at) => ({ id: `s_${at + 1}`, text: `(${at + 1})` })),
      targets: texts.map((text, at) => ({ id: letterAt(at), text })),
      correct: Object.fromEntries(chosen.map((word, at) => [`s_${at + 1}`, idOf(word?.text)])),
    },
  };
}

const gap = /\[\[(\d+)\]\]/g;
