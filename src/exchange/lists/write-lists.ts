import type { Bank, ItemReport } from '../bank/bank.ts';
import { letterOf } from '../bank/ids.ts';
import { type TableRow, tableRows } from '../tables/table-rows.ts';
import { isPlain } from './read-lists.ts';

/** Writes questions as lists that `read-lists.ts` reads again. */
export function writeLists(bank: Bank): {
  readonly text: string;
  readonly report: readonly ItemReport[];
} {
  const { rows, report } = tableRows(bank, flawOf);
  const titles = [...new Set(bank.quizzes.map(({ title }) => title))];
  const sections = titles.map((title) => {
    const asked = rows.filter(({ quiz }) => quiz === title);
    return [`# ${title}`, ...asked.map(written)].join('\n\n');
  });
  return { text: `${sections.join('\n\n')}\n`, report };
}

function written(row: TableRow, at: number): string {
  const isTicked = row.type === 'choice';
  const right = isTicked ? (row.right ?? '').split('; ') : [];
  const options = (row.options ?? []).flatMap((option, nth) => [
    isTicked
      ? `- [${right.includes(letterOf(nth).toUpperCase()) ? 'x' : ' '}] ${option}`
      : `${letterOf(nth)}) ${option}`,
    ...quoted(row.feedback?.[nth]),
  ]);
  const fields = [
    ['Type', row.type],
    ['Answer', isTicked ? undefined : row.right],
    ['Tolerance', row.tolerance],
    ['Unit', row.unit],
    ['Points', row.points],
    ['Objective', row.objective],
    ['Difficulty', row.difficulty],
    ['Hint', row.hint],
    ['Explanation', row.explanation],
    ['Id', row.id],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const [first = '', ...more] = (row.question ?? '').split('\n');
  const below = [...more, ...options, ...fields].flatMap((part) => part.split('\n'));
  return [`${at + 1}. ${first}`, ...below.map((line) => (line === '' ? '' : `   ${line}`))].join(
    '\n',
  );
}

/** Lines that would be read as something else; what stands first in its line is safe. */
function flawOf(row: TableRow): string | null {
  const { options = [], feedback = [], ...texts } = row;
  const lines = [...options, ...Object.values(texts)].flatMap((text) => text.split('\n').slice(1));
  const flawed = [...lines, ...feedback.filter((text) => text === '')].find(
    (line = '') => !isPlain(line),
  );
  return flawed === undefined
    ? null
    : `In a list its line "${flawed.slice(0, 40)}" would begin something else.`;
}

function quoted(feedback: string | undefined): readonly string[] {
  return feedback === undefined ? [] : feedback.split('\n').map((line) => `> ${line}`.trimEnd());
}
