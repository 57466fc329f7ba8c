import type { Silence } from '../../quiz/item-types/item.ts';
import type { Quiz, QuizKind } from '../../quiz/quiz.ts';
import { recallVerbs } from './english.ts';
import { type ReviewedItem, reviewedItem } from './item.ts';
import { wordsOf } from './words.ts';

/** All that the rules know of a course. */
export interface ReviewedCourse {
  /** A language tag, such as `en-GB`. */
  readonly language: string;
  /** In the order of the lessons that have them, the exam last. */
  readonly quizzes: readonly ReviewedQuiz[];
  readonly lessons: readonly ReviewedLesson[];
  /** Ids of the facts that questions may rest on; null for a course that has none. */
  readonly facts: readonly string[] | null;
  /** Items of which each learner gets values of their own; here they have those of one draw. */
  readonly varied: ReadonlySet<string>;
}

export interface ReviewedQuiz {
  readonly id: string;
  readonly kind: QuizKind;
  readonly items: readonly ReviewedItem[];
  readonly silenced: readonly Silence[];
}

export interface ReviewedLesson {
  readonly id: string;
  readonly title: string;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  /** Ids of its checks. */
  readonly checks: readonly string[];
  /** What its page says, without marks and figures, a paragraph a line; '' where it is not known. */
  readonly text: string;
  /** Facts that its claims rest on. */
  readonly facts: readonly string[];
  readonly silenced: readonly Silence[];
}

/** A quiz with plain texts. */
export function reviewedQuiz(quiz: Quiz): ReviewedQuiz {
  return {
    id: quiz.id,
    kind: quiz.kind,
    items: quiz.items.map((item) => reviewedItem(item, quiz.stems ?? [])),
    silenced: quiz.silenced ?? [],
  };
}

/** Whether the rules that know English words apply. */
export function isEnglish({ language }: Pick<ReviewedCourse, 'language'>): boolean {
  return /^en(-|$)/i.test(language);
}

/** Whether an objective asks to remember, by the verb that it begins with: “Recall who decided what”. */
export function asksToRecall(objective: string): boolean {
  const [verb = ''] = wordsOf(objective);
  return recallVerbs.has(verb);
}

/** The lesson that teaches an objective; undefined where none does. */
export function lessonOf(
  { lessons }: ReviewedCourse,
  objective: string,
): ReviewedLesson | undefined {
  return lessons.find(({ objectives }) => objectives.some(({ id }) => id === objective));
}
