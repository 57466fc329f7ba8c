import { mentions } from './mentions.ts';
import { earlierObjectives } from './named-things.ts';
import type { KnownItem } from './place-items.ts';
import type { KnownNames } from './read-course.ts';
import type { ParsedJson } from './read-json.ts';

/** What lessons may ask of quizzes, as far as these can be read. */
export interface AskedOfLessons {
  /** The items of quizzes, by the ids of these. */
  readonly quizzes: ReadonlyMap<string, readonly KnownItem[]>;
  /** The checks of lessons, by the ids of these; null where course.json cannot be read. */
  readonly lessons: ReadonlyMap<string, readonly string[]> | null;
}

export function askedOfLessons({
  course,
  quizzes,
}: Pick<KnownNames, 'course' | 'quizzes'>): AskedOfLessons {
  const lessons = mentions(course, 'lessons', '*', 'id').map(({ path, value }) => {
    const checks = mentions(course, 'lessons', String(path[1]), 'checks', '*');
    return [value, checks.map((check) => check.value)] as const;
  });
  return {
    quizzes: new Map(
      quizzes.map(({ id, parsed }) => [id, itemsOf(parsed, earlierObjectives(id, course))]),
    ),
    lessons: course === null ? null : new Map(lessons),
  };
}

/** The id of the lesson that a file holds, for the two have one name. */
export function lessonName(file: string): string {
  return /([^/\\]*)\.mdx$/.exec(file)?.[1] ?? '';
}

/** The items of a quiz, each with the stem it leans on and the earlier lesson it is about. */
function itemsOf(
  parsed: ParsedJson | null,
  earlier: ReadonlyMap<string, string>,
): readonly KnownItem[] {
  return mentions(parsed, 'items', '*', 'id').map(({ path, value: id }) => {
    const said = (name: string) => mentions(parsed, 'items', String(path[1]), name)[0]?.value;
    const [stem, type] = [said('stem'), said('type')];
    return { id, stem, type, earlier: earlier.get(said('objective') ?? '') };
  });
}
