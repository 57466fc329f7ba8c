import { marksOf } from './check-references.ts';
import { type AskedOfLessons, askedOfLessons, lessonName } from './known-items.ts';
import { askLevels } from './lesson-links.ts';
import type { TreeNode } from './lesson-tree.ts';
import { type LessonWords, lessonWords } from './lesson-words.ts';
import { type PictureFolder, pictureDigest } from './pictures/picture-finder.ts';
import { type AskLevels, type ItemMark, type Placement, placeItems } from './place-items.ts';
import { type FileText, type Problem, problemOf } from './problem.ts';
import {
  type CourseTexts,
  type KnownNames,
  type ReadQuizFile,
  readCourse,
  type WholeCourse,
} from './read-course.ts';
import { reviewProblems } from './review-problems.ts';
import { rule } from './rules.ts';

/**
 * A course as plain data: for a page that has no disk, and whose texts are being changed.
 */
export interface CourseData extends Omit<CourseTexts, 'pictures' | 'lessons'> {
  readonly lessons: readonly LessonData[];
  /** The names of its figures. */
  readonly figures: readonly string[];
  /** The pictures beside the quizzes by their names, in base64. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** The text of a lesson, and what questions have to do with it. */
export interface LessonData extends FileText {
  readonly id: string;
  readonly words: LessonWords;
  /** Where it places questions. */
  readonly marks: readonly ItemMark[];
  readonly levels: AskLevels;
}

/** What is said of a course, as `npm run check` says it. */
export interface JudgedData {
  readonly problems: readonly Problem[];
  /** Null where an error keeps it from being built. */
  readonly course: WholeCourse | null;
  /** Where its questions stand, by the ids of lessons. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** What lessons may name. */
  readonly known: KnownNames;
}

/** A lesson by its text, as the parser of lessons reads it. */
export function lessonData({ file, text }: FileText, tree: TreeNode): LessonData {
  const marks = marksOf(tree).map(({ mark }) => mark);
  const words = lessonWords(tree);
  return { id: lessonName(file), file, text, words, marks, levels: askLevels(tree) };
}

/** @param remembering as for `readCourse` */
export function judgeData(
  data: CourseData,
  remembering?: (read: ReadQuizFile) => ReadQuizFile,
): JudgedData {
  const pictures = picturesOf(data);
  const lessons = data.lessons.map(({ file }) => file);
  const read = readCourse({ ...data, pictures, lessons }, remembering);
  const asked = askedOfLessons(read.known);
  const placed = data.lessons.map((lesson) => placedItems(lesson, asked));
  const flaws = placed.flatMap(({ problems }) => problems);
  const told = [...(read.kind === 'read' ? read.warnings : read.problems), ...flaws];
  const isSound = read.kind === 'read' && told.every(({ severity }) => severity !== 'error');
  const placements = new Map(
    placed.flatMap(({ lesson, placement }) => (placement === null ? [] : [[lesson, placement]])),
  );
  return { problems: told, course: isSound ? read : null, placements, known: read.known };
}

/** Keeps of each quiz file what reading it came to, until its text is another. */
export function rememberQuizzes(): (read: ReadQuizFile) => ReadQuizFile {
  const known = new Map<
    string,
    { readonly text: string; readonly read: ReturnType<ReadQuizFile> }
  >();
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
    digest: pictureDigest,
  };
}

function placedItems(lesson: LessonData, { quizzes, lessons }: AskedOfLessons) {
  // Of a quiz that cannot be read nobody knows what stands nowhere.
  const isKnown = lessons?.get(lesson.id)?.every((check) => quizzes.get(check)?.length);
  if (lessons === null || !isKnown) return { lesson: lesson.id, placement: null, problems: [] };
  const { placement, flaws } = placeItems(lesson.id, lesson.marks, { lessons, quizzes });
  const problems = flaws.map(({ mark, message }) => ({
    ...problemOf(lesson.file, message, rule('lesson-checks')),
    line: lesson.marks[mark ?? -1]?.line ?? 1,
  }));
  return { lesson: lesson.id, placement, problems };
}
