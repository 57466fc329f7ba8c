import type { Problem } from '../authoring/problem.ts';
import type { ItemPlace } from './document/document.ts';
import type { ItemBrief, QuizText } from './document/quiz-text.ts';

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

/** An item as the list has it. */
export interface ListedItem extends ItemPlace {
  readonly brief: ItemBrief;
  readonly severity: Problem['severity'] | null;
  /** The rules that find something in it. */
  readonly rules: readonly string[];
}

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

function hasWords({ id, label, prompt }: ItemBrief, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${id} ${label} ${prompt}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
