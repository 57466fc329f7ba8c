import { parse } from 'jsonc-parser';
import type { CourseData } from '../../authoring/course-data.ts';
import type { FileText } from '../../authoring/problem.ts';
import type { WrittenDocument } from './document.ts';

/**
 * What of a course as it is written gets into packages that are made in a page. Questions do. Pages
 * are those of the site, which were written when it was built: of the rest only what a package can say
 * otherwise gets in.
 */
export interface PackageEdits {
  /** `course.json` as packages made here have it. */
  readonly course: FileText;
  /** Checks that lessons ask which the site knows nothing of: they stand at the ends of these. */
  readonly added: ReadonlyMap<string, readonly string[]>;
  /** What is written and does not get in, each to follow "not in it:". */
  readonly left: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** What packages carry of the course file. */
const carried = ['title', 'version', 'keywords', 'settings', 'exam'];
/** What the file says of itself, and what only the review reads. */
const unseen = ['$schema', 'quizzes', 'silenced'];
/** Of a lesson. What of its objectives is counted and told gets in; pages list them. */
const carriedOfLesson = ['checks', 'objectives'];

/**
 * @param site the course that the site was built of
 * @returns null where one of the course files cannot be read, or is that of another course
 */
export function packageEdits(
  site: CourseData,
  { course, lessons }: Pick<WrittenDocument, 'course' | 'lessons'>,
): PackageEdits | null {
  const built = 'text' in site.course ? objectIn(site.course.text) : null;
  const written = course === null ? null : objectIn(course.text);
  if (course === null || built === null || written === null || built.id !== written.id) return null;
  const own = lessonsOf(written);
  const merged = lessonsOf(built).map((lesson) => ({
    ...lesson,
    ...picked(own.find(({ id }) => id === lesson.id) ?? {}, carriedOfLesson),
  }));
  const text = JSON.stringify({ ...built, ...picked(written, carried), lessons: merged });
  const added = new Map(
    merged.map((lesson) => {
      const known = site.lessons.find(({ id }) => id === lesson.id)?.marks ?? [];
      const checks = Array.isArray(lesson.checks) ? lesson.checks.map(String) : [];
      const isPlaced = (check: string) =>
        known.some(({ tag, id }) => tag === 'Quiz' && id === check);
      return [String(lesson.id), checks.filter((check) => !isPlaced(check))] as const;
    }),
  );
  const left = [
    ...lessonTextsLeft(site, lessons, added, own),
    ...lessonsLeft(lessonsOf(built), own),
    ...namesOf(built, written)
      .filter((name) => ![...carried, ...unseen, 'lessons'].includes(name))
      .filter((name) => !isSame(built[name], written[name]))
      .map((name) => `“${name}” of course.json`),
  ];
  return { course: { file: course.file, text }, added, left };
}

/** Lessons whose texts are others than those of the site, but for checks at their ends. */
function lessonTextsLeft(
  site: CourseData,
  lessons: readonly FileText[],
  added: PackageEdits['added'],
  own: readonly Json[],
): readonly string[] {
  return site.lessons.flatMap(({ id, file, text }) => {
    const now = lessons.find((each) => baseName(each.file) === baseName(file))?.text;
    const marks = (added.get(id) ?? []).map((check) => `\n<Quiz id="${check}" />\n`).join('');
    const isIn = now === undefined || now === text || now === text + marks;
    const title = own.find((lesson) => lesson.id === id)?.title ?? id;
    return isIn ? [] : [`the text of the lesson “${String(title)}”`];
  });
}

/** What pages show of lessons, and which there are. */
function lessonsLeft(built: readonly Json[], own: readonly Json[]): readonly string[] {
  const ids = (lessons: readonly Json[]) => lessons.map(({ id }) => id);
  const isOrder = !isSame(ids(built), ids(own));
  const names = new Set(
    built.flatMap((lesson) => {
      const now = own.find(({ id }) => id === lesson.id) ?? lesson;
      return namesOf(lesson, now).filter(
        (name) => !['checks', 'silenced'].includes(name) && !isSame(lesson[name], now[name]),
      );
    }),
  );
  return [
    ...(isOrder ? ['which lessons there are, and in which order'] : []),
    ...[...names].map((name) => `“${name}” of lessons, as pages show it`),
  ];
}

function objectIn(text: string): Json | null {
  const value: unknown = parse(text.replace(/^\uFEFF/, ' '));
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

function lessonsOf(course: Json): readonly Json[] {
  return Array.isArray(course.lessons) ? course.lessons.map((each): Json => Object(each)) : [];
}

function picked(value: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}

function namesOf(one: Json, other: Json): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
