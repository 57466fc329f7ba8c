import type { ItemId } from '../quiz/item-types/item.ts';
import type { ItemKey, LearnerResponse } from '../quiz/item-types.ts';
import { scoreItem } from '../quiz/score.ts';
import { type Attempt, roundOf } from './attempt.ts';
import { byObjective, type Course, checkItems, itemsById, lessonItems } from './course.ts';
import { bestSitting, courseProgress, examState, percent, total } from './progress.ts';
import type { InteractionReport, ObjectiveReport, Report } from './report.ts';
import type { Settings } from './settings.ts';

/**
 * What an attempt amounts to. A pure function of the attempt, the course and its settings: nothing
 * is passed, completed or scored before the learner did it.
 */
export function reportOf(course: Course, settings: Settings, attempt: Attempt): Report {
  const exam = examState(course, settings, attempt);
  // What was reached before the learner started over stands.
  const before = attempt.restart?.progress ?? 0;
  const progress = Math.max(courseProgress(course, settings, attempt), before);
  const report: Report = {
    completion: progress === 1 ? 'completed' : 'incomplete',
    success: exam.best === null ? 'unknown' : exam.passed ? 'passed' : 'failed',
    final: exam.kind === 'submitted' && exam.sittingsLeft === 0,
    score: exam.best?.percent ?? null,
    progress,
    place: attempt.place,
    objectives: objectiveReports(course, settings, attempt),
    interactions: interactionReports(course, settings, attempt),
  };
  return course.reported?.(report, attempt) ?? report;
}

function objectiveReports(
  course: Course,
  settings: Settings,
  attempt: Attempt,
): readonly ObjectiveReport[] {
  const best = bestSitting(course, attempt);
  const sitting = attempt.sittings.find(({ number }) => number === best?.number);
  const known = itemsById(course);
  const drawn = byObjective(sitting?.drawn.flatMap((id) => known.get(id) ?? []) ?? []);
  const asked = byObjective(checkItems(course));
  return course.lessons.flatMap((lesson) => {
    const own = byObjective(lessonItems(lesson));
    return lesson.objectives.map(({ id }) => {
      const inCheck = asked.get(id) ?? [];
      const answered = inCheck.filter((item) => attempt.answers.has(item.id));
      const inExam = drawn.get(id) ?? [];
      const checked = total(answered, (item) => attempt.answers.get(item)?.response);
      const examined = total(inExam, (item) => sitting?.answers.get(item));
      const points = checked.points + examined.points;
      const score = points === 0 ? null : percent(checked.earned + examined.earned, points);
      const begun = answered.length + inExam.length > 0;
      const open = own.get(id)?.some((item) => !attempt.answers.has(item.id)) ?? false;
      const judged = begun && !open;
      return { id, score, status: objectiveStatus(begun, judged ? score : null, settings) };
    });
  });
}

/** @param judged the score where all there is to answer in the checks of its own lesson is answered */
function objectiveStatus(
  begun: boolean,
  judged: number | null,
  { passMark }: Settings,
): ObjectiveReport['status'] {
  if (!begun) return 'not attempted';
  if (judged === null) return 'incomplete';
  return judged >= passMark ? 'passed' : 'failed';
}

function interactionReports(
  course: Course,
  settings: Settings,
  attempt: Attempt,
): readonly InteractionReport[] {
  if (settings.interactions === 'off') return [];
  const journal = settings.interactions === 'journal';
  const known = itemsById(course);
  const round = roundOf(attempt);
  const again = round === 0 ? '' : `_round${round + 1}`;
  const checks = [...attempt.answers].flatMap(([itemId, { response, tries }]) => {
    const item = known.get(itemId);
    const id = journal ? `${itemId}${again}${tries > 1 ? `_try${tries}` : ''}` : itemId;
    const key = `${itemId}${again}#${tries}`;
    return item === undefined ? [] : [interaction({ key, id, item, quiz: 'check', response })];
  });
  const exam = attempt.sittings.flatMap(({ number, answers }) =>
    [...answers].flatMap(([itemId, response]) => {
      const item = known.get(itemId);
      const id = journal ? `${itemId}_sitting${number}` : itemId;
      const key = `${itemId}@${number}`;
      return item === undefined ? [] : [interaction({ key, id, item, quiz: 'exam', response })];
    }),
  );
  return [...checks, ...exam];
}

/** Names the record that an item has for practice; where each try has one, it begins so. */
function practiceId(item: ItemId): string {
  return `${item}_practice`;
}

/** Whether a record's id, with or without words before it, is that of an answer in practice. */
export function isPracticeId(id: string): boolean {
  return /_practice\d*$/.test(id);
}

/**
 * An answer that was given in practice, which the attempt does not hold: with a record of its own
 * where each try has one, else in the one that the item has for practice.
 *
 * @param given how many answers were given in practice, with this one
 */
export function practiceReport(
  { interactions }: Settings,
  item: ItemKey,
  response: LearnerResponse,
  given: number,
): readonly InteractionReport[] {
  if (interactions === 'off') return [];
  const id = practiceId(item.id) + (interactions === 'journal' ? given : '');
  const key = `${item.id}~${given}`;
  return [interaction({ key, id, item, quiz: 'practice', response })];
}

function interaction(given: Omit<InteractionReport, 'result'>): InteractionReport {
  const { result } = scoreItem(given.item, given.response);
  return { ...given, result: result === 'partial' ? 'incorrect' : result };
}

/** The report with nothing worse than what the LMS already holds, so that no status or score goes back. */
export function notBelow(report: Report, held: HeldByLms): Report {
  return {
    ...report,
    completion: held.completion === 'completed' ? 'completed' : report.completion,
    success:
      held.success === 'passed' || report.success === 'unknown' ? held.success : report.success,
    // Where nothing was submitted, none is sent: some LMSs hold a 0 from the start.
    score: report.score === null ? null : Math.max(report.score, held.score ?? 0),
    progress: Math.max(report.progress, held.progress),
  };
}

/** The standing an LMS told at launch. */
export interface HeldByLms {
  readonly completion: Report['completion'];
  readonly success: Report['success'];
  /** Percent; null when none is held. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly progress: number;
}
