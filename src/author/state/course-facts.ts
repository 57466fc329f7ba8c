import { parse } from 'jsonc-parser';

/** What forms offer of the course file, as far as it can be read. */
export interface CourseFacts {
  readonly title: string;
  readonly language: string;
  readonly objectives: readonly KnownObjective[];
  readonly lessons: readonly KnownLesson[];
  /** What it says of sitting the exam, such as `passMark`; absent where it says nothing. */
  readonly settings: { readonly [name: string]: unknown };
}

interface KnownLesson {
  readonly id: string;
  readonly title: string;
  /** Ids of its quizzes. */
  readonly checks: readonly string[];
}

interface KnownObjective {
  readonly id: string;
  readonly text: string;
  /** The title of its lesson. */
  readonly lesson: string;
}

/** @param text of `course.json` */
export function courseFacts(text: string): CourseFacts {
  const raw: unknown = parse(text);
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
    lessons: lessons.map((lesson) => ({
      id: textAt(lesson, 'id'),
      title: textAt(lesson, 'title'),
      checks: listAt(lesson, 'checks').map(String),
    })),
    settings: { ...Object(entryAt(raw, 'settings')) },
  };
}

/** What a quiz says beside its items, as far as it can be read. */
export interface QuizFacts {
  readonly kind: string;
  readonly title: string;
  readonly stems: readonly KnownStem[];
}

export interface KnownStem {
  readonly id: string;
  readonly text: string;
  readonly family: string;
}

/** @param around the text of a quiz without its items */
export function quizFacts(around: string): QuizFacts {
  const raw: unknown = parse(around);
  return {
    kind: textAt(raw, 'kind'),
    title: textAt(raw, 'title'),
    stems: listAt(raw, 'stems').map((stem) => ({
      id: textAt(stem, 'id'),
      text: textAt(stem, 'text'),
      family: textAt(stem, 'family'),
    })),
  };
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
