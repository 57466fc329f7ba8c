import type { Bank, ItemReport, Outcome, WrittenItem, WrittenItemOf } from '../bank/bank.ts';
import { letterOf } from '../bank/ids.ts';
import { slipsWithoutCase } from '../bank/lesser-places.ts';
import type { singles } from './sheet-columns.ts';

/** A question by the columns of the template, texts in Markdown. */
export type TableRow = Partial<Record<(typeof singles)[number], string>> & {
  readonly options?: readonly string[];
  readonly feedback?: readonly (string | undefined)[];
};

/** All of a bank that rows can say, and what becomes of the rest. */
export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly report: readonly ItemReport[];
}

/** @param flawOf why a row cannot be written, where more than columns stands in the way */
export function tableRows(
  { quizzes }: Pick<Bank, 'quizzes'>,
  flawOf: (row: TableRow) => string | null = () => null,
): TableRows {
  const rows: TableRow[] = [];
  const report: ItemReport[] = [];
  for (const quiz of quizzes) {
    for (const item of quiz.items) {
      const entry = { place: { file: `${quiz.id}.json` }, name: item.id };
      const own = rowOf(item);
      const row = typeof own === 'string' ? null : { ...sharedOf(item), ...own, quiz: quiz.title };
      const reason = row === null ? own : flawOf(row);
      if (row === null || typeof reason === 'string') {
        report.push({ ...entry, outcome: { kind: 'left', reason: String(reason) } });
        continue;
      }
      rows.push(row);
      const changes = lostOf(item);
      const outcome: Outcome =
        changes.length === 0 ? { kind: 'carried' } : { kind: 'changed', changes };
      report.push({ ...entry, id: item.id, outcome });
    }
  }
  return { rows, report };
}

function sharedOf(item: WrittenItem): TableRow {
  const { id, type, prompt, objective, difficulty, hint, explanation } = item;
  const points = item.points === undefined ? '' : String(item.points);
  return {
    id,
    type,
    question: prompt,
    ...(points === '' ? {} : { points }),
    ...(objective === undefined ? {} : { objective }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(hint === undefined ? {} : { hint }),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

/** What a row says of an item of its type, or why there is no row for it. */
function rowOf(item: WrittenItem): TableRow | string {
  if (item.variables !== undefined) return 'A table has no place for variables.';
  switch (item.type) {
    case 'choice':
      return {
        options: item.options.map(({ text }) => text),
        feedback: item.options.map(({ feedback }) => feedback),
        right: item.correct
          .map((key) => letterOf(item.options.findIndex(({ id }) => id === key)).toUpperCase())
          .join('; '),
      };
    case 'true-false':
      return {
        options: ['true', 'false'],
        feedback: [item.feedback?.true, item.feedback?.false],
        right: String(item.correct),
      };
    case 'fill-in':
      if (item.accept.some((answer) => answer.includes('|')))
        return 'A table has "|" between accepted answers, and one of them has it itself.';
      return {
        options: slipsWithoutCase(item).map(({ answer }) => answer),
        feedback: slipsWithoutCase(item).map(({ feedback }) => feedback),
        right: item.accept.join(' | '),
      };
    case 'numeric':
      return {
        options: item.slips?.map(({ answer }) => String(answer)) ?? [],
        feedback: item.slips?.map(({ feedback }) => feedback) ?? [],
        right: String(item.correct),
        tolerance: String(item.tolerance ?? 0),
        ...(item.unit === undefined ? {} : { unit: item.unit }),
      };
    case 'long-fill-in':
      return {
        ...(item.model === undefined ? {} : { right: item.model }),
        options: item.rubric ?? [],
      };
    case 'likert':
      return { options: item.scale.map(({ text }) => text) };
    case 'sequencing':
      return {
        options: item.correct.map((key) => item.steps.find(({ id }) => id === key)?.text ?? ''),
      };
    case 'matching':
      return matchingRow(item);
    case 'performance':
      return 'A table has no place for the steps of a scenario.';
    default:
      return 'A table has no place for an item of this type.';
  }
}

function matchingRow(item: WrittenItemOf<'matching'>): TableRow | string {
  if ([...item.sources, ...item.targets].some(({ text }) => text.includes('=>')))
    return 'A table has "=>" between source and target, and one of them has it itself.';
  const targetOf = (id: string | undefined) =>
    item.targets.find((target) => target.id === id)?.text ?? '';
  const used = new Set(Object.values(item.correct));
  const spare = item.targets.filter(({ id }) => !used.has(id));
  return {
    options: [
      ...item.sources.map(({ id, text }) => `${text} => ${targetOf(item.correct[id])}`),
      ...spare.map(({ text }) => `=> ${text}`),
    ],
    feedback: item.sources.map(({ feedback }) => feedback),
  };
}

/** What of an item has no column. */
function lostOf(item: WrittenItem): readonly string[] {
  const lost = [
    item.stem === undefined ? '' : 'its stem',
    item.facts === undefined || item.facts.length === 0 ? '' : 'its facts',
    item.asAt === undefined ? '' : 'its date',
    item.family === undefined ? '' : 'its family',
    item.label === undefined ? '' : 'its label',
    item.asks === undefined ? '' : 'what it asks for',
    item.silenced === undefined ? '' : 'what is silenced',
    'partialHelp' in item && item.partialHelp !== undefined ? 'partial help' : '',
    'caseMatters' in item && item.caseMatters === true ? 'that case matters' : '',
    /!\[/.test(JSON.stringify(item)) ? 'its pictures' : '',
  ].filter((each) => each !== '');
  return lost.length === 0 ? [] : [`A table has no column for ${lost.join(', ')}.`];
}
