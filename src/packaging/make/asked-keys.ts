import { z } from 'zod';
import type { ChoosableQuestion } from './choices.ts';
import { type DrawnRow, rowFor } from './drawn-rows.ts';
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
  /** How an exam is drawn, where it says so. */
  readonly draw?: object | undefined;
}

/** One with values that each learner has of their own keeps the rest in its template. */
type ItemKeys =
  | {
      readonly id: string;
      readonly objective: string;
      readonly difficulty?: unknown;
      readonly stem?: unknown;
      readonly family?: unknown;
    }
  | {
      readonly id: string;
      readonly stem?: unknown;
      readonly template: {
        readonly objective?: unknown;
        readonly difficulty?: unknown;
        readonly stem?: unknown;
        readonly family?: unknown;
      };
    };

/** What a package asks of what the course has. */
export interface Asked {
  /** Ids of its lessons; undefined for all. */
  readonly lessons: readonly string[] | undefined;
  /** Ids of its questions; undefined for all on its lessons. */
  readonly questions: readonly string[] | undefined;
  /** How many questions of what a sitting has, in order; undefined for as the course draws them. */
  readonly blueprint?: readonly DrawnRow[] | undefined;
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
 * that were chosen. A check of which none is left is no check, and of the exam goes what no sitting has.
 */
export function askedKeys(keys: CourseKeys, { lessons, questions, blueprint }: Asked): CourseKeys {
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
    exam: drawnBy(blueprint, asked(keys.exam), kept),
  };
}

function drawnBy(
  rows: Asked['blueprint'],
  exam: QuizKeys,
  lessons: readonly LessonKeys[],
): QuizKeys {
  if (rows === undefined) return exam;
  const homes = homesOf(lessons);
  const items = exam.items.filter((item) => {
    const at = rowFor(rows, countedItem(item, homes));
    return (rows[at]?.count ?? 0) > 0;
  });
  return { ...exam, draw: { ...rulesOf(exam), blueprint: keyRows(rows, lessons) }, items };
}

function rulesOf({ draw = { unseenFirst: true } }: QuizKeys): object {
  return draw;
}

/** The rows as the draw reads them, which knows no lessons. */
export function keyRows(
  rows: readonly DrawnRow[],
  lessons: CourseKeys['lessons'],
): readonly KeyRow[] {
  return rows.map(({ objective, lesson, difficulty, count }) => {
    const taught = lessons.find(({ id }) => id === lesson)?.objectives.map(({ id }) => id);
    const about = objective ?? taught;
    return { ...(about && { objective: about }), ...(difficulty && { difficulty }), count };
  });
}

interface KeyRow extends Pick<DrawnRow, 'difficulty' | 'count'> {
  readonly objective?: string | readonly string[];
}

/** Whether the packages of a course have what draws an exam by rules. */
export function isDrawnByRules({ exam }: CourseKeys): boolean {
  return (
    exam.draw !== undefined ||
    exam.items.some((item) => {
      const { stem, family } = 'template' in item ? { ...item.template, ...item } : item;
      return stem !== undefined || family !== undefined;
    })
  );
}

function homesOf(lessons: readonly LessonKeys[]): ReadonlyMap<unknown, string> {
  return new Map(
    lessons.flatMap(({ id, objectives }) => objectives.map((each) => [each.id, id] as const)),
  );
}

/** What is counted by, where keys say it. */
function countedItem(item: ItemKeys, homes: ReadonlyMap<unknown, string>) {
  const { objective, difficulty } = 'template' in item ? item.template : item;
  return {
    objective: String(objective),
    about: homes.get(objective) ?? '',
    ...(typeof difficulty === 'string' && { difficulty }),
  };
}

/** The questions of a course in its order: those of the checks of its lessons, then the pool. */
export function choosableQuestions({ lessons, exam }: CourseKeys): readonly ChoosableQuestion[] {
  const homes = homesOf(lessons);
  const of = (lesson: string | null, quiz: QuizKeys) =>
    quiz.items.map((item) => ({
      id: item.id,
      quiz: quiz.id,
      lesson,
      ...countedItem(item, homes),
    }));
  return [
    ...lessons.flatMap(({ id, checks }) => checks.flatMap((check) => of(id, check))),
    ...of(null, exam),
  ];
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
