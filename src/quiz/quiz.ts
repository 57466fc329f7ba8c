import type { Text } from './text/text.ts';

/**
 * The contract of a quiz.
 *
 * An item has two halves. Its *key* is what scoring and storage need: ids, the answer, points.
 * Its *text* is what people read. `Item` is both; `ItemKey` alone is small enough to be known on
 * every page of the course, so that any page can score the whole attempt.
 *
 * Item types carry the names of the SCORM 2004 interaction types (RTE 4.2.9).
 */

/** Ids are `[a-z][a-z0-9_]*`, at most 40 characters: legal in every SCORM version and in Moodle. */
export type ItemId = string;

interface KeyBase {
  readonly id: ItemId;
  /** Points for a full score; 0 exactly for items that are not graded. */
  readonly points: number;
  /** The lesson objective it tests, an id of course.json. */
  readonly objective: string;
  /** The stem it leans on: such items are shown and drawn together, in order. */
  readonly stem?: string | undefined;
  /** Of the items of a family, a sitting has one at most. */
  readonly family?: string | undefined;
  readonly difficulty?: Difficulty | undefined;
  /**
   * Where the learner has values of their own: a number that stands for all that they are drawn
   * from, the same for every learner.
   */
  readonly variation?: number | undefined;
}

/** What an item asks of its learner: to remember a plain fact, or to use what was learned. */
export type Asks = 'recall' | 'use';

/** The vocabulary of IEEE 1484.12.1 (LOM), 5.8 Difficulty. */
export type Difficulty = 'very easy' | 'easy' | 'medium' | 'difficult' | 'very difficult';

export interface TrueFalseKey extends KeyBase {
  readonly type: 'true-false';
  readonly correct: boolean;
}

export interface ChoiceKey extends KeyBase {
  readonly type: 'choice';
  readonly choose: 'one' | 'many';
  readonly options: readonly { readonly id: string }[];
  readonly correct: readonly string[];
}

export interface FillInKey extends KeyBase {
  readonly type: 'fill-in';
  /** Every answer that counts, the one to show first. */
  readonly accept: readonly string[];
  readonly caseMatters: boolean;
}

export interface LongFillInKey extends KeyBase {
  readonly type: 'long-fill-in';
  /** Stands for its rubric, where it has one. */
  readonly rubricKey?: RubricKey | undefined;
}

export interface RubricKey {
  /** How many points it has. */
  readonly points: number;
  /** 0 to 4095: another where a point says something else. */
  readonly code: number;
}

export interface MatchingKey extends KeyBase {
  readonly type: 'matching';
  readonly sources: readonly { readonly id: string }[];
  readonly targets: readonly { readonly id: string }[];
  /** Source id to target id. */
  readonly correct: Readonly<Record<string, string>>;
}

export interface SequencingKey extends KeyBase {
  readonly type: 'sequencing';
  readonly steps: readonly { readonly id: string }[];
  /** All step ids in the right order. */
  readonly correct: readonly string[];
}

export interface NumericKey extends KeyBase {
  readonly type: 'numeric';
  readonly correct: number;
  /** Largest distance from `correct` that still counts. */
  readonly tolerance: number;
  /** Shown behind the field, such as "GB/s"; it may be typed with the number. */
  readonly unit?: string | undefined;
}

export interface LikertKey extends KeyBase {
  readonly type: 'likert';
  readonly scale: readonly { readonly id: string }[];
}

/**
 * A scenario, played from the first of its steps. Each choice moves meters and leads on to a step
 * or to the end; there is no way back.
 */
export interface PerformanceKey extends KeyBase {
  readonly type: 'performance';
  readonly meters: readonly MeterKey[];
  readonly steps: readonly StepKey[];
  readonly outcomes: readonly OutcomeKey[];
}

export interface MeterKey {
  readonly id: string;
  readonly start: number;
}

export interface StepKey {
  readonly id: string;
  /** A question to be answered in writing together with the choice. */
  readonly reason?: string | undefined;
  readonly options: readonly StepOptionKey[];
}

export interface StepOptionKey {
  readonly id: string;
  /** What it adds to meters, by their ids. */
  readonly effects: Readonly<Record<string, number>>;
  /** The step it leads to; without one, the scenario ends. */
  readonly next?: string | undefined;
  /** The outcome that it ends in, whatever the meters say. */
  readonly outcome?: string | undefined;
}

/** How a scenario can end. */
export interface OutcomeKey {
  readonly id: string;
  readonly points: number;
  /** Bounds of meters at the end, by their ids; without any, only an option that names it ends in it. */
  readonly when?: Readonly<Record<string, Bounds>> | undefined;
}

/** Both ends count as within. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export type ItemKey =
  | TrueFalseKey
  | ChoiceKey
  | FillInKey
  | LongFillInKey
  | MatchingKey
  | SequencingKey
  | NumericKey
  | LikertKey
  | PerformanceKey;

export type ItemType = ItemKey['type'];

interface ItemText {
  /** The question. */
  readonly prompt: Text;
  /** The question in at most 100 characters, where the prompt's start would not do; see `labelOf`. */
  readonly label?: string | undefined;
  /** "as at" date (YYYY-MM or YYYY-MM-DD) where the answer depends on it. */
  readonly asAt?: string | undefined;
  /** A nudge that does not give the answer away. */
  readonly hint?: Text | undefined;
  /** Why the right answer is right; shown once feedback is due. '' where it is still to be written. */
  readonly explanation: Text;
  /** Facts it rests on, ids of facts.json, for the checks of the build: pages go without. */
  readonly facts?: readonly string[] | undefined;
  /** For the review alone: pages go without. That of its objective's verb, where it is left out. */
  readonly asks?: Asks | undefined;
  /** Findings of the review that its author has judged: pages go without. */
  readonly silenced?: readonly Silence[] | undefined;
}

/** A rule of the review that is to be silent here, and why. */
export interface Silence {
  readonly rule: string;
  readonly reason: string;
}

/** Something to pick: an option, a step, a point of a scale. */
export interface Labelled {
  readonly id: string;
  readonly text: Text;
}

/**
 * What kind of statement a fact is, from the most certain to the least: what happened and can be
 * checked; what the course works out or defines, which its reader can follow; what somebody thinks
 * or claims; what somebody says of the future; what is said to sell. Each has a mark of its own.
 */
export type ClaimKind = 'reported' | 'explanation' | 'attributed' | 'forecast' | 'promotion';

/** What a source is matched with. */
export interface Target extends Labelled {
  /** The kind of claim whose mark stands before it, in courses that mark their claims. */
  readonly mark?: ClaimKind | undefined;
}

export interface Option extends Labelled {
  /** Why picking it is right or wrong; '' where that is still to be written. */
  readonly feedback: Text;
}

export interface TrueFalseItem extends TrueFalseKey, ItemText {
  readonly feedback: { readonly true: Text; readonly false: Text };
}

export interface ChoiceItem extends ChoiceKey, ItemText {
  /** Whether a learner whose answer is not right is told how many of the chosen options are. */
  readonly partialHelp?: boolean | undefined;
  readonly options: readonly Option[];
}

/** A known wrong answer and what to say to it. */
export interface Slip<Answer> {
  readonly answer: Answer;
  readonly feedback: Text;
}

export interface FillInItem extends FillInKey, ItemText {
  readonly slips: readonly Slip<string>[];
}

export interface LongFillInItem extends LongFillInKey, ItemText {
  /** A model answer to compare one's own with; '' where it is still to be written. */
  readonly model: Text;
  /** What a good answer contains, point by point. */
  readonly rubric: readonly Text[];
}

export interface MatchingItem extends MatchingKey, ItemText {
  /** The feedback explains the right target of the source. */
  readonly sources: readonly Option[];
  readonly targets: readonly Target[];
}

export interface SequencingItem extends SequencingKey, ItemText {
  /** Whether a learner whose order is not right is told how many steps follow the step they should. */
  readonly partialHelp?: boolean | undefined;
  readonly steps: readonly Labelled[];
}

export interface NumericItem extends NumericKey, ItemText {
  readonly slips: readonly Slip<number>[];
}

export interface LikertItem extends LikertKey, ItemText {
  readonly scale: readonly Labelled[];
}

export interface PerformanceItem extends PerformanceKey, ItemText {
  readonly meters: readonly Meter[];
  readonly steps: readonly PerformanceStep[];
  readonly outcomes: readonly Outcome[];
}

export interface Meter extends MeterKey {
  readonly name: string;
  /** The ends of its scale, which no way through the scenario leaves. */
  readonly min: number;
  readonly max: number;
  readonly unit?: string | undefined;
}

export interface PerformanceStep extends StepKey {
  /** In a word or two, such as "June". */
  readonly title: string;
  readonly situation: Text;
  /** What each learner finds some of, drawn by the seed. */
  readonly cards?: { readonly draw: number; readonly from: readonly Labelled[] } | undefined;
  readonly options: readonly StepOption[];
}

export interface StepOption extends StepOptionKey, Labelled {
  /** What happens once it is chosen. */
  readonly follows: Text;
}

export interface Outcome extends OutcomeKey, Labelled {
  readonly title: string;
}

export type Item =
  | TrueFalseItem
  | ChoiceItem
  | FillInItem
  | LongFillInItem
  | MatchingItem
  | SequencingItem
  | NumericItem
  | LikertItem
  | PerformanceItem;

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
  /** Any, where it is left out; so too for difficulty. */
  readonly objective?: string | undefined;
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

/** What a learner answered, in ids of the item; `type` always equals the item's. */
export type LearnerResponse =
  | { readonly type: 'true-false'; readonly value: boolean }
  | { readonly type: 'choice'; readonly chosen: readonly string[] }
  | { readonly type: 'fill-in'; readonly text: string }
  | { readonly type: 'long-fill-in'; readonly text: string }
  | { readonly type: 'matching'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly type: 'sequencing'; readonly order: readonly string[] }
  /** As typed; see `readNumber` for what counts as a number. */
  | { readonly type: 'numeric'; readonly text: string }
  | { readonly type: 'likert'; readonly chosen: string }
  /** From the first step on, as far as the learner came. */
  | { readonly type: 'performance'; readonly decisions: readonly Decision[] };

/** A choice at a step of a scenario. */
export interface Decision {
  readonly step: string;
  readonly option: string;
  /** What was written, where the step asks for it. */
  readonly reason?: string | undefined;
}
