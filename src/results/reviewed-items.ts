import type { Problem } from '../authoring/problem.ts';
import type { AskedCourse } from './course/asked-course.ts';

/** The rules of the review that find something in an item, by the items' ids. */
export function reviewedItems(
  { items }: AskedCourse,
  problems: readonly Problem[],
): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map(
    [...items.values()].map(({ id, file, place }) => [`${file} ${place}`, id]),
  );
  const found = new Map<string, string[]>();
  for (const { file, path, rule } of problems) {
    const [, place] = /^items\[(\d+)\]/.exec(path) ?? [];
    const id = byPlace.get(`${file} ${place}`);
    if (id === undefined || rule === undefined) continue;
    const own = found.get(id) ?? [];
    found.set(id, own);
    if (!own.includes(rule.id)) own.push(rule.id);
  }
  return found;
}
