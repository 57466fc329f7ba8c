import type { Silence } from '../../quiz/item-types/item.ts';
import type { Item, ItemType } from '../../quiz/item-types.ts';
import type { Stem } from '../../quiz/quiz.ts';
import { type Phrase, plainText, type Text, type TextNode } from '../../quiz/text/text.ts';

/**
 * Items as the rules see them: what is read is plain text, and each option says whether it is
 * right. What the rules have no use for is left out.
 */
export type ReviewedItem =
  | ReviewedChoice
  | ReviewedTrueFalse
  | ReviewedFillIn
  | ReviewedNumeric
  | ReviewedMatching
  | ReviewedSequencing
  | ReviewedUngraded;

interface ReviewedBase {
  readonly id: string;
  readonly objective: string;
  readonly facts: readonly string[];
  /** Items of one family are never asked in one sitting; undefined for none. */
  readonly family: string | undefined;
  /** What the stem says that it leans on; '' for none. */
  readonly stem: string;
  readonly prompt: string;
  /** Words of the prompt that are set apart by emphasis, in lower case. */
  readonly emphasised: readonly string[];
  readonly hint: string | undefined;
  /** '' where it is still to be written. */
  readonly explanation: string;
  readonly silenced: readonly Silence[];
}

export interface ReviewedOption {
  readonly text: string;
  readonly feedback: string;
  readonly right: boolean;
}

export interface ReviewedChoice extends ReviewedBase {
  readonly type: 'choice';
  readonly choose: 'one' | 'many';
  readonly options: readonly ReviewedOption[];
}

export interface ReviewedTrueFalse extends ReviewedBase {
  readonly type: 'true-false';
  readonly correct: boolean;
  readonly feedback: { readonly true: string; readonly false: string };
}

export interface ReviewedFillIn extends ReviewedBase {
  readonly type: 'fill-in';
  readonly accept: readonly string[];
  readonly slips: readonly { readonly feedback: string }[];
}

export interface ReviewedNumeric extends ReviewedBase {
  readonly type: 'numeric';
  readonly correct: number;
  readonly tolerance: number;
  readonly slips: readonly { readonly feedback: string }[];
}

export interface ReviewedMatching extends ReviewedBase {
  readonly type: 'matching';
  readonly sources: readonly { readonly text: string; readonly feedback: string }[];
}

export interface ReviewedSequencing extends ReviewedBase {
  readonly type: 'sequencing';
  readonly steps: readonly string[];
}

type JudgedType = 'choice' | 'true-false' | 'fill-in' | 'numeric' | 'matching' | 'sequencing';

/**
 * Of which no part is right by itself: of a scenario, only the way as a whole can be. So is any type
 * that no rule knows; what all items have is judged.
 */
export interface ReviewedUngraded extends ReviewedBase {
  readonly type: Exclude<ItemType, JudgedType>;
}

/** The item with plain texts, beside the stems of its quiz. */
export function reviewedItem(item: Item, stems: readonly Stem[]): ReviewedItem {
  const stem = stems.find(({ id }) => id === item.stem);
  const base = {
    id: item.id,
    objective: item.objective,
    facts: item.facts ?? [],
    family: item.family ?? stem?.family,
    stem: stem === undefined ? '' : plainText(stem.text),
    prompt: plainText(item.prompt),
    emphasised: emphasisedIn(item.prompt),
    hint: item.hint === undefined ? undefined : plainText(item.hint),
    explanation: plainText(item.explanation),
    silenced: item.silenced ?? [],
  };
  switch (item.type) {
    case 'choice':
      return {
        ...base,
        type: item.type,
        choose: item.choose,
        options: item.options.map(({ id, text, feedback }) => ({
          text: plainText(text),
          feedback: plainText(feedback),
          right: item.correct.includes(id),
        })),
      };
    case 'true-false':
      return {
        ...base,
        type: item.type,
        correct: item.correct,
        feedback: { true: plainText(item.feedback.true), false: plainText(item.feedback.false) },
      };
    case 'fill-in':
      return { ...base, type: item.type, accept: item.accept, slips: item.slips.map(plainSlip) };
    case 'numeric': {
      const { correct, tolerance, slips } = item;
      return { ...base, type: item.type, correct, tolerance, slips: slips.map(plainSlip) };
    }
    case 'matching':
      return {
        ...base,
        type: item.type,
        sources: item.sources.map(({ text, feedback }) => ({
          text: plainText(text),
          feedback: plainText(feedback),
        })),
      };
    case 'sequencing':
      return { ...base, type: item.type, steps: item.steps.map(({ text }) => plainText(text)) };
    default:
      return { ...base, type: item.type };
  }
}

function plainSlip({ feedback }: { readonly feedback: Text }) {
  return { feedback: plainText(feedback) };
}

function emphasisedIn(text: Text): readonly string[] {
  const within = (node: TextNode | Phrase): readonly string[] => {
    if (typeof node === 'string' || node.tag === 'math' || !('children' in node)) return [];
    if (node.tag === 'em' || node.tag === 'strong') {
      return plainText(node.children).toLowerCase().split(/\s+/);
    }
    return node.tag === 'p' ? node.children.flatMap(within) : [];
  };
  return typeof text === 'string' ? [] : text.flatMap(within);
}
