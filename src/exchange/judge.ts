import { quizReader } from '../authoring/read-quiz.ts';
import { textParser } from '../authoring/text/parse-text.ts';
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
  const names = new Set(pictures.map(({ name }) => name));
  const read = quizReader(
    textParser((address) =>
      names.has(address)
        ? { picture: { src: address, width: 1, height: 1 } }
        : { flaw: `the picture "${address}" is not in the source` },
    ),
    String,
  );
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
