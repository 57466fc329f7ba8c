import { parse } from 'jsonc-parser';
import type { CourseData } from '../authoring/course-data.ts';

/** What forms offer of the course file, as far as it can be read. */
export interface CourseFacts {
  readonly title: string;
  readonly language: string;
  readonly objectives: readonly KnownObjective[];
}

interface KnownObjective {
  readonly id: string;
  readonly text: string;
  /** The title of its lesson. */
  readonly lesson: string;
}

export function courseFacts({ course }: Pick<CourseData, 'course'>): CourseFacts {
  const raw: unknown = 'text' in course ? parse(course.text) : undefined;
  const lessons = listAt(raw, 'lessons');
  return {
    title: textAt(raw, 'title'),
    language: textAt(raw, 'language') || 'en',
    objectives: lessons.flatMap((lesson) =>
      listAt(lesson, 'objectives').map((objective) => ({
        id: textAt(objective, 'id'),
        text: textAt(objective, 'text'),
        lesson: textAt(lesson, 'title'),
      })),
    ),
  };
}

/** The stems of a quiz file by their ids, with the beginning of what they say. */
export function stemsOf(text: string): readonly { readonly id: string; readonly text: string }[] {
  return listAt(parse(text), 'stems').map((stem) => ({
    id: textAt(stem, 'id'),
    text: textAt(stem, 'text').slice(0, 60),
  }));
}

function entryAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function textAt(value: unknown, name: string): string {
  const found = entryAt(value, name);
  return typeof found === 'string' ? found : '';
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = entryAt(value, name);
  return Array.isArray(found) ? found : [];
}
