import { rowOf } from '../quiz/blueprint.ts';
import { drawByRules, evenRows } from '../quiz/draw-by-rules.ts';
import type { QuizKey } from '../quiz/quiz.ts';
import { type DrawSitting, lessonsByItem, nextSalt } from './plain-draw.ts';

/** Whether an exam is drawn by rules: its own, or those that stems and families are. */
export function hasRules({ draw, items }: QuizKey): boolean {
  const isBound = items.some(({ stem, family }) => stem !== undefined || family !== undefined);
  return draw !== undefined || isBound;
}

/** The draw of an exam that has rules. What earlier sittings of the attempt had counts as seen. */
export const ruledDraw: DrawSitting = (course, settings, attempt) => {
  const { items, draw } = course.exam;
  const by = { seed: attempt.seed, salt: nextSalt(attempt) };
  const blueprint = draw?.blueprint ?? [];
  const rows =
    blueprint.length > 0 ? blueprint.map(rowOf) : evenRows(items, lessonsByItem(course), by);
  const seen = new Set(
    (draw?.unseenFirst ?? true) ? attempt.sittings.flatMap(({ drawn }) => drawn) : [],
  );
  const { evenObjectives } = draw ?? {};
  return drawByRules(items, { count: settings.examLength, rows, seen, evenObjectives, ...by });
};
