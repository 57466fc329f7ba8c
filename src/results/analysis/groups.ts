import type { AskedCourse } from '../course/asked-course.ts';
import type { ItemAnalysis } from './class-analysis.ts';
import { fewAnswers } from './findings.ts';

/** What the questions of an objective or of a lesson came to. */
export interface GroupAnalysis {
  readonly id: string;
  readonly name: string;
  readonly items: number;
  readonly answers: number;
  /** Mean share of the points, each answer counting alike. */
  readonly difficulty: number;
  readonly few: boolean;
}

/** By objective, in the order of the course. */
export function byObjective(items: readonly ItemAnalysis[]): readonly GroupAnalysis[] {
  return grouped(items, ({ asked }) => (asked ? [asked.objective, asked.objectiveText] : null));
}

export function byLesson(
  items: readonly ItemAnalysis[],
  { lessons }: Pick<AskedCourse, 'lessons'>,
): readonly GroupAnalysis[] {
  return grouped(items, ({ asked }) => {
    const lesson = lessons.find(({ id }) => id === asked?.lesson);
    return lesson === undefined ? null : [lesson.id, lesson.title];
  });
}

function grouped(
  items: readonly ItemAnalysis[],
  groupOf: (item: ItemAnalysis) => readonly [id: string, name: string] | null,
): readonly GroupAnalysis[] {
  const groups = new Map<
    string,
    { name: string; items: number; answers: number; earned: number }
  >();
  for (const item of items) {
    const [id, name] = groupOf(item) ?? [];
    if (id === undefined || name === undefined) continue;
    const own = groups.get(id) ?? { name, items: 0, answers: 0, earned: 0 };
    groups.set(id, own);
    own.items += 1;
    own.answers += item.answers;
    own.earned += item.answers * item.difficulty;
  }
  return [...groups].map(([id, { name, items: count, answers, earned }]) => ({
    id,
    name,
    items: count,
    answers,
    difficulty: earned / answers,
    few: answers < fewAnswers,
  }));
}
