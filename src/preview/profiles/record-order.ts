import type { Values } from './profile.ts';

/** The numbered lists of a data model, as they grow. */
export interface RecordOrder {
  /** Whether an element leaves no gap in any list. */
  fits(element: string): boolean;
  /** Whether a record is in its list already: `cmi.interactions.3`. */
  has(record: string): boolean;
  /** The LMS took the element. */
  note(element: string): void;
}

export function recordOrder(held: Values): RecordOrder {
  const counts = new Map<string, number>();
  const note = (element: string) => {
    for (const { list, index } of steps(element)) {
      counts.set(list, Math.max(counts.get(list) ?? 0, index + 1));
    }
  };
  for (const element of held.keys()) note(element);
  const countOf = (list: string) => counts.get(list) ?? 0;
  return {
    fits: (element) => steps(element).every(({ list, index }) => index <= countOf(list)),
    has: (record) => steps(`${record}.`).every(({ list, index }) => index < countOf(list)),
    note,
  };
}

function steps(element: string): readonly { readonly list: string; readonly index: number }[] {
  return [...element.matchAll(/\.(\d+)\./g)].map((match) => ({
    list: element.slice(0, match.index),
    index: Number(match[1]),
  }));
}
