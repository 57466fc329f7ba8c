import type { ItemKey } from '../quiz/item-types.ts';
import { scoreItem } from '../quiz/score.ts';
import type { Attempt } from './attempt.ts';
import { byObjective, type Course, checkItems, itemsById } from './course.ts';
import { sittingScore, weakest } from './progress.ts';

/**
 * How well a learner has reached an objective, as far as answers tell:
 *
 * - `none`: nothing about it was answered;
 * - `few`: too few answers to tell;
 * - `weak`, `fair`, `sure`: less than three fifths, less than four fifths, and at least four fifths
 *   of what was asked last.
 */
export type MasteryLevel = 'none' | 'few' | 'weak' | 'fair' | 'sure';

export interface Mastery {
  readonly level: MasteryLevel;
  /** Questions that show it, and to how many of them the last answer was right. */
  readonly shown: number;
  readonly right: number;
  /** Share of their points, 0 to 1; 0 where there are none. */
  readonly share: number;
}

/** Answers below which nothing is said, unless there are no more questions. */
const enough = 3;

interface Evidence {
  readonly item: ItemKey;
  /** 0 to 1. */
  readonly fraction: number;
  readonly isRight: boolean;
}

/**
 * Where a learner stands with each objective of the course, by its id. Of each graded question what
 * was shown last counts: in practice, else in its check; and each question of the sitting handed in
 * last. One that took more than a try in its check counts half, for the learner was told.
 */
export function masteryByObjective(course: Course, attempt: Attempt): ReadonlyMap<string, Mastery> {
  const last = attempt.sittings.findLast(({ submitted }) => submitted);
  const known = itemsById(course);
  const examined = (last?.drawn ?? []).flatMap((id): readonly Evidence[] => {
    const item = known.get(id);
    const response = last?.answers.get(id);
    if (item === undefined) return [];
    if (response === undefined) return [{ item, fraction: 0, isRight: false }];
    const { fraction, result } = scoreItem(item, response);
    return [{ item, fraction, isRight: result === 'correct' }];
  });
  const all = [...inChecks(course, attempt), ...examined].filter(({ item }) => item.points > 0);
  const pools = byObjective([...checkItems(course), ...course.exam.items].filter(isGraded));
  return new Map(
    course.lessons.flatMap(({ objectives }) =>
      objectives.map(({ id }) => {
        const evidence = all.filter(({ item }) => item.objective === id);
        return [id, masteryOf(evidence, pools.get(id)?.length ?? 0)] as const;
      }),
    ),
  );
}

function isGraded({ points }: ItemKey): boolean {
  return points > 0;
}

function inChecks(course: Course, { answers, practice }: Attempt): readonly Evidence[] {
  return checkItems(course).flatMap((item): readonly Evidence[] => {
    const practised = practice?.items.get(item.id);
    if (practised !== undefined) {
      const isRight = practised.box > 1;
      return [{ item, fraction: isRight ? 1 : 0, isRight }];
    }
    const answer = answers.get(item.id);
    if (answer === undefined) return [];
    const { fraction, result } = scoreItem(item, answer.response);
    const isRight = result === 'correct';
    return [{ item, fraction: answer.tries > 1 ? fraction / 2 : fraction, isRight }];
  });
}

/** @param pool how many questions about it there are */
function masteryOf(evidence: readonly Evidence[], pool: number): Mastery {
  const points = evidence.reduce((sum, { item }) => sum + item.points, 0);
  const earned = evidence.reduce((sum, { item, fraction }) => sum + fraction * item.points, 0);
  const share = points === 0 ? 0 : earned / points;
  const shown = evidence.length;
  const right = evidence.filter(({ isRight }) => isRight).length;
  return { level: levelOf(shown, pool, share), shown, right, share };
}

function levelOf(shown: number, pool: number, share: number): MasteryLevel {
  if (shown === 0) return 'none';
  if (shown < Math.min(enough, pool)) return 'few';
  if (share < 0.6) return 'weak';
  return share < 0.8 ? 'fair' : 'sure';
}

/**
 * Ids of the objectives in which the sitting handed in last lost most, the weakest first; none where
 * it passed or there is none.
 */
export function weakestObjectives(
  course: Course,
  attempt: Attempt,
  passMark: number,
): readonly string[] {
  const last = attempt.sittings.findLast(({ submitted }) => submitted);
  if (last === undefined) return [];
  const score = sittingScore(course, last);
  return score.percent >= passMark ? [] : weakest(score).map(({ id }) => id);
}
