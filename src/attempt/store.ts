import { atom, type ReadableAtom } from 'nanostores';
import { draw } from '../quiz/draw.ts';
import { labelOf } from '../quiz/label.ts';
import type { Item, ItemId, LearnerResponse } from '../quiz/quiz.ts';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  runningSitting,
  startSitting,
  submitSitting,
  visit,
} from './attempt.ts';
import { type Course, type CourseAt, checkItems, examPage, itemsById } from './course.ts';
import { joinAttempts } from './merge.ts';
import { examState } from './progress.ts';
import type { AnswerNote } from './report.ts';
import type { Settings } from './settings.ts';
import { textLimits } from './text-limits.ts';

/** What the store asks of the place that keeps progress: the session with the LMS. */
export interface ProgressKeeper {
  /**
   * Takes the attempt after a change. `answered` is the answer just given and when, so that its
   * interaction can carry time and latency; null for other changes.
   */
  keep(attempt: Attempt, answered: Answered | null): void;
}

export interface Answered {
  /** As the attempt holds it from now on, and no other answer. */
  readonly response: LearnerResponse;
  readonly note: AnswerNote;
}

/** An item as it was asked. */
export type AskedItem = Pick<Item, 'id' | 'label' | 'prompt'>;

export interface AttemptStore {
  /** The course as its package holds it, with the values of the attempt: the whole one until the launch has been read. */
  readonly $course: ReadableAtom<Course>;
  readonly $attempt: ReadableAtom<Attempt>;
  /** The course's settings with what launch data changed. */
  readonly $settings: ReadableAtom<Settings>;
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
   * Answers an item of a check; another answer is another try.
   *
   * @param seconds from showing the item to answering it
   */
  answer(item: AskedItem, response: LearnerResponse, seconds: number): void;
  /** Notes the page shown, without `.html`: a lesson or the exam becomes the place to come back to. */
  visit(page: string): void;
  /** Begins a sitting; false when one runs or none is left. */
  startSitting(): boolean;
  /** Answers an item of the running sitting; may be changed until it is submitted. */
  answerExam(item: AskedItem, response: LearnerResponse, seconds: number): void;
  submitSitting(): void;
}

/** Holds one attempt and tells its keeper of every change. `now` is milliseconds since 1970. */
export function createStore(wholeAt: CourseAt, now: () => number): AttemptStore {
  const whole = wholeAt(0);
  const $course = atom(whole);
  const $attempt = atom(newAttempt(0));
  const $settings = atom(whole.settings);
  let courseAt = wholeAt;
  let course = whole;
  let known = itemsById(whole);
  let inChecks = new Set(checkItems(whole).map(({ id }) => id));
  let keeper: ProgressKeeper | null = null;

  const use = (next: Course) => {
    course = next;
    known = itemsById(next);
    inChecks = new Set(checkItems(next).map(({ id }) => id));
    $course.set(next);
  };
  const change = (next: Attempt, answered: Answered | null) => {
    const before = $attempt.get();
    if (keeper === null || next === before) return;
    if (next.seed !== before.seed) use(courseAt(next.seed));
    $attempt.set(next);
    keeper.keep(next, answered);
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

  return {
    $course,
    $attempt,
    $settings,
    begin(attempt, settings, nextKeeper, packaged = wholeAt) {
      keeper = nextKeeper;
      courseAt = packaged;
      use(courseAt(attempt.seed));
      $settings.set(settings);
      $attempt.set(attempt);
    },
    takeUp: (earlier) => change(joinAttempts(course, $attempt.get(), earlier), null),
    answer: (item, response, seconds) => {
      if (inChecks.has(item.id)) respond(item, response, seconds, answer);
    },
    visit(page) {
      if ($attempt.get().place === page) return;
      const lesson = course.lessons.some(({ id }) => id === page);
      // The cover and the lists are passed through; coming back must not lead there.
      if (lesson || page === examPage)
        change(visit($attempt.get(), page, lesson ? page : null), null);
    },
    startSitting() {
      const { kind, sittingsLeft } = examState(course, $settings.get(), $attempt.get());
      if (keeper === null || kind === 'running' || sittingsLeft === 0) return false;
      change(startSitting($attempt.get(), drawn(course, $settings.get(), $attempt.get())), null);
      return true;
    },
    answerExam: (item, response, seconds) => respond(item, response, seconds, answerSitting),
    submitSitting() {
      if (runningSitting($attempt.get()) !== null) change(submitSitting($attempt.get()), null);
    },
  };
}

function drawn(course: Course, settings: Settings, attempt: Attempt): readonly ItemId[] {
  const pool = course.exam.items.map(({ id }) => id);
  const objectiveOf = new Map(course.exam.items.map(({ id, objective }) => [id, objective]));
  const lessons = new Map(
    course.lessons.flatMap(({ id, objectives }) => objectives.map((each) => [each.id, id])),
  );
  const lessonOf = (item: ItemId) => lessons.get(objectiveOf.get(item) ?? '') ?? '';
  const number = (attempt.sittings.at(-1)?.number ?? 0) + 1;
  return draw(pool, settings.examLength, attempt.seed, `sitting/${number}`, lessonOf);
}

/** The response as it is kept, in an object of its own: texts without outer space and within their limits. */
function tidied(response: LearnerResponse): LearnerResponse {
  if (!('text' in response)) return { ...response };
  const text =
    response.type === 'long-fill-in' ? response.text : response.text.replace(/\s+/gu, ' ');
  return { ...response, text: text.trim().slice(0, textLimits[response.type]) };
}
