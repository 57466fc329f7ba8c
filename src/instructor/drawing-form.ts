import type { Course } from '../attempt/course.ts';
import { hasRules } from '../attempt/ruled-draw.ts';
import type { ChoosableQuestion } from '../packaging/make/choices.ts';
import {
  countedFor,
  type Difficulty,
  type DrawnRow,
  inOrder,
  isDrawnRow,
} from '../packaging/make/drawn-rows.ts';
import { apportion } from '../quiz/apportion.ts';

/** What stands in the part of the form that says how a sitting is drawn. */
export interface DrawingForm {
  readonly drawing: 'course' | 'own';
  readonly rows: readonly FormRow[];
}

/** A row as it was chosen and typed. */
export interface FormRow {
  /** `lesson x`, `objective y`, or '' for all others. */
  readonly of: string;
  /** '' for any. */
  readonly difficulty: Difficulty | '';
  readonly count: string;
}

/** That part filled with choices. */
export function drawingForm(blueprint: readonly DrawnRow[] = []): DrawingForm {
  return {
    drawing: blueprint.length === 0 ? 'course' : 'own',
    rows: blueprint.map(({ lesson, objective, difficulty, count }) => ({
      of: lesson !== undefined ? `lesson ${lesson}` : objective ? `objective ${objective}` : '',
      difficulty: difficulty ?? '',
      count: String(count),
    })),
  };
}

/** A row as a file of choices has it; one whose count is no number has that text for it. */
export function writtenRow({ of, difficulty, count }: FormRow) {
  const [, kind, id] = /^(lesson|objective) (.*)$/.exec(of) ?? [];
  const number = Number(count);
  return {
    ...(kind !== undefined && { [kind]: id }),
    ...(difficulty !== '' && { difficulty }),
    count: count.trim() === '' ? 0 : Number.isNaN(number) ? count : number,
  };
}

/** How many of the questions that are asked count for each row, in the order of the form. */
export function thereFor(
  rows: readonly FormRow[],
  asked: readonly ChoosableQuestion[],
): readonly number[] {
  const drawn = rows.map((row): DrawnRow => ({ ...writtenRow(row), count: 0 }));
  const order = inOrder(drawn);
  const counts = countedFor(order, asked);
  return drawn.map((row) => counts[order.indexOf(row)] ?? 0);
}

/** Whether a row counts by a number that there are questions for. */
export function canBeCounted(row: FormRow, there: number): boolean {
  const written = writtenRow(row);
  return isDrawnRow(written) && written.count <= there;
}

/** Rows to begin with: a row a lesson, as evenly as the questions allow. */
export function evenRows(
  lessons: readonly { readonly id: string }[],
  asked: readonly ChoosableQuestion[],
  length: number,
): readonly FormRow[] {
  const rows = lessons.map(
    ({ id }): FormRow => ({ of: `lesson ${id}`, difficulty: '', count: '' }),
  );
  const there = thereFor(rows, asked);
  const counts = apportion(
    length,
    there.map((most) => ({ weight: 1, most })),
  );
  return rows.map((row, at) => ({ ...row, count: String(counts[at] ?? 0) }));
}

/** Whether the packages of a course can be drawn by rows: others have no code for it. */
export function mayBeCounted(course: Course): boolean {
  return hasRules(course.exam);
}
