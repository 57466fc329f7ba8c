import settings, { courseAt } from 'virtual:course';
import { course, quizzes } from 'virtual:course-folder';
import { drawSitting } from 'virtual:drawing';
import lessons from 'virtual:lessons';
import { quizAt } from 'virtual:variables';
import { newAttempt } from '../attempt/attempt.ts';
import { examPage } from '../attempt/course.ts';
import type { Item } from '../quiz/item-types.ts';
import type { Quiz } from '../quiz/quiz.ts';

/** The questions of a lesson or of an exam for paper, in a form: other values, another order. */
export interface Worksheet {
  /** Its page, without `.html`. */
  readonly page: string;
  /** The id of a lesson; `exam`. */
  readonly of: string;
  readonly form: Form;
}

export interface Form {
  readonly letter: string;
  /** What its values, its orders and the questions of its exam are drawn by, as for an attempt. */
  readonly seed: number;
}

/** Enough that neighbours in a room have others. */
export const forms: readonly Form[] = ['A', 'B', 'C'].map((letter, at) => ({
  letter,
  seed: at + 1,
}));

/** The worksheets of a lesson, or of the exam: one a form. */
export function worksheetsOf(of: string): readonly Worksheet[] {
  return forms.map((form) => ({
    page: `worksheet-${of}-${form.letter.toLowerCase()}`,
    of,
    form,
  }));
}

export const worksheets: readonly Worksheet[] = [
  ...course.lessons.map(({ id }) => id),
  examPage,
].flatMap(worksheetsOf);

/** What a worksheet asks, with the values of its form: a lesson's questions in their order, or a sitting of the exam. */
export function askedOn({ of, form: { seed } }: Worksheet): readonly Quiz[] {
  const held = (ids: readonly string[]) =>
    quizzes.filter(({ id }) => ids.includes(id)).map((quiz) => quizAt(quiz, seed));
  if (of !== examPage) {
    const order = lessons[of]?.frontmatter.references.questions ?? [];
    return held(course.lessons.find(({ id }) => id === of)?.checks ?? []).map((quiz) => ({
      ...quiz,
      items: [...quiz.items].sort((one, other) => placeIn(order, one) - placeIn(order, other)),
    }));
  }
  const drawn = drawSitting(courseAt(seed), settings.settings, newAttempt(seed));
  return held([course.exam]).map((quiz) => ({
    ...quiz,
    items: drawn.flatMap((id): readonly Item[] => quiz.items.filter((item) => item.id === id)),
  }));
}

/** Where a lesson asks an item; what it asks again of earlier ones comes last. */
function placeIn(order: readonly string[], { id }: Item): number {
  return order.includes(id) ? order.indexOf(id) : order.length;
}
