import { counts, space } from 'virtual:words';
import { cover as words } from 'virtual:words/cover';
import { type LessonOutline, lessonItems } from '../attempt/course.ts';
import {
  type ExamState,
  examState,
  type LessonProgress,
  lessonProgress,
} from '../attempt/progress.ts';
import { Fill } from './Fill.tsx';
import { keptSection } from './kept-section.ts';
import { sco, useSco } from './sco/use-sco.ts';

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
  const read = launched ? keptSection(sco().own().section) : null;
  const section = read?.page === next.page ? read : null;

  return (
    <div className="cover-status" aria-busy={!launched || undefined}>
      <p className="cover-place">
        {launched ? (
          <span>{begun ? placeWords(lessons, exam) : sizeWords(lessons)}</span>
        ) : (
          <Fill of="lessons" count={lessons.length} forms={counts.lessons} />
        )}
        {section !== null && <span>{space + words.lastSection(section.title)}</span>}
      </p>
      <a
        className="button primary"
        href={`${next.page}.html${section === null ? '' : `#${encodeURIComponent(section.anchor)}`}`}
      >
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
  return { page: lessons[0]?.id ?? 'exam', word: words.start };
}

/** The lesson last open unless it is done, then the next that is not, then the exam. */
function nextStep(lessons: readonly Lesson[], exam: ExamState, place: string): Step {
  if (exam.kind === 'running') return { page: 'exam', word: words.continueExam };
  const here = Math.max(
    0,
    lessons.findIndex(({ id }) => id === place),
  );
  const ahead = [...lessons.slice(here), ...lessons].find(({ done }) => !done);
  if (ahead) return { page: ahead.id, word: words.continueLesson(ahead.title) };
  return { page: 'exam', word: exam.best === null ? words.takeExam : words.seeResult };
}

function sizeWords(lessons: readonly Lesson[]): string {
  return words.toDo(lessons.length, lessons.flatMap(lessonItems).length);
}

function placeWords(lessons: readonly Lesson[], exam: ExamState): string {
  const done = lessons.filter((lesson) => lesson.done).length;
  return words.done(done, lessons.length, examWords(exam));
}

function examWords({ kind, best, passed }: ExamState): string {
  if (kind === 'running') return words.examRunning;
  if (best === null) return words.examToCome;
  return passed ? words.examPassed(best.percent) : words.examNotPassed(best.percent);
}
