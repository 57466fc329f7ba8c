import { type LessonOutline, lessonItems } from '../attempt/course.ts';
import {
  type ExamState,
  examState,
  type LessonProgress,
  lessonProgress,
} from '../attempt/progress.ts';
import { Fill } from './Fill.tsx';
import { counted, percentText } from './figures.ts';
import { useSco } from './use-sco.ts';

/** Where the learner is in the course, and the one button that goes on from there. */
export function CoverStatus() {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const launched = useSco('launched');
  const exam = examState(course, settings, attempt);
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    ...lessonProgress(lesson, attempt),
  }));
  const begun =
    launched &&
    (attempt.opened.size > 0 || attempt.answers.size > 0 || exam.kind !== 'not-started');
  const next = begun ? nextStep(lessons, exam, attempt.place) : firstStep(lessons);

  return (
    <div className="cover-status" aria-busy={!launched || undefined}>
      <p className="cover-place">
        {begun ? (
          placeWords(lessons, exam)
        ) : launched ? (
          sizeWords(lessons)
        ) : (
          <Fill of="lessons" text={counted(lessons.length, 'lesson')} />
        )}
      </p>
      <a className="button primary" href={`${next.page}.html`}>
        {next.word}
      </a>
    </div>
  );
}

type Lesson = LessonOutline & LessonProgress;

interface Step {
  /** The page it leads to, without `.html`. */
  readonly page: string;
  readonly word: string;
}

function firstStep(lessons: readonly Lesson[]): Step {
  return { page: lessons[0]?.id ?? 'exam', word: 'Start' };
}

/** The lesson last open unless it is done, then the next that is not, then the exam. */
function nextStep(lessons: readonly Lesson[], exam: ExamState, place: string): Step {
  if (exam.kind === 'running') return { page: 'exam', word: 'Continue the exam' };
  const here = Math.max(
    0,
    lessons.findIndex(({ id }) => id === place),
  );
  const ahead = [...lessons.slice(here), ...lessons].find(({ done }) => !done);
  if (ahead) return { page: ahead.id, word: `Continue: ${ahead.title}` };
  return { page: 'exam', word: exam.best === null ? 'Take the exam' : 'See your result' };
}

function sizeWords(lessons: readonly Lesson[]): string {
  const questions = lessons.flatMap(lessonItems).length;
  return `${counted(lessons.length, 'lesson')}, ${counted(questions, 'question')} and an exam`;
}

function placeWords(lessons: readonly Lesson[], exam: ExamState): string {
  const done = lessons.filter((lesson) => lesson.done).length;
  return `${done} of ${counted(lessons.length, 'lesson')} done. ${examWords(exam)}`;
}

function examWords({ kind, best, passed }: ExamState): string {
  if (kind === 'running') return 'The exam is under way.';
  if (best === null) return 'The exam is still to come.';
  const percent = percentText(best.percent);
  return passed ? `Exam passed with ${percent}.` : `Exam not passed yet, best ${percent}.`;
}
