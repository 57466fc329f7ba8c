import type { Item } from '../quiz/item-types.ts';
import type { QuizKind } from '../quiz/quiz.ts';
import { plain } from '../quiz/text/plain.ts';
import { plainText, type Text } from '../quiz/text/text.ts';
import { writtenTypeOf } from '../quiz/written-types.ts';
import type { Flaw } from './problem.ts';
import { rule } from './rules.ts';

/** What is wrong with an item that has the right shape; paths are within it. */
export function itemFlaws(item: Item, kind: QuizKind): readonly Flaw[] {
  const { flaws, alternatives, notInExams } = writtenTypeOf(item);
  const own = kind === 'exam' && notInExams !== undefined ? [notInExams] : (flaws?.(item) ?? []);
  const lists = Object.entries(alternatives?.(item) ?? {});
  return [
    ...own.map((flaw) => ({ ...flaw, rule: rule(flaw.rule) })),
    ...lists.flatMap(([list, entries]) => sameTexts(list, entries)),
  ];
}

/** Choices that look the same. */
function sameTexts(list: string, entries: readonly { readonly text: Text }[]): readonly Flaw[] {
  const readings = entries.map(({ text }) =>
    JSON.stringify([plain(plainText(text), true), pictures(text)]),
  );
  return readings.flatMap((reading, nth) => {
    const before = readings.indexOf(reading);
    if (before === nth) return [];
    const message = `${list}[${nth}] and ${list}[${before}] have one text, so nobody can tell them apart; change one`;
    return [{ path: [list, nth, 'text'], message, rule: rule('same-text') }];
  });
}

/** Two pictures may be described alike. */
function pictures(text: Text): readonly string[] {
  if (typeof text === 'string') return [];
  return [...JSON.stringify(text).matchAll(/"src":"([^"]*)"/g)].map(([, src]) => src ?? '');
}
