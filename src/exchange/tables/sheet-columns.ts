import type { Sheet } from './sheet.ts';

/**
 * What a column of a table holds. `option` and `feedback` are numbered from 0: the feedback goes with
 * the option of its number.
 */
export type Column =
  | { readonly holds: Single }
  | { readonly holds: 'option' | 'feedback'; readonly nth: number };

type Single = (typeof singles)[number];

/** The columns of which there is one, in the order of the template. */
export const singles = [
  'quiz',
  'id',
  'type',
  'question',
  'right',
  'tolerance',
  'unit',
  'points',
  'objective',
  'difficulty',
  'hint',
  'explanation',
] as const;

/** Most options of an item. */
export const mostOptions = 12;

/** A header row that was found, and what its columns hold; null for those that nothing is read of. */
export interface Columns {
  /** Where the header stands among the rows of the sheet, from 0. */
  readonly header: number;
  readonly columns: readonly (Column | null)[];
  /** Whether its names are those of the template: then its texts are Markdown. */
  readonly isTemplate: boolean;
  /** Names of columns that are not read. */
  readonly unread: readonly string[];
}

/** Other names that tables of other tools have for them, in lower case, as far as a bracket or a dash. */
const names: Readonly<Record<string, Single>> = {
  quiz: 'quiz',
  category: 'quiz',
  topic: 'quiz',
  id: 'id',
  'question id': 'id',
  code: 'id',
  type: 'type',
  'question type': 'type',
  question: 'question',
  'question text': 'question',
  prompt: 'question',
  stem: 'question',
  right: 'right',
  correct: 'right',
  'correct answer': 'right',
  'correct answers': 'right',
  'correct option': 'right',
  'right answer': 'right',
  answer: 'right',
  key: 'right',
  tolerance: 'tolerance',
  unit: 'unit',
  points: 'points',
  score: 'points',
  marks: 'points',
  objective: 'objective',
  difficulty: 'difficulty',
  hint: 'hint',
  explanation: 'explanation',
  'answer explanation': 'explanation',
  'general feedback': 'explanation',
  rationale: 'explanation',
};

/** Rows that a tool may write above its header. */
const mostRowsAbove = 20;

/** Finds the header of a table and guesses its columns; null where no column holds questions. */
export function columnsOf(sheet: Sheet): Columns | null {
  for (const [header, { cells }] of sheet.rows.slice(0, mostRowsAbove).entries()) {
    const guessed = withoutRepeats(cells.map(columnNamed));
    const held = guessed.flatMap((column) => (column === null ? [] : [column.holds]));
    if (!held.includes('question') || held.length < 2) continue;
    return {
      header,
      columns: guessed,
      isTemplate: held.includes('right') && cells.every(isOfTemplate),
      unread: cells.filter((cell, at) => cell !== '' && guessed[at] === null),
    };
  }
  return null;
}

/** The name that the template has for a column. */
export function nameOf(column: Column): string {
  return 'nth' in column ? `${column.holds} ${column.nth + 1}` : column.holds;
}

function isOfTemplate(cell: string): boolean {
  const column = columnNamed(cell);
  return column !== null && nameOf(column) === cell.trim().toLowerCase();
}

function columnNamed(header: string): Column | null {
  const name = header
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/\s+-\s.*$|\s*[([:].*$/s, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
  const [, noun, number] = /^(option|answer|choice|feedback) ?([a-l]|\d{1,2})$/.exec(name) ?? [];
  if (noun !== undefined && number !== undefined) {
    const nth = /\d/.test(number) ? Number(number) - 1 : number.charCodeAt(0) - 97;
    const holds = noun === 'feedback' ? 'feedback' : 'option';
    return nth >= 0 && nth < mostOptions ? { holds, nth } : null;
  }
  if (/^[a-l]$/.test(name)) return { holds: 'option', nth: name.charCodeAt(0) - 97 };
  const holds = Object.hasOwn(names, name) ? names[name] : undefined;
  return holds === undefined ? null : { holds };
}

/** The first of two columns that would hold the same is taken. */
function withoutRepeats(columns: readonly (Column | null)[]): readonly (Column | null)[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    if (column === null || seen.has(nameOf(column))) return null;
    seen.add(nameOf(column));
    return column;
  });
}
