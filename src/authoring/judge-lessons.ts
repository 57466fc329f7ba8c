import { basename, dirname } from 'node:path';
import { examPage } from '../attempt/course.ts';
import { components, type KnownIds, type LessonText, lessonProblems } from './check-references.ts';
import { askedOfLessons } from './known-items.ts';
import { lessonAnchors, type PageAnchors, pageAnchors } from './lesson-links.ts';
import { courseFiles, figureName, nameOf, readFolder, sourceOf } from './node.ts';
import { parseLesson } from './parse-lesson.ts';
import { type Problem, problemOf } from './problem.ts';
import type { KnownNames } from './read-course.ts';
import type { ParsedJson } from './read-json.ts';
import { rule } from './rules.ts';

/**
 * All that is wrong with the lessons of a course, or with one of them, as far as its other files can
 * be read.
 *
 * @param names what readCourse knows of the course
 * @param only the path of the one lesson that is asked for
 */
export function judgeLessons(folder: string, names: KnownNames, only?: string): readonly Problem[] {
  const { lessons, figures } = courseFiles(folder);
  const sources = lessons.map((path) => ({ path, source: sourceOf(path) }));
  const texts = sources.flatMap(({ path, source }): readonly LessonText[] =>
    'text' in source ? [{ ...source, id: basename(path, '.mdx'), folder: dirname(path) }] : [],
  );
  const known = knownIds(names, figures, texts);
  const asked = only === undefined ? null : nameOf(only);
  return [
    ...sources.flatMap(({ source }) => ('problem' in source ? [source.problem] : [])),
    ...texts.flatMap((text) => lessonProblems(text, known)),
    ...figures.filter((file) => components.includes(figureName(file))).map(takenName),
  ].filter(({ file }) => asked === null || file === asked);
}

/** `judgeLessons` for one lesson, with all that it needs read from disk. */
export function judgeLesson(folder: string, file: string): readonly Problem[] {
  return judgeLessons(folder, readFolder(folder).known, file);
}

/** What lessons of a course may name, without the places that links can lead to. */
export function knownIn(folder: string): KnownIds {
  return knownIds(readFolder(folder).known, courseFiles(folder).figures, []);
}

function takenName(file: string): Problem {
  const message = `<${figureName(file)}> is a part of the kit; give the figure another name`;
  return problemOf(nameOf(file), message, rule('figure'));
}

function knownIds(
  { course, quizzes, facts, terms, sources }: KnownNames,
  figures: readonly string[],
  texts: readonly LessonText[],
): KnownIds {
  const { quizzes: items, lessons } = askedOfLessons({ course, quizzes });
  const always = [
    ...['index', examPage, 'certificate', 'accessibility'],
    ...(hasPractice(course) ? ['practice'] : []),
  ];
  const pages: PageAnchors = new Map([
    ...always.map((page) => [page, pageAnchors([])] as const),
    ...(terms ? [['glossary', pageAnchors(terms)] as const] : []),
    ...(sources ? [['sources', pageAnchors(sources)] as const] : []),
    ...[...(lessons?.keys() ?? [])].map((id) => [id, pageAnchors([])] as const),
    ...texts.map(({ id, text }) => {
      const checks = lessons?.get(id) ?? [];
      const { tree } = parseLesson(text, []);
      return [
        id,
        lessonAnchors(
          tree,
          checks.flatMap((check) => items.get(check) ?? []).map((item) => item.id),
        ),
      ] as const;
    }),
  ]);
  return {
    ...{ facts, terms, pages },
    figures: figures.map(figureName),
    quizzes: items,
    lessons,
  };
}

/** Whether a course has a page of practice: unless it says that it has none. */
function hasPractice(course: ParsedJson | null): boolean {
  const file: unknown = course?.raw;
  return !(
    typeof file === 'object' &&
    file !== null &&
    'practice' in file &&
    file.practice === false
  );
}
