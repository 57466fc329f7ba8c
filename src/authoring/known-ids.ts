import { examPage } from '../attempt/course.ts';
import type { KnownIds, LessonText } from './check-references.ts';
import { askedOfLessons } from './known-items.ts';
import { lessonAnchors, type PageAnchors, pageAnchors } from './lesson-links.ts';
import type { KnownNames } from './read-course.ts';
import type { ParsedJson } from './read-json.ts';
import type { ParsedLesson } from './read-lesson.ts';

/**
 * What lessons of a course may name.
 *
 * @param figures names of the figures of the course
 * @param texts of lessons, whose headings links can lead to
 */
export function knownIds(
  { course, quizzes, facts, terms, sources }: KnownNames,
  figures: readonly string[],
  texts: readonly Pick<LessonText, 'id' | 'text'>[],
  parse: (source: string, components: readonly string[]) => ParsedLesson,
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
      const { tree } = parse(text, []);
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
    figures,
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
