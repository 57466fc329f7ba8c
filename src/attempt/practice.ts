import { shuffle } from '../quiz/draw.ts';
import type { ItemId } from '../quiz/item-types/item.ts';
import { type ItemKey, type LearnerResponse, typeOf } from '../quiz/item-types.ts';
import { scoreItem } from '../quiz/score.ts';
import type { Attempt, Practice, Practised } from './attempt.ts';
import { type Course, lessonItems } from './course.ts';
import { type Mastery, masteryByObjective, weakestObjectives } from './mastery.ts';

/**
 * What is practised, and when: a Leitner system. Each right answer puts an item a box further, where
 * it waits longer; an answer that is not right puts it back into the first.
 */

/** Days that an item waits in each box; it is asked once it has waited so long. */
const waits = [0, 0, 1, 3, 7, 14, 30, 60] as const;
const lastBox = waits.length - 1;

/** Why an item is asked. */
export type Reason = 'missed' | 'due' | 'weak' | 'older';

export interface Chosen {
  readonly item: ItemKey;
  readonly why: Reason;
}

/** Seconds that a set takes. */
const setLength = 300;

/** Whether an item can be practised: it is graded, and takes a minute. */
export function isPractisable(item: ItemKey): boolean {
  return item.points > 0 && typeOf(item).seconds !== undefined;
}

/**
 * All that may be practised now, the most pressing first: what tests the objectives that a failed
 * sitting has shown to be weakest, then what was missed, what is due again, what tests a weak
 * objective, and what earlier lessons asked. Items of the exam are never among them: the
 * next sitting may draw them.
 *
 * @param today in days since 1970
 */
export function practiceQueue(
  course: Course,
  attempt: Attempt,
  passMark: number,
  today: number,
): readonly Chosen[] {
  const mastery = masteryByObjective(course, attempt);
  const weakest = weakestObjectives(course, attempt, passMark);
  const here = course.lessons.find(({ id }) => id === attempt.place);
  const fresh = new Set(here === undefined ? [] : lessonItems(here).map(({ id }) => id));
  const judged = practisable(course).flatMap((item) => {
    const why = reasonFor(item, attempt, mastery, weakest, fresh, today);
    return why === null ? [] : [{ item, why }];
  });
  const order: readonly Reason[] = ['missed', 'due', 'weak', 'older'];
  const first = ({ item }: Chosen) => (weakest.includes(item.objective) ? 0 : 1);
  const ranks = new Map(
    shuffle(
      judged.map(({ item }) => item.id),
      attempt.seed,
      `practice/${attempt.practice?.given ?? 0}`,
    ).map((id, rank) => [id, rank]),
  );
  const rank = ({ item }: Chosen) => ranks.get(item.id) ?? 0;
  return judged.sort(
    (one, other) =>
      first(one) - first(other) ||
      order.indexOf(one.why) - order.indexOf(other.why) ||
      rank(one) - rank(other),
  );
}

/** The items of checks that can be practised. */
export function practisable(course: Course): readonly ItemKey[] {
  return course.lessons.flatMap(lessonItems).filter(isPractisable);
}

/** Null for an item that is not to be asked now. */
function reasonFor(
  item: ItemKey,
  { answers, practice }: Attempt,
  mastery: ReadonlyMap<string, Mastery>,
  weakest: readonly string[],
  fresh: ReadonlySet<ItemId>,
  today: number,
): Reason | null {
  const practised = practice?.items.get(item.id);
  if (practised !== undefined) {
    if (!isDue(practised, today)) return null;
    return practised.box === 1 ? 'missed' : 'due';
  }
  const answer = answers.get(item.id);
  if (answer !== undefined && scoreItem(item, answer.response).result !== 'correct')
    return 'missed';
  const isWeak = weakest.includes(item.objective) || mastery.get(item.objective)?.level === 'weak';
  // What no lesson has asked yet belongs there, unless an exam has shown that it is needed.
  if (isWeak && (answer !== undefined || weakest.includes(item.objective))) return 'weak';
  return answer !== undefined && !fresh.has(item.id) ? 'older' : null;
}

function isDue(practised: Practised, today: number): boolean {
  return dueOn(practised) <= today;
}

/** The day on which an item is asked again, in days since 1970. */
function dueOn({ box, day }: Practised): number {
  return day + (waits[box] ?? waits[lastBox] ?? 0);
}

/** The next day on which something is due, after today; null for none. */
export function nextDue({ practice }: Attempt, today: number): number | null {
  const days = [...(practice?.items.values() ?? [])].map(dueOn).filter((day) => day > today);
  return days.length === 0 ? null : Math.min(...days);
}

/** As many of the first as take five minutes, and one at least. */
export function setOf(queue: readonly Chosen[]): readonly Chosen[] {
  let left = setLength;
  return queue.filter(({ item }, at) => {
    left -= typeOf(item).seconds ?? 0;
    return at === 0 || left >= 0;
  });
}

/** About how long items take, in whole minutes. */
export function minutesOf(chosen: readonly Chosen[]): number {
  const sum = chosen.reduce((total, { item }) => total + (typeOf(item).seconds ?? 0), 0);
  return Math.max(1, Math.round(sum / 60));
}

const mostGiven = 4095;

/**
 * What practice comes to with an answer. One that is right moves an item on only where it was due:
 * the same question twice on a day shows nothing new.
 *
 * @param item with the values that it was asked with
 * @param today in days since 1970
 */
export function practised(
  practice: Practice | undefined,
  item: ItemKey,
  response: LearnerResponse,
  today: number,
): Practice {
  const before = practice?.items.get(item.id);
  const isRight = scoreItem(item, response).result === 'correct';
  const waited = before === undefined || isDue(before, today);
  const box = !isRight ? 1 : waited ? Math.min((before?.box ?? 1) + 1, lastBox) : before.box;
  // Where it was not due, the day from which it waits stays.
  const day = isRight && !waited ? before.day : today;
  return {
    items: new Map(practice?.items).set(item.id, { box, day }),
    given: Math.min((practice?.given ?? 0) + 1, mostGiven),
  };
}
