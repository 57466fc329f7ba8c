import { z } from 'zod';
import { jsonObject } from './read-choices.ts';

/** What the keys of a course say of what is asked where; of the rest of them nothing is known here. */
export interface CourseKeys {
  readonly lessons: readonly LessonKeys[];
  readonly exam: QuizKeys;
}

interface LessonKeys {
  readonly id: string;
  readonly objectives: readonly { readonly id: string }[];
  readonly checks: readonly QuizKeys[];
}

export interface QuizKeys {
  readonly id: string;
  readonly items: readonly ItemKeys[];
}

/** One with values that each learner has of their own keeps the rest in its template. */
type ItemKeys =
  | { readonly id: string; readonly objective: string; readonly stem?: unknown }
  | {
      readonly id: string;
      readonly stem?: unknown;
      readonly template: { readonly objective?: unknown; readonly stem?: unknown };
    };

/** What a package asks of what the course has. */
export interface Asked {
  /** Ids of its lessons; undefined for all. */
  readonly lessons: readonly string[] | undefined;
  /** Ids of its questions; undefined for all on its lessons. */
  readonly questions: readonly string[] | undefined;
}

const quizShape = z.object({
  id: z.string(),
  items: z.array(
    z.union([
      z.object({ id: z.string(), objective: z.string() }),
      z.object({ id: z.string(), template: z.object({ objective: z.string() }) }),
    ]),
  ),
});

const shape = z.object({
  lessons: z.array(
    z.object({
      id: z.string(),
      objectives: z.array(z.object({ id: z.string() })),
      checks: z.array(quizShape),
    }),
  ),
  exam: quizShape,
});

/** The keys that a text holds; null where it holds others than those of a course. */
export function readKeys(json: string): CourseKeys | null {
  const value = jsonObject(json);
  return isCourseKeys(value) ? value : null;
}

function isCourseKeys(value: unknown): value is CourseKeys {
  return shape.safeParse(value).success;
}

/**
 * The keys of what a package asks, and of nothing else: questions about its lessons, of these those
 * that were chosen. A check of which none is left is no check.
 */
export function askedKeys(keys: CourseKeys, { lessons, questions }: Asked): CourseKeys {
  const kept = keys.lessons.filter(({ id }) => lessons?.includes(id) ?? true);
  const taught = new Set<unknown>(kept.flatMap(({ objectives }) => objectives.map(({ id }) => id)));
  const chosen = questions && new Set(questions);
  const asked = (quiz: QuizKeys): QuizKeys => ({
    ...quiz,
    items: quiz.items.filter(
      (item) => taught.has(objectiveOf(item)) && (chosen?.has(item.id) ?? true),
    ),
  });
  return {
    ...keys,
    lessons: kept.map((lesson) => ({
      ...lesson,
      checks: lesson.checks.map(asked).filter(({ items }) => items.length > 0),
    })),
    exam: asked(keys.exam),
  };
}

function objectiveOf(item: ItemKeys): unknown {
  return 'objective' in item ? item.objective : item.template.objective;
}

/** Of the items that keys say a stem of, those of exams, which one they lean on. */
export function stemsIn({ exam }: CourseKeys): ReadonlyMap<string, unknown> {
  return new Map(
    exam.items.map((item) => [
      item.id,
      item.stem ?? ('template' in item ? item.template.stem : undefined),
    ]),
  );
}

/** Ids of the items of each quiz, by its id. */
export function itemsByQuiz({ lessons, exam }: CourseKeys): ReadonlyMap<string, readonly string[]> {
  const quizzes = [...lessons.flatMap(({ checks }) => checks), exam];
  return new Map(quizzes.map(({ id, items }) => [id, items.map((item) => item.id)]));
}
