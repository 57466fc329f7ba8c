import { draw } from '../quiz/draw.ts';
import type { ItemId } from '../quiz/item-types/item.ts';
import type { ItemKey } from '../quiz/item-types.ts';
import type { Attempt } from './attempt.ts';
import type { Course } from './course.ts';
import type { Settings } from './settings.ts';

/**
 * Draws the next sitting of an attempt: the items, in the order they are shown. It is kept from then
 * on, and never drawn again.
 */
export type DrawSitting = (
  course: Course,
  settings: Settings,
  attempt: Attempt,
) => readonly ItemId[];

/** The draw of an exam without rules: evenly from all lessons. */
export const plainDraw: DrawSitting = (course, settings, attempt) => {
  const { items } = course.exam;
  const lessonOf = lessonsByItem(course);
  const known = new Map(items.map((item) => [item.id, item]));
  const groupOf = (id: ItemId) => {
    const item = known.get(id);
    return item === undefined ? '' : lessonOf(item);
  };
  const ids = items.map(({ id }) => id);
  return draw(ids, settings.examLength, attempt.seed, nextSalt(attempt), groupOf);
};

/** Gives the lesson that teaches what an item tests; '' for none. */
export function lessonsByItem(course: Course): (item: ItemKey) => string {
  const lessons = new Map(
    course.lessons.flatMap(({ id, objectives }) => objectives.map((each) => [each.id, id])),
  );
  return ({ objective }) => lessons.get(objective) ?? '';
}

/** Tells the draws of one attempt apart. */
export function nextSalt(attempt: Attempt): string {
  return `sitting/${(attempt.sittings.at(-1)?.number ?? 0) + 1}`;
}
