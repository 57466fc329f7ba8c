/**
 * How many questions of what a sitting of the exam has, as an instructor says it. A question counts for
 * the first row that it fits; one that fits none, or a row of 0, is in no sitting.
 */
export interface DrawnRow {
  /** The id of an objective, or of a lesson for all that it teaches; neither for any question. */
  readonly objective?: string;
  readonly lesson?: string;
  readonly difficulty?: Difficulty;
  /** From 0 to 200. */
  readonly count: number;
}

export const difficulties = ['very easy', 'easy', 'medium', 'difficult', 'very difficult'] as const;

export type Difficulty = (typeof difficulties)[number];

/** What rows count questions by. */
export interface CountedQuestion {
  readonly objective: string;
  /** The id of the lesson that teaches what it asks. */
  readonly about: string;
  readonly difficulty?: string | undefined;
}

/** The most that a row counts, as that a sitting has. */
export const mostCounted = 200;

export function isDrawnRow(value: unknown): value is DrawnRow {
  if (typeof value !== 'object' || value === null) return false;
  const { objective, lesson, difficulty, count, ...rest }: Readonly<Record<string, unknown>> = {
    ...value,
  };
  return (
    Object.keys(rest).length === 0 &&
    [objective, lesson].every((id) => id === undefined || typeof id === 'string') &&
    (objective === undefined || lesson === undefined) &&
    (difficulty === undefined || difficulties.some((each) => each === difficulty)) &&
    typeof count === 'number' &&
    Number.isInteger(count) &&
    count >= 0 &&
    count <= mostCounted
  );
}

/** Rows in the order in which they count: the narrower come first, so that each can be met. */
export function inOrder(rows: readonly DrawnRow[]): readonly DrawnRow[] {
  const width = ({ objective, lesson, difficulty }: DrawnRow) =>
    (objective !== undefined ? 0 : lesson !== undefined ? 2 : 4) +
    (difficulty === undefined ? 1 : 0);
  return [...rows].sort((one, other) => width(one) - width(other));
}

/** The place of the row that a question counts for; -1 for none. */
export function rowFor(rows: readonly DrawnRow[], question: CountedQuestion): number {
  return rows.findIndex(
    ({ objective, lesson, difficulty }) =>
      (objective === undefined || objective === question.objective) &&
      (lesson === undefined || lesson === question.about) &&
      (difficulty === undefined || difficulty === question.difficulty),
  );
}

/** How many questions count for each row. */
export function countedFor(
  rows: readonly DrawnRow[],
  questions: readonly CountedQuestion[],
): readonly number[] {
  const found = questions.map((question) => rowFor(rows, question));
  return rows.map((_, at) => found.filter((each) => each === at).length);
}

/** How long a sitting is by rows. */
export function lengthOf(rows: readonly DrawnRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** What a row counts, by ids. */
export function nameOfRow({ objective, lesson, difficulty }: DrawnRow): string {
  const of = [difficulty, objective ?? lesson].filter((each) => each !== undefined);
  return of.length === 0 ? 'all others' : of.join(' ');
}
