import type { ItemId } from '../quiz/item-types/item.ts';
import type { ItemKey, LearnerResponse } from '../quiz/item-types.ts';
import { scoreItem } from '../quiz/score.ts';
import type { Attempt, Sitting } from './attempt.ts';
import {
  byObjective,
  type Course,
  itemsById,
  type LessonOutline,
  lessonItems,
  sittingLength,
} from './course.ts';
import { onceEach } from './once-each.ts';
import type { FeedbackRule, Settings } from './settings.ts';

export interface LessonProgress {
  readonly answered: number;
  readonly of: number;
  /** Every item of its checks is answered; without checks, the lesson was opened. */
  readonly done: boolean;
}

/** How far a lesson is: the items of its checks that have an answer. */
export function lessonProgress(lesson: LessonOutline, attempt: Attempt): LessonProgress {
  const items = lessonItems(lesson);
  const answered = items.filter(({ id }) => attempt.answers.has(id)).length;
  const done = items.length === 0 ? attempt.opened.has(lesson.id) : answered === items.length;
  return { answered, of: items.length, done };
}

export interface ObjectiveScore {
  readonly id: string;
  /** Id of the lesson that teaches it. */
  readonly lesson: string;
  readonly earned: number;
  readonly points: number;
}

export interface SittingScore {
  readonly number: number;
  /** Percent of the points of the items drawn, 0 to 100, two decimals. */
  readonly percent: number;
  readonly earned: number;
  readonly points: number;
  /** The objectives its items test, in the order of the course. */
  readonly objectives: readonly ObjectiveScore[];
}

/** Scores a sitting; items without an answer earn nothing, items the course no longer has do not count. */
export function sittingScore(course: Course, sitting: Sitting): SittingScore {
  return scoresOf(course)(sitting);
}

const scoresOf = onceEach((course: Course) =>
  onceEach((sitting: Sitting) => scored(course, sitting)),
);

function scored(course: Course, sitting: Sitting): SittingScore {
  const known = itemsById(course);
  const items = sitting.drawn.flatMap((id) => known.get(id) ?? []);
  const testing = byObjective(items);
  const objectives = course.lessons.flatMap((lesson) =>
    lesson.objectives.flatMap(({ id }) => {
      const tested = testing.get(id);
      if (tested === undefined) return [];
      return [{ id, lesson: lesson.id, ...total(tested, (item) => sitting.answers.get(item)) }];
    }),
  );
  const all = total(items, (item) => sitting.answers.get(item));
  return { number: sitting.number, ...all, percent: percent(all.earned, all.points), objectives };
}

/** Objectives that are named as the weakest. */
const mostNamed = 3;

/** The objectives in which a sitting lost most: by the share of their points, then by points lost. */
export function weakest({ objectives }: SittingScore): SittingScore['objectives'] {
  return objectives
    .filter(({ earned, points }) => earned < points)
    .sort(
      (one, other) =>
        one.earned / one.points - other.earned / other.points ||
        other.points - other.earned - (one.points - one.earned),
    )
    .slice(0, mostNamed);
}

/** Points earned and possible for items, given the response to each. */
export function total(
  items: readonly ItemKey[],
  responseTo: (item: ItemId) => LearnerResponse | undefined,
): { readonly earned: number; readonly points: number } {
  let earned = 0;
  let points = 0;
  for (const item of items) {
    const response = responseTo(item.id);
    points += item.points;
    if (response !== undefined) earned += scoreItem(item, response).earned;
  }
  return { earned, points };
}

/** Percent with two decimals; 0 where nothing can be earned. */
export function percent(earned: number, points: number): number {
  return points === 0 ? 0 : Math.round((earned / points) * 10_000) / 100;
}

export interface ExamState {
  readonly kind: 'not-started' | 'running' | 'submitted';
  readonly sittingsLeft: number;
  /** The best submitted sitting, the earlier of equals. */
  readonly best: SittingScore | null;
  /** The best reaches the pass mark. */
  readonly passed: boolean;
}

/** Where the exam stands. */
export function examState(course: Course, settings: Settings, attempt: Attempt): ExamState {
  const last = attempt.sittings.at(-1);
  const best = bestSitting(course, attempt);
  return {
    kind: last === undefined ? 'not-started' : last.submitted ? 'submitted' : 'running',
    sittingsLeft: Math.max(0, settings.examAttempts - (last?.number ?? 0)),
    best,
    passed: best !== null && best.percent >= settings.passMark,
  };
}

/**
 * What a learner may see of a submitted sitting beside the score: the right answers and the
 * reasons, only which answers were right, or nothing.
 */
export type FeedbackDue = 'answers' | 'verdicts' | 'nothing';

/** What the rule allows while so many sittings are left. */
export function feedbackDue(rule: FeedbackRule, sittingsLeft: number): FeedbackDue {
  switch (rule) {
    case 'after-sitting':
      return 'answers';
    case 'after-last-sitting':
      return sittingsLeft === 0 ? 'answers' : 'verdicts';
    case 'never':
      return 'nothing';
  }
}

/** The submitted sitting with the highest percent, the earlier of equals. */
export function bestSitting(course: Course, attempt: Attempt): SittingScore | null {
  return attempt.sittings
    .filter(({ submitted }) => submitted)
    .map((sitting) => sittingScore(course, sitting))
    .reduce<SittingScore | null>(
      (best, next) => (best && best.percent >= next.percent ? best : next),
      null,
    );
}

/** Share of what the completion rule asks, 0 to 1: exactly 1 when all of it is done. */
export function courseProgress(course: Course, settings: Settings, attempt: Attempt): number {
  const lessons = course.lessons.map((lesson) => lessonProgress(lesson, attempt));
  const parts: { done: number; of: number }[] = [];
  const completion = course.only ?? settings.completion;
  if (completion !== 'exam') {
    for (const { answered, of, done } of lessons) {
      parts.push(of === 0 ? { done: Number(done), of: 1 } : { done: answered, of });
    }
  }
  if (completion !== 'checks') {
    const { passed, kind, sittingsLeft } = examState(course, settings, attempt);
    const settled = passed || (kind === 'submitted' && sittingsLeft === 0);
    const weight = Math.max(1, sittingLength(course, settings));
    parts.push({ done: settled ? weight : 0, of: weight });
  }
  const done = parts.reduce((sum, part) => sum + part.done, 0);
  const of = parts.reduce((sum, part) => sum + part.of, 0);
  // Cut, not rounded: only a finished course may say 1.
  return done === of ? 1 : Math.floor((done / of) * 10_000) / 10_000;
}
