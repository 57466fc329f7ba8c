import type { ChoiceItem } from '../../src/quiz/item-types/choice.ts';
import type { NumericItem } from '../../src/quiz/item-types/numeric.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import type { Quiz, QuizKind } from '../../src/quiz/quiz.ts';
import {
  type ReviewedCourse,
  type ReviewedLesson,
  reviewedQuiz,
} from '../../src/review/reading/course.ts';
import { type Finding, reviewCourse } from '../../src/review/review.ts';

type Base = Pick<Item, 'id' | 'objective' | 'prompt' | 'explanation' | 'points'>;
/** What may be said of an item beside its kind. */
export type More = Partial<
  Pick<Item, 'id' | 'objective' | 'facts' | 'hint' | 'explanation' | 'silenced'>
>;

let made = 0;

function base(prompt: Item['prompt']): Base {
  made += 1;
  return { id: `q_${made}`, objective: 'goal', prompt, explanation: 'So it is.', points: 1 };
}

/** A choice of one, or of many where several begin with an asterisk, as right options do. */
export function choice(
  prompt: Item['prompt'],
  options: readonly string[],
  more: More = {},
): ChoiceItem {
  const ids = options.map((_, at) => `o${at}`);
  const correct = ids.filter((_, at) => options[at]?.startsWith('*'));
  return {
    ...base(prompt),
    type: 'choice',
    choose: correct.length > 1 ? 'many' : 'one',
    correct,
    options: options.map((text, at) => ({
      id: ids[at] ?? '',
      text: text.replace(/^\*/, ''),
      feedback: `Reason ${at} is another one.`,
    })),
    ...more,
  };
}

export function trueFalse(prompt: string, correct: boolean, more: More = {}): Item {
  const feedback = { true: 'It was so in May.', false: 'It was not so in May.' };
  return { ...base(prompt), type: 'true-false', correct, feedback, ...more };
}

export function fillIn(prompt: string, accept: readonly string[], more: More = {}): Item {
  const slips = [{ answer: 'wrong', feedback: 'That is the name of another one.' }];
  return { ...base(prompt), type: 'fill-in', accept, caseMatters: false, slips, ...more };
}

export function numeric(
  prompt: string,
  correct: number,
  tolerance: number,
  more: More & Partial<Pick<NumericItem, 'slips'>> = {},
): Item {
  const slips = [{ answer: -1, feedback: 'The sign is the other one.' }];
  return { ...base(prompt), type: 'numeric', correct, tolerance, slips, ...more };
}

/** A sound item that no rule has anything to say of. */
export function soundItem(more: More = {}): Item {
  made += 1;
  return choice(
    `Which city lies on river number ${made}?`,
    ['*Bonn', 'Rome', 'Oslo', 'Kiel']
      .map((city) => `${city}${made}`.replace(/^\*?(.*)$/, '$1'))
      .map((city, at) => (at === 0 ? `*${city}` : city)),
    more,
  );
}

export function quizOf(
  items: readonly Item[],
  kind: QuizKind = 'check',
  more: Partial<Quiz> = {},
): Quiz {
  return { id: kind === 'exam' ? 'exam' : 'check', kind, title: 'T', intro: 'I', items, ...more };
}

export function lesson(more: Partial<ReviewedLesson> = {}): ReviewedLesson {
  return {
    id: 'lesson',
    title: 'A lesson',
    objectives: [{ id: 'goal', text: 'Compute the flow of a river' }],
    checks: ['check'],
    text: '',
    facts: [],
    silenced: [],
    ...more,
  };
}

export interface CourseParts {
  readonly language?: string;
  readonly lessons?: readonly ReviewedLesson[];
  readonly facts?: readonly string[] | null;
  /** Ids of items whose values are drawn. */
  readonly varied?: readonly string[];
}

export function courseOf(quizzes: readonly Quiz[], parts: CourseParts = {}): ReviewedCourse {
  const { language = 'en', lessons = [lesson()], facts = null, varied = [] } = parts;
  return { language, lessons, facts, varied: new Set(varied), quizzes: quizzes.map(reviewedQuiz) };
}

/** What a rule finds in one item of a check. */
export function foundIn(rule: string, item: Item, parts: CourseParts = {}): readonly Finding[] {
  return found(rule, courseOf([quizOf([item])], parts));
}

export function found(rule: string, course: ReviewedCourse): readonly Finding[] {
  return reviewCourse(course).filter((finding) => finding.rule === rule);
}

/** As many as are counted. */
export const times = <Made>(count: number, make: (at: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** A choice in which nothing is found, unlike the others by its place. */
export const soundChoice = (at: number, more = {}) =>
  choice(`Which town lies at gauge ${at}?`, ['*Bonn', 'Rome', 'Kiel', 'Linz'], more);
