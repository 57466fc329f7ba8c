import { type Problem, problemOf } from '../../authoring/problem.ts';
import { quizReader } from '../../authoring/read-quiz.ts';
import { textParser } from '../../authoring/text/parse-text.ts';
import type { SourceFile, WrittenItem, WrittenQuiz } from './bank.ts';

/**
 * A quiz without the items that `npm run check` would refuse, each with the reason. What a source may
 * lack is not held against it.
 */
export function judged(
  quiz: WrittenQuiz,
  pictures: readonly SourceFile[],
  reasons: Map<WrittenItem, string>,
): WrittenQuiz {
  const read = readerWith(pictures);
  let items = quiz.items;
  // A reader of JSON tells a hundred problems at a time.
  while (items.length > 0) {
    const stems = quiz.stems?.filter(({ id }) => items.some(({ stem }) => stem === id));
    const result = read({
      file: `${quiz.id}.json`,
      text: JSON.stringify({
        ...quiz,
        ...(stems === undefined || stems.length === 0 ? { stems: undefined } : { stems }),
        items: items.map((item) => ({ objective: 'given', ...item })),
      }),
    });
    if (result.kind === 'read')
      return { ...quiz, ...(stems === undefined ? {} : { stems }), items };
    const flawed = new Map<WrittenItem, string>();
    for (const { path, message } of result.problems) {
      const [, index, inside = ''] = /^items\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
      const stem = stems?.[Number(/^stems\[(\d+)\]/.exec(path)?.[1])];
      const meant = items.filter((item, at) =>
        index === undefined ? stem === undefined || item.stem === stem.id : at === Number(index),
      );
      for (const item of meant) {
        if (!flawed.has(item)) flawed.set(item, `${inside === '' ? '' : `${inside}: `}${message}`);
      }
    }
    for (const [item, reason] of flawed) reasons.set(item, `Our format cannot hold it: ${reason}.`);
    items = items.filter((item) => !flawed.has(item));
  }
  return { ...quiz, items };
}

function readerWith(pictures: readonly SourceFile[]) {
  const names = new Set(pictures.map(({ name }) => name));
  return quizReader(
    textParser((address) =>
      names.has(address)
        ? { picture: { src: address, width: 1, height: 1 } }
        : { flaw: `there is no picture "${address}" in the source` },
    ),
    String,
  );
}

/** A quiz file as it is written, or the first of what the check says of it. */
export function writtenQuiz(
  file: string,
  text: string,
  pictures: readonly SourceFile[],
): { readonly quiz: WrittenQuiz } | { readonly problem: Problem } {
  const result = readerWith(pictures)({ file, text });
  const [problem] = result.kind === 'failed' ? result.problems : [];
  if (result.kind === 'failed') {
    return { problem: problem ?? problemOf(file, 'this file cannot be read') };
  }
  const isWritten = (_: unknown): _ is WrittenQuiz => result.kind === 'read';
  const { raw } = result.json;
  return isWritten(raw) ? { quiz: raw } : { problem: problemOf(file, 'this file cannot be read') };
}
