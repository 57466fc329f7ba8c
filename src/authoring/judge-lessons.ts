import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { components, type KnownIds, type LessonText, lessonProblems } from './check-references.ts';
import { knownIds } from './known-ids.ts';
import { courseFiles, figureName, nameOf, readFolder, sourceOf } from './node.ts';
import { parseLesson } from './parse-lesson.ts';
import { type Problem, problemOf } from './problem.ts';
import type { KnownNames } from './read-course.ts';
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
    'text' in source
      ? [
          {
            ...source,
            id: basename(path, '.mdx'),
            hasPicture: (address: string) => existsSync(join(dirname(path), address)),
          },
        ]
      : [],
  );
  const known = knownIds(names, figures.map(figureName), texts, parseLesson);
  const asked = only === undefined ? null : nameOf(only);
  return [
    ...sources.flatMap(({ source }) => ('problem' in source ? [source.problem] : [])),
    ...texts.flatMap((text) => lessonProblems(text, known, parseLesson)),
    ...figures.filter((file) => components.includes(figureName(file))).map(takenName),
  ].filter(({ file }) => asked === null || file === asked);
}

/** `judgeLessons` for one lesson, with all that it needs read from disk. */
export function judgeLesson(folder: string, file: string): readonly Problem[] {
  return judgeLessons(folder, readFolder(folder).known, file);
}

/** What lessons of a course may name, without the places that links can lead to. */
export function knownIn(folder: string): KnownIds {
  return knownIds(
    readFolder(folder).known,
    courseFiles(folder).figures.map(figureName),
    [],
    parseLesson,
  );
}

function takenName(file: string): Problem {
  const message = `<${figureName(file)}> is a part of the kit; give the figure another name`;
  return problemOf(nameOf(file), message, rule('figure'));
}
