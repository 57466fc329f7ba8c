import { basename } from 'node:path';
import { marksOf } from './check-references.ts';
import { askedUnder } from './lesson-links.ts';
import { courseFiles, figureName, fileTexts, loadCourse } from './node.ts';
import { parseLesson } from './parse-lesson.ts';
import type { WholeCourse } from './read-course.ts';

/** An objective as pages say it, and where it is taught. */
export interface TaughtObjective {
  /** What a learner can do who reaches it. */
  readonly text: string;
  /** The address of its section, or of its lesson where that has none. */
  readonly href: string;
  /** The title of the same. */
  readonly section: string;
}

/** By the ids of objectives. */
export type TaughtObjectives = Readonly<Record<string, TaughtObjective>>;

/** The objectives of the course in a folder. */
export function objectivesIn(folder: string): TaughtObjectives {
  const { lessons, figures } = courseFiles(folder);
  const texts = fileTexts(lessons).map(
    ({ text }, at) => [basename(lessons[at] ?? '', '.mdx'), text] as const,
  );
  return taughtObjectives(loadCourse(folder), new Map(texts), figures.map(figureName));
}

/**
 * Each objective with the section that teaches it: the one in which its lesson first asks a question
 * about it by an `<Ask />` below a heading.
 *
 * @param texts of the lessons, by their ids
 * @param figures names of the drawings that lessons may hold
 */
export function taughtObjectives(
  { file, quizzes }: Pick<WholeCourse, 'file' | 'quizzes'>,
  texts: ReadonlyMap<string, string>,
  figures: readonly string[],
): TaughtObjectives {
  return Object.fromEntries(
    file.lessons.flatMap(({ id: lesson, title, checks, objectives }) => {
      const { tree } = parseLesson(texts.get(lesson) ?? '', ['Quiz', 'Ask', 'Term', ...figures]);
      const sections = askedUnder(tree);
      const items = quizzes.flatMap((quiz) => (checks.includes(quiz.id) ? quiz.items : []));
      const asked = marksOf(tree).flatMap(({ mark }) => (mark.tag === 'Ask' ? [mark.id] : []));
      return objectives.map(({ id, text }) => {
        const isAbout = (name: string) =>
          items.some((item) => (item.stem ?? item.id) === name && item.objective === id);
        const first = asked.find((name) => sections.has(name) && isAbout(name));
        const section = sections.get(first ?? '');
        const anchor = section === undefined ? '' : `#${section.anchor}`;
        return [id, { text, href: `${lesson}.html${anchor}`, section: section?.title ?? title }];
      });
    }),
  );
}
