import type { Path } from './finding.ts';
import type { ReviewedItem } from './item.ts';

/** The right option of an item that has exactly one, and the others. */
export interface KeyAndOthers {
  /** Where the right option is read, from its item. */
  readonly path: Path;
  readonly key: string;
  readonly others: readonly string[];
}

/** The right option of a choice of one and the others; null for other items. */
export function keyOf(item: ReviewedItem): KeyAndOthers | null {
  if (item.type !== 'choice' || item.choose !== 'one') return null;
  const at = item.options.findIndex(({ right }) => right);
  const key = item.options[at];
  if (key === undefined) return null;
  const others = item.options.filter(({ right }) => !right).map(({ text }) => text);
  return { path: ['options', at, 'text'], key: key.text, others };
}

/** In the languages that quiz files are most often written in, and that are cheap to know. */
const allOrNone =
  /^\W*((all|none|both|neither|any|some|each|most) of (the )?(above|below|these|those|answers|options|choices)|(all|none) of them|all (the |these )?(answers|options|choices)\b.*|(all|none) are (correct|right|true)|todas las (anteriores|opciones).*|ninguna de las anteriores|toutes ces réponses.*|aucune (de ces réponses|des réponses).*|alle (genannten|antworten).*|keine der (genannten|antworten).*|tutte le (precedenti|risposte).*|nessuna delle (precedenti|risposte).*|以上(都|皆|全).*|(以上|上述)(都|皆)(不|非).*)\W*$/iu;

/** Whether an option speaks of the others: "All of the above", "None of these". */
export function pointsAtAll(option: string): boolean {
  return allOrNone.test(option);
}
