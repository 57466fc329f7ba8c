import { hash } from '../quiz/text/hash.ts';
import { askedOfLessons } from './known-items.ts';
import type { LessonWords } from './lesson-words.ts';
import type { PictureFolder } from './pictures/picture-finder.ts';
import { type ItemMark, placeItems } from './place-items.ts';
import { type Problem, problemOf } from './problem.ts';
import { type CourseTexts, type KnownNames, readCourse, type WholeCourse } from './read-course.ts';
import type { ReadQuiz } from './read-quiz.ts';
import { reviewProblems } from './review-problems.ts';
import { rule } from './rules.ts';

/**
 * A course as plain data: for a page that has no disk, and whose JSON is being changed. The parser of
 * lessons runs in Node alone, so of a lesson there is what was found in it.
 */
export interface CourseData extends Omit<CourseTexts, 'pictures' | 'lessons'> {
  readonly lessons: readonly LessonData[];
  /** The pictures beside the quizzes by their names, in base64. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** What questions have to do with the text of a lesson. */
export interface LessonData {
  readonly id: string;
  readonly file: string;
  readonly words: LessonWords;
  /** Where it places questions. */
  readonly marks: readonly ItemMark[];
}

/** What is said of a course, as `npm run check` says it. */
export interface JudgedData {
  readonly problems: readonly Problem[];
  /** Null where an error keeps it from being built. */
  readonly course: WholeCourse | null;
}

/** @param remembering as for `readCourse` */
export function judgeData(
  data: CourseData,
  remembering?: (read: ReadQuiz) => ReadQuiz,
): JudgedData {
  const pictures = picturesOf(data);
  const lessons = data.lessons.map(({ file }) => file);
  const read = readCourse({ ...data, pictures, lessons }, remembering);
  const placed = data.lessons.flatMap((lesson) => placementProblems(lesson, read.known));
  const told = [...(read.kind === 'read' ? read.warnings : read.problems), ...placed];
  const isSound = read.kind === 'read' && told.every(({ severity }) => severity !== 'error');
  return { problems: told, course: isSound ? read : null };
}

/** Keeps of each quiz file what reading it came to, until its text is another. */
export function rememberQuizzes(): (read: ReadQuiz) => ReadQuiz {
  const known = new Map<string, { readonly text: string; readonly read: ReturnType<ReadQuiz> }>();
  return (readQuiz) => (source) => {
    if ('problem' in source) return readQuiz(source);
    const before = known.get(source.file);
    if (before?.text === source.text) return before.read;
    const read = readQuiz(source);
    known.set(source.file, { text: source.text, read });
    return read;
  };
}

/** What the review finds in a course that was judged; nothing where an error keeps it from being built. */
export function reviewData(
  { course }: JudgedData,
  { lessons }: Pick<CourseData, 'lessons'>,
): readonly Problem[] {
  if (course === null) return [];
  return reviewProblems(course, new Map(lessons.map(({ id, words }) => [id, words] as const)));
}

/** The pictures of a course as they lie beside its quizzes. */
export function picturesOf({ pictures }: Pick<CourseData, 'pictures'>): PictureFolder {
  return {
    names: Object.keys(pictures),
    read: (name) => Uint8Array.from(atob(pictures[name] ?? ''), (letter) => letter.charCodeAt(0)),
    digest: (bytes) => hash(new TextDecoder('latin1').decode(bytes)).toString(16).padStart(8, '0'),
  };
}

function placementProblems(lesson: LessonData, names: KnownNames): readonly Problem[] {
  const { quizzes, lessons } = askedOfLessons(names);
  // Of a quiz that cannot be read nobody knows what stands nowhere.
  if (!lessons?.get(lesson.id)?.every((check) => quizzes.get(check)?.length)) return [];
  return placeItems(lesson.id, lesson.marks, { lessons, quizzes }).flaws.map(
    ({ mark, message }) => ({
      ...problemOf(lesson.file, message, rule('lesson-checks')),
      line: lesson.marks[mark ?? -1]?.line ?? 1,
    }),
  );
}
