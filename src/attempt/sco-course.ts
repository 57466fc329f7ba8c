import { type Course, checkItems, examPage } from './course.ts';
import { percent, total } from './progress.ts';
import type { Report } from './report.ts';

/** What lessons report that are SCOs of their own. */
export interface LessonReporting {
  /** Whether a lesson has a score: that of its questions. */
  readonly scored: boolean;
  /**
   * Whether a lesson that is complete counts as passed: in SCORM 2004, where the exam waits for that.
   * Not in 1.2: of its one status, "passed" would pass the whole activity in some LMSs.
   */
  readonly passes: boolean;
}

/**
 * The course as one of its SCOs has it: a lesson alone, or the exam alone. Each has an id of its own,
 * so that none reads what another has stored.
 *
 * @param sco the id of a lesson, or the page of the exam; of any other, the exam
 */
export function scoCourse(course: Course, sco: string, reporting: LessonReporting): Course {
  const id = `${course.id}/${sco}`;
  const lesson = course.lessons.find((each) => each.id === sco);
  // What is practised is chosen from all lessons.
  const own = { ...course, id, practice: false };
  if (lesson === undefined) {
    const lessons = course.lessons.map((each) => ({ ...each, checks: [] }));
    return { ...own, lessons, only: 'exam' };
  }
  const alone: Course = { ...own, lessons: [lesson], exam: { ...course.exam, items: [] } };
  return {
    ...alone,
    only: 'checks',
    reported: (report, { answers }) => ({
      ...report,
      ...(report.completion === 'completed' && {
        success: reporting.passes ? 'passed' : 'unknown',
        score: reporting.scored ? scoreOf(alone, (id) => answers.get(id)?.response) : null,
      }),
    }),
  };
}

/** Percent of the points of its questions; null where none has points. */
function scoreOf(lesson: Course, responseTo: Parameters<typeof total>[1]): Report['score'] {
  const { earned, points } = total(checkItems(lesson), responseTo);
  return points === 0 ? null : percent(earned, points);
}

/** The SCO that a page belongs to: a lesson, the exam with its certificate, or '' for all of them. */
export function scoOfPage({ lessons }: Pick<Course, 'lessons'>, page: string): string {
  if (page === examPage || page === 'certificate') return examPage;
  return lessons.some(({ id }) => id === page) ? page : '';
}
