import type { Problem } from '../../authoring/problem.ts';
import { writtenTypes } from '../../quiz/written-types.ts';
import type { ItemPlace, QuizPlace } from '../document/document.ts';
import type { ItemBrief, QuizText } from '../document/quiz-text.ts';

/** Which items the list shows; '' for all. */
export interface ItemFilter {
  readonly words: string;
  readonly file: string;
  readonly objective: string;
  readonly type: string;
  /** A severity, or the name of a rule. */
  readonly finding: string;
}

export const noFilter: ItemFilter = { words: '', file: '', objective: '', type: '', finding: '' };

/** Whether a filter leaves anything out: one that was emptied again does not. */
export function isFiltering(filter: ItemFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

/** The worst that is found in something; null for nothing. */
type Worst = Problem['severity'] | null;

/** An item as the list has it. */
export interface ListedItem extends ItemPlace {
  readonly brief: ItemBrief;
  readonly severity: Worst;
  /** The rules that find something in it. */
  readonly rules: readonly string[];
}

/** A quiz as the list has it, above its items; or a lesson, which has none. */
export interface ListedQuiz extends QuizPlace {
  readonly title: string;
  readonly kind: string;
  readonly count: number | null;
  readonly severity: Worst;
}

export type ListedEntry = ListedItem | ListedQuiz;

/** @param found what is found in an item of a file */
export function listedItems(
  files: readonly QuizText[],
  found: (file: string, item: number) => Pick<ListedItem, 'severity' | 'rules'>,
): readonly ListedItem[] {
  return files.flatMap(({ file, items }) =>
    items.map(({ brief }, item) => ({ file, item, brief, ...found(file, item) })),
  );
}

/** Those that a filter asks for: every word stands in the id or the question, whatever its case. */
export function filteredItems(
  items: readonly ListedItem[],
  filter: ItemFilter,
): readonly ListedItem[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ file, brief, severity, rules }) => {
    return (
      hasWords(brief, words) &&
      (filter.file === '' || file === filter.file) &&
      (filter.objective === '' || brief.objective === filter.objective) &&
      (filter.type === '' || brief.type === filter.type) &&
      (filter.finding === '' ||
        (filter.finding === 'any' && severity !== null) ||
        severity === filter.finding ||
        rules.includes(filter.finding))
    );
  });
}

/** Quizzes with those of their items that are shown; of a filter, no quiz of which it shows nothing. */
export function entriesOf(
  quizzes: readonly ListedQuiz[],
  shown: readonly ListedItem[],
  isFiltered: boolean,
): readonly ListedEntry[] {
  return quizzes.flatMap((quiz) => {
    const items = shown.filter(({ file }) => file === quiz.file);
    return isFiltered && items.length === 0 ? [] : [quiz, ...items];
  });
}

/** All types that an item can have. */
export const itemTypes = Object.keys(writtenTypes);

/** What a quiz is called: its file without folder and ending. */
export function quizOf(file: string): string {
  return /([^/]*)\.json$/.exec(file)?.[1] ?? file;
}

function hasWords({ id, label, prompt }: ItemBrief, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${id} ${label} ${prompt}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
