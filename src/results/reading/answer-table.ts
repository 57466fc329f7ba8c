import { changeOf, leftOf } from './interaction.ts';
import type { ResultFormat } from './result-format.ts';
import { tableOf } from './table.ts';

/** The columns of answers in a table of our own, and in the documented SQL. */
export const answerColumnNames = [
  'person_id',
  'item_id',
  'response',
  'score',
  'attempt',
  'round',
  'sitting',
  'tries',
  'seconds',
  'version',
] as const;

/**
 * Answers in a table with a row for each, which `npm run results` writes: what a warehouse gives,
 * and what is left of an export once names are out of it. `person_id`, `item_id` and `score` must be
 * there; a score is a share of the points, '' where nothing is graded.
 */
export const answerTable: ResultFormat = {
  name: 'a table of answers',
  recognises(file) {
    const head = tableOf(file)?.head ?? [];
    return ['person_id', 'item_id', 'score'].every((name) => head.includes(name));
  },
  read(file, into, onProgress) {
    const table = tableOf(file);
    if (table === null) return [];
    const at = new Map(table.head.map((name, column) => [name, column] as const));
    const strange: number[] = [];
    const change = table.rows((cells, line) => {
      const cell = (name: (typeof answerColumnNames)[number]) => cells[at.get(name) ?? -1] ?? '';
      const number = (name: (typeof answerColumnNames)[number], absent: number | null) =>
        cell(name) === '' ? absent : Number(cell(name));
      const score = number('score', null);
      if (cell('item_id') === '' || (score !== null && !(score >= 0 && score <= 1))) {
        strange.push(line);
        return;
      }
      into.add({
        identity: cell('person_id'),
        item: cell('item_id'),
        response: cell('response'),
        version: cell('version') || (file.version ?? ''),
        attempt: number('attempt', 1) ?? 1,
        round: number('round', 1) ?? 1,
        sitting: number('sitting', 0) ?? 0,
        tries: number('tries', 1) ?? 1,
        score,
        seconds: number('seconds', null),
      });
    }, onProgress);
    const [first] = strange;
    return [
      ...(change === null ? [] : [changeOf(file, change)]),
      ...(first === undefined
        ? []
        : [
            leftOf(
              file,
              `${strange.length} rows have no item, or a score that is no share from 0 to 1; this is the first.`,
              first,
            ),
          ]),
    ];
  },
};
