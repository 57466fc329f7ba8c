import type { Course } from '../attempt/course.ts';
import type { Settings } from '../attempt/settings.ts';
import { countsFor, quotasOf, rowOf } from '../quiz/blueprint.ts';
import { drawByRules } from '../quiz/draw-by-rules.ts';
import type { ItemId } from '../quiz/item-types/item.ts';
import type { BlueprintRow } from '../quiz/quiz.ts';

/**
 * Says what the rules of an exam come to in a package: how many questions on what, and what becomes
 * of that where it has other lessons or another length than its author counted for.
 *
 * @param isOwn whether whoever makes the package has counted
 */
export function drawingSentences(
  course: Course,
  settings: Settings,
  isOwn = false,
): readonly string[] {
  const { items, draw } = course.exam;
  const blueprint = draw?.blueprint ?? [];
  const hasFamilies = items.some(({ family }) => family !== undefined);
  const hasStems = items.some(({ stem }) => stem !== undefined);
  const isRuled = draw !== undefined || hasFamilies || hasStems;
  return [
    ...(blueprint.length > 0 ? blueprintSentences(course, settings, blueprint, isOwn) : []),
    ...(hasStems ? ['Questions on one case are asked together, all of them or none.'] : []),
    ...(hasFamilies
      ? [
          'Of questions that are variants of each other, or give each other away, a sitting has one.',
        ]
      : []),
    ...(isRuled && (draw?.unseenFirst ?? true) && settings.examAttempts > 1
      ? ['Another sitting prefers questions that the student has not had yet.']
      : []),
  ];
}

function blueprintSentences(
  course: Course,
  { examLength }: Settings,
  blueprint: readonly BlueprintRow[],
  isOwn: boolean,
): readonly string[] {
  const { items } = course.exam;
  const rows = blueprint.map(rowOf);
  const { length, rows: quotas } = quotasOf(items, rows, examLength);
  const counted = blueprint.reduce((sum, { count }) => sum + count, 0);
  const parts = listed(partsOf(course, blueprint, quotas));
  const isAsCounted = quotas.every((quota, at) => quota === blueprint[at]?.count);
  const drawn = drawByRules(items, { count: length, rows, seen: new Set(), seed: 0, salt: '' });
  return [
    isAsCounted
      ? `A sitting has ${parts}, as ${isOwn ? 'you' : 'the author of the course'} counted.`
      : `The author counted for ${counted} questions of the whole course. Of ${length}, in proportion (by the largest remainder) and as far as there are questions, a sitting has ${parts}.`,
    ...(given(course, blueprint, drawn).every((count, at) => count === quotas[at])
      ? []
      : [
          'Questions that belong together do not fit this exactly, so a sitting comes as near to it as they allow.',
        ]),
  ];
}

/** How many of the items drawn count for each row. */
function given(course: Course, blueprint: readonly BlueprintRow[], drawn: readonly ItemId[]) {
  const rows = blueprint.map(rowOf);
  const items = course.exam.items.filter(({ id }) => drawn.includes(id));
  return rows.map((_, at) => items.filter((item) => countsFor(rows, item) === at).length);
}

/** `3 on “A lesson” (1 easy, 2 others)`, for each lesson that rows count for. */
function partsOf(
  course: Course,
  blueprint: readonly BlueprintRow[],
  quotas: readonly number[],
): readonly string[] {
  const titleOf = ({ objective }: BlueprintRow) => {
    const named = [objective ?? []].flat();
    return course.lessons.find(({ objectives }) => objectives.some(({ id }) => named.includes(id)))
      ?.title;
  };
  const rows = blueprint
    .map((row, at) => ({ ...row, title: titleOf(row), quota: quotas[at] ?? 0 }))
    .filter(({ quota }) => quota > 0);
  const titles = [...new Set(rows.map(({ title }) => title))];
  return titles.map((title) => {
    const own = rows.filter((row) => row.title === title);
    const whole = sum(own.map(({ quota }) => quota));
    return `${whole} on ${title === undefined ? 'any lesson' : `“${title}”`}${difficulties(own)}`;
  });
}

type Counted = BlueprintRow & { readonly quota: number };

function difficulties(rows: readonly Counted[]): string {
  if (rows.every(({ difficulty }) => difficulty === undefined)) return '';
  const parts = [...new Set(rows.map(({ difficulty }) => difficulty))].map((difficulty) => {
    const own = rows.filter((row) => row.difficulty === difficulty);
    const count = sum(own.map(({ quota }) => quota));
    return `${count} ${difficulty ?? (count === 1 ? 'other' : 'others')}`;
  });
  return ` (${parts.join(', ')})`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
