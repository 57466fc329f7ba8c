import type { ComponentType } from 'react';
import type { Course } from '../attempt/course.ts';
import type { ChoosableQuestion } from '../packaging/make/choices.ts';
import type { DrawnQuestions } from '../packaging/make/drawn-questions.ts';
import type { BroughtBank, OwnBank, OwnDraft } from '../packaging/make/own-bank.ts';
import type { OfferedQuestion } from './offered-question.ts';

/** The course of the site with questions that were brought in. */
export interface CourseWithOwn {
  readonly drawn: DrawnQuestions;
  readonly questions: readonly ChoosableQuestion[];
  readonly offered: readonly OfferedQuestion[];
  /** As attempts see it. */
  readonly outline: Course;
  /** What a draft does to the questions of the site, in sentences; [] for none. */
  readonly drafted: readonly string[];
}

export type TakenBanks =
  | { readonly kind: 'taken'; readonly course: CourseWithOwn }
  /** In sentences. */
  | { readonly kind: 'failed'; readonly problems: readonly string[] };

/** What reads and draws questions: of it the page that makes packages knows no more than this. */
export interface OwnQuestions {
  /** Puts banks into the course. */
  readonly take: (banks: readonly OwnBank[]) => Promise<TakenBanks>;
  /** The draft that was handed over in this browser; null for none. */
  readonly handed: () => Promise<OwnDraft | null>;
  /** Reads a file of questions, and says what became of each. */
  readonly Bring: ComponentType<{
    readonly onBank: (bank: BroughtBank) => void;
    readonly onCancel: () => void;
  }>;
}

/** The part of this page's address after `#` by which a draft is handed over. */
export const handedAddress = '#draft';

/** How many questions a bank has. */
export function countOf({ quizzes }: BroughtBank): number {
  return quizzes.reduce((sum, { text }) => {
    const items: unknown = Object(JSON.parse(text)).items;
    return sum + (Array.isArray(items) ? items.length : 0);
  }, 0);
}
