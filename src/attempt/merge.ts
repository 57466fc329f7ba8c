import type { ItemId } from '../quiz/item-types/item.ts';
import { type LearnerResponse, typeOf } from '../quiz/item-types.ts';
import {
  type Answer,
  type Attempt,
  type Practice,
  roundOf,
  type Sitting,
  timesAnswered,
  withoutLessons,
} from './attempt.ts';
import { type Course, itemsById } from './course.ts';
import { cutMark, mostTries } from './item-record.ts';
import { textsOf, withTexts } from './response-texts.ts';

/**
 * Joins two states of one attempt, such as the LMS's and this browser's journal, so that no answer
 * of either is lost: of two answers to an item the one with more tries is kept (in a sitting, the
 * one that was changed more often), a submitted sitting is never replaced by one that is not, and
 * what cannot be told apart comes from `newer`. Of two times that a sitting was open, the longer holds.
 * A text that was cut to fit gives way to the whole one. Where the learner has started over in one
 * of them, what was done in lessons comes from that one alone.
 */
export function mergeAttempts(newer: Attempt, older: Attempt): Attempt {
  const ahead = roundOf(newer) - roundOf(older);
  if (ahead < 0) return mergeRounds(withoutLessons(newer), older);
  return mergeRounds(newer, ahead > 0 ? withoutLessons(older) : older);
}

function mergeRounds(newer: Attempt, older: Attempt): Attempt {
  const answers = new Map(older.answers);
  for (const [item, answer] of newer.answers) {
    const other = answers.get(item);
    answers.set(item, other === undefined ? answer : laterAnswer(answer, other));
  }
  const practice = mergePractice(newer.practice, older.practice);
  return {
    seed: newer.seed,
    place: newer.place === '' ? older.place : newer.place,
    opened: new Set([...older.opened, ...newer.opened]),
    answers,
    unfinished: mergeUnfinished(newer.unfinished, older.unfinished, answers),
    sittings: mergeSittings(newer.sittings, older.sittings),
    ...(practice && { practice }),
    ...inRound(
      Math.max(roundOf(newer), roundOf(older)),
      Math.max(newer.restart?.progress ?? 0, older.restart?.progress ?? 0),
    ),
  };
}

function inRound(round: number, progress: number): Pick<Attempt, 'restart'> {
  return round === 0 ? {} : { restart: { round, progress } };
}

/** Of each item the later day; of one day what `newer` has. */
function mergePractice(
  newer: Practice | undefined,
  older: Practice | undefined,
): Practice | undefined {
  if (newer === undefined || older === undefined) return newer ?? older;
  const items = new Map(older.items);
  for (const [item, one] of newer.items) {
    const other = items.get(item);
    if (other === undefined || one.day >= other.day) items.set(item, one);
  }
  return { items, given: Math.max(newer.given, older.given) };
}

/**
 * Joins two attempts that may have begun each by itself, so that answers may belong to other values:
 * those that were drawn by the seed of the other attempt. The seed is that of an attempt with
 * answers to such items. Where both have some, `newer` keeps its own, and those of `older` go: they
 * would be judged by other values. Nor is one that began by itself what the other started over from.
 */
export function joinAttempts(course: Course, newer: Attempt, older: Attempt): Attempt {
  if (newer.seed === older.seed) return mergeAttempts(newer, older);
  const round = Math.max(roundOf(newer), roundOf(older));
  const atRound = (attempt: Attempt): Attempt => ({
    ...attempt,
    ...inRound(round, attempt.restart?.progress ?? 0),
  });
  return joinApart(course, atRound(newer), atRound(older));
}

function joinApart(course: Course, newer: Attempt, older: Attempt): Attempt {
  const known = itemsById(course);
  const isVaried = (item: ItemId) => known.get(item)?.variation !== undefined;
  const hasVaried = ({ answers, unfinished, sittings }: Attempt) =>
    [answers, unfinished, ...sittings.map((sitting) => sitting.answers)].some((given) =>
      [...given.keys()].some(isVaried),
    );
  if (!hasVaried(older)) return mergeAttempts(newer, older);
  if (!hasVaried(newer)) return { ...mergeAttempts(newer, older), seed: older.seed };
  const sittings = older.sittings.map((sitting) => ({
    ...sitting,
    drawn: sitting.drawn.filter((item) => !(isVaried(item) && sitting.answers.has(item))),
    answers: without(sitting.answers, isVaried),
  }));
  return mergeAttempts(newer, {
    ...older,
    answers: without(older.answers, isVaried),
    unfinished: without(older.unfinished, isVaried),
    sittings,
  });
}

function without<Given>(
  answers: ReadonlyMap<ItemId, Given>,
  isGone: (item: ItemId) => boolean,
): ReadonlyMap<ItemId, Given> {
  return new Map([...answers].filter(([item]) => !isGone(item)));
}

/** Of two the one further on; none that a whole answer has come after. */
function mergeUnfinished(
  newer: Attempt['unfinished'],
  older: Attempt['unfinished'],
  answers: Attempt['answers'],
): Attempt['unfinished'] {
  const merged = new Map(older);
  for (const [item, one] of newer) {
    const other = merged.get(item);
    const isBehind = other !== undefined && isFurther(other, one);
    merged.set(item, isBehind ? other : one);
  }
  return new Map(
    [...merged].filter(([item, { tries }]) => {
      const whole = answers.get(item)?.tries ?? 0;
      // So many tries are not told apart.
      return tries > whole || whole >= mostTries;
    }),
  );
}

function isFurther(one: Answer, other: Answer): boolean {
  return (one.tries - other.tries || stepsOf(one.response) - stepsOf(other.response)) > 0;
}

function stepsOf(response: LearnerResponse): number {
  return typeOf(response).stepsGiven?.(response) ?? 0;
}

function laterAnswer(newer: Answer, older: Answer): Answer {
  if (older.tries > newer.tries) return older;
  if (older.tries < newer.tries) return newer;
  return { ...newer, response: wholeText(newer.response, older.response) };
}

function wholeText(newer: LearnerResponse, older: LearnerResponse): LearnerResponse {
  if (newer.type !== older.type) return newer;
  const others = textsOf(older).values();
  return withTexts(newer, (text) => {
    const other = others.next().value;
    return text.endsWith(cutMark) && other?.startsWith(text.slice(0, -cutMark.length))
      ? other
      : text;
  });
}

function mergeSittings(newer: readonly Sitting[], older: readonly Sitting[]): readonly Sitting[] {
  const byNumber = new Map(older.map((sitting) => [sitting.number, sitting]));
  for (const sitting of newer) {
    const other = byNumber.get(sitting.number);
    byNumber.set(sitting.number, other === undefined ? sitting : mergeSitting(sitting, other));
  }
  const merged = [...byNumber.values()].sort((a, b) => a.number - b.number);
  // A later sitting proves that the earlier ones ended.
  return merged.map((sitting, index) =>
    index < merged.length - 1 ? { ...sitting, submitted: true } : sitting,
  );
}

function mergeSitting(newer: Sitting, older: Sitting): Sitting {
  if (newer.submitted !== older.submitted) return newer.submitted ? newer : older;
  // What was not handed in is not added to what was.
  if (newer.submitted) {
    const day = newer.day ?? older.day;
    return {
      ...newer,
      answers: laterAnswers(newer, older),
      ...(day !== undefined && { day }),
    };
  }
  const times = new Map(older.times);
  for (const [item, count] of newer.times ?? [])
    times.set(item, Math.max(count, times.get(item) ?? 1));
  return {
    ...newer,
    drawn: [...new Set([...newer.drawn, ...older.drawn])],
    answers: new Map([...older.answers, ...laterAnswers(newer, older)]),
    ...(times.size > 0 && { times }),
    ...((newer.spent ?? older.spent) !== undefined && {
      spent: Math.max(newer.spent ?? 0, older.spent ?? 0),
    }),
  };
}

/** The answers of the newer one, or those that replaced them. */
function laterAnswers(newer: Sitting, older: Sitting): Sitting['answers'] {
  return new Map(
    [...newer.answers].map(([item, response]): readonly [ItemId, LearnerResponse] => {
      const other = older.answers.get(item);
      if (other === undefined) return [item, response];
      const isReplaced =
        !newer.submitted && timesAnswered(older, item) > timesAnswered(newer, item);
      return [item, isReplaced ? wholeText(other, response) : wholeText(response, other)];
    }),
  );
}
