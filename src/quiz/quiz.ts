import type { Difficulty, Silence } from './item-types/item.ts';
import type { Item, ItemKey } from './item-types.ts';
import type { Text } from './text/text.ts';

/** The contract of a quiz. That of its items stands in `item-types.ts`. */

/** What several items lean on: a case, a table, a picture. It is shown once, above them. */
export interface Stem {
  readonly id: string;
  readonly text: Text;
  /** That of all its items. */
  readonly family?: string | undefined;
}

/** How an exam is drawn. */
export interface DrawRules {
  /** Another sitting prefers items that the learner has not had yet. */
  readonly unseenFirst: boolean;
  /** Objectives take turns, as far as the blueprint and unseen items allow. */
  readonly evenObjectives?: boolean | undefined;
  /** How many items of what a sitting has; where there are no rows, as evenly of each lesson as can be. */
  readonly blueprint: readonly BlueprintRow[];
}

/** An item counts for the first row that it fits. */
export interface BlueprintRow {
  /** Any, where it is left out, or one of several; so too for difficulty, of which there is one. */
  readonly objective?: string | readonly string[] | undefined;
  readonly difficulty?: Difficulty | undefined;
  readonly count: number;
}

/** A knowledge check: formative, feedback at once, try again. An exam: summative, drawn from a pool. */
export type QuizKind = 'check' | 'exam';

export interface Quiz {
  readonly id: string;
  readonly kind: QuizKind;
  readonly title: string;
  readonly intro: Text;
  readonly stems?: readonly Stem[] | undefined;
  /** Left out for checks, and for exams that are drawn evenly from all lessons. */
  readonly draw?: DrawRules | undefined;
  readonly items: readonly Item[];
  /** As that of an item, for the quiz as a whole. */
  readonly silenced?: readonly Silence[] | undefined;
}

export interface QuizKey {
  readonly id: string;
  readonly kind: QuizKind;
  readonly draw?: DrawRules | undefined;
  readonly items: readonly ItemKey[];
}
