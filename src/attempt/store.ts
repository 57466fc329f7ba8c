import { atom, type ReadableAtom } from 'nanostores';
import type { ItemId } from '../quiz/item-types/item.ts';
import { type Item, type ItemKey, type LearnerResponse, typeOf } from '../quiz/item-types.ts';
import { labelOf } from '../quiz/label.ts';
import { isComplete, isInSteps } from '../quiz/score.ts';
import {
  type Attempt,
  answer,
  answerSitting,
  keepUnfinished,
  newAttempt,
  type Practice,
  spendTime,
  startOver,
  startSitting,
  submitSitting,
  tickRubric,
  visit,
} from './attempt.ts';
import { type Course, type CourseAt, checkItems, examPage, itemsById } from './course.ts';
import { joinAttempts } from './merge.ts';
import { type DrawSitting, plainDraw } from './plain-draw.ts';
import { courseProgress, examState } from './progress.ts';
import type { AnswerNote } from './report.ts';
import { withTexts } from './response-texts.ts';
import type { Settings } from './settings.ts';
import { hasClosed } from './sitting-time.ts';

/** What the store asks of the place that keeps progress: the session with the LMS. */
export interface ProgressKeeper {
  /**
   * Takes the attempt after a change. `answered` is the answer just given and when, so that its
   * interaction can carry time and latency; null for other changes.
   *
   * @param waits it is kept in this browser, and goes to the LMS with what is saved next
   */
  keep(attempt: Attempt, answered: Answered | null, waits?: boolean): void;
}

export interface Answered {
  /** As the attempt holds it from now on, and no other answer. */
  readonly response: LearnerResponse;
  readonly note: AnswerNote;
  /** The item as it was practised, with values of its own; absent for an answer that counts. */
  readonly practised?: ItemKey;
}

/** An item as it was asked. */
export type AskedItem = Pick<Item, 'id' | 'label' | 'prompt'>;

export interface AttemptStore {
  /** The course as its package holds it, with the values of the attempt: the whole one until the launch has been read. */
  readonly $course: ReadableAtom<Course>;
  readonly $attempt: ReadableAtom<Attempt>;
  /** The course's settings with what launch data changed. */
  readonly $settings: ReadableAtom<Settings>;
  /** The learner's date, in days since 1970. */
  today(): number;
  /**
   * Takes over what the launch found. Changes made before it are refused, so that nothing is
   * given that a resumed attempt would replace; so are those after it, where nobody keeps them.
   *
   * @param packaged the course as its package holds it, where that is not the whole
   */
  begin(
    attempt: Attempt,
    settings: Settings,
    keeper: ProgressKeeper | null,
    packaged?: CourseAt,
  ): void;
  /** Joins an earlier attempt to this one; what both answered stays as it is here. */
  takeUp(earlier: Attempt): void;
  /**
   * Answers an item of a check; another answer is another try. Of an item that is answered in
   * steps, what is not whole yet is kept apart, and is no try before it is.
   *
   * @param seconds from showing the item to answering it
   */
  answer(item: AskedItem, response: LearnerResponse, seconds: number): void;
  /** Notes which points of an answered item's rubric are ticked, by their places, ascending. */
  tick(item: ItemId, ticked: readonly number[]): void;
  /** Notes the page shown, without `.html`: a lesson or the exam becomes the place to come back to. */
  visit(page: string): void;
  /**
   * Begins a sitting; false when one runs, none is left, or the exam has closed.
   *
   * @param drawSitting `ruledDraw` where the exam has rules, else `plainDraw`, as if it is left out
   */
  startSitting(drawSitting?: DrawSitting): boolean;
  /** Answers an item of the running sitting; may be changed until it is submitted. */
  answerExam(item: AskedItem, response: LearnerResponse, seconds: number): void;
  /** Notes for how many whole seconds the running sitting has been open; it never gets less. */
  spendTime(seconds: number): void;
  /** @param timedOut because its time is up */
  submitSitting(timedOut?: boolean): void;
  /**
   * Notes what practice came to with an answer, which is reported and not kept: it changes nothing
   * that is scored.
   */
  practise(
    item: ItemKey & AskedItem,
    response: LearnerResponse,
    seconds: number,
    practice: Practice,
  ): void;
  /** Clears what was done in the lessons, for good; what was reached stands. */
  startOver(): void;
}

/** Milliseconds of a day. */
const dayLength = 86_400_000;

/**
 * Holds one attempt and tells its keeper of every change.
 *
 * @param now milliseconds since 1970
 * @param zone minutes by which the learner's clock is behind UTC, as `Date` has it
 */
export function createStore(
  wholeAt: CourseAt,
  now: () => number,
  zone: () => number = () => 0,
): AttemptStore {
  const whole = wholeAt(0);
  const $course = atom(whole);
  const $attempt = atom(newAttempt(0));
  const $settings = atom(whole.settings);
  let courseAt = wholeAt;
  let course = whole;
  // Nothing can be answered before the launch has been read.
  let known: ReadonlyMap<ItemId, ItemKey> = new Map();
  let inChecks = known;
  let keeper: ProgressKeeper | null = null;

  const use = (next: Course) => {
    course = next;
    known = itemsById(next);
    inChecks = new Map(checkItems(next).map((item) => [item.id, item]));
    $course.set(next);
  };
  const change = (next: Attempt, answered: Answered | null, waits = false) => {
    const before = $attempt.get();
    if (keeper === null || next === before) return;
    if (next.seed !== before.seed) use(courseAt(next.seed));
    $attempt.set(next);
    keeper.keep(next, answered, waits);
  };
  const respond = (
    asked: AskedItem,
    response: LearnerResponse,
    seconds: number,
    apply: typeof answer,
  ) => {
    const item = known.get(asked.id);
    if (item === undefined || item.type !== response.type) return;
    const given = tidied(response);
    change(apply($attempt.get(), asked.id, given), {
      response: given,
      note: { at: now(), seconds, label: labelOf(asked) },
    });
  };

  const today = () => Math.floor((now() - zone() * 60_000) / dayLength);

  const keepPart = ({ id, type }: ItemKey, response: LearnerResponse) => {
    if (type === response.type) change(keepUnfinished($attempt.get(), id, tidied(response)), null);
  };

  return {
    $course,
    $attempt,
    $settings,
    today,
    begin(attempt, settings, nextKeeper, packaged = wholeAt) {
      keeper = nextKeeper;
      courseAt = packaged;
      use(courseAt(attempt.seed));
      $settings.set(settings);
      $attempt.set(attempt);
    },
    takeUp: (earlier) => change(joinAttempts(course, $attempt.get(), earlier), null),
    answer(item, response, seconds) {
      const key = inChecks.get(item.id);
      if (key === undefined) return;
      if (isInSteps(key) && !isComplete(key, response)) keepPart(key, response);
      else respond(item, response, seconds, answer);
    },
    tick: (item, ticked) => change(tickRubric($attempt.get(), item, ticked), null),
    visit(page) {
      if ($attempt.get().place === page) return;
      const lesson = course.lessons.some(({ id }) => id === page);
      // The cover and the lists are passed through; coming back must not lead there.
      if (lesson || page === examPage)
        change(visit($attempt.get(), page, lesson ? page : null), null);
    },
    startSitting(drawSitting = plainDraw) {
      const { kind, sittingsLeft } = examState(course, $settings.get(), $attempt.get());
      if (keeper === null || kind === 'running' || sittingsLeft === 0) return false;
      if (hasClosed($settings.get(), now())) return false;
      const drawn = drawSitting(course, $settings.get(), $attempt.get());
      change(startSitting($attempt.get(), drawn), null);
      return true;
    },
    answerExam: (item, response, seconds) => respond(item, response, seconds, answerSitting),
    spendTime: (seconds) => change(spendTime($attempt.get(), seconds), null, true),
    submitSitting: (timedOut) => change(submitSitting($attempt.get(), today(), timedOut), null),
    practise(item, response, seconds, practice) {
      if (!inChecks.has(item.id) || item.type !== response.type) return;
      const given = tidied(response);
      const note = { at: now(), seconds, label: labelOf(item) };
      change({ ...$attempt.get(), practice }, { response: given, note, practised: item });
    },
    startOver() {
      const attempt = $attempt.get();
      change(startOver(attempt, courseProgress(course, $settings.get(), attempt)), null);
    },
  };
}

/** The response as it is kept, in an object of its own: texts without outer space and within their limits. */
function tidied(response: LearnerResponse): LearnerResponse {
  const { textLimit, typed } = typeOf(response);
  return {
    ...withTexts(response, (text) => {
      const spaced = typed === 'line' ? text.replace(/\s+/gu, ' ') : text;
      return spaced.trim().slice(0, textLimit);
    }),
  };
}
