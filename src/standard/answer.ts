/**
 * An answer to an interaction in no version's words; `response-12.ts` and `response-2004.ts` write
 * it. The types are those of the standard (RTE 2004 4.2.9) that courses here ask in.
 */
export type Answer =
  | { readonly type: 'true-false'; readonly value: boolean }
  /** Options chosen, steps in order, or one point of a scale. */
  | { readonly type: 'choice' | 'sequencing' | 'likert'; readonly parts: readonly Part[] }
  | {
      readonly type: 'matching';
      readonly pairs: readonly (readonly [source: Part, target: Part])[];
    }
  | { readonly type: 'fill-in' | 'long-fill-in'; readonly text: string }
  | { readonly type: 'numeric'; readonly value: number }
  /** Each step with what was chosen there. */
  | {
      readonly type: 'performance';
      readonly steps: readonly (readonly [step: Part, answer: Part])[];
    };

/** What is put into an answer: an option, a source, a target, a step or a point. */
export interface Part {
  /** Letters, digits and `_`. */
  readonly id: string;
  /** In the order of the question, 0 for the first. */
  readonly place: number;
}

/** An answer that would be right, and what else would be. */
export type RightAnswer =
  | Extract<Answer, { type: 'true-false' | 'matching' | 'performance' }>
  /** `all`: every one of them must be chosen. */
  | { readonly type: 'choice'; readonly parts: readonly Part[]; readonly all: boolean }
  | { readonly type: 'sequencing'; readonly parts: readonly Part[] }
  | { readonly type: 'fill-in'; readonly text: string; readonly caseMatters: boolean }
  /** `tolerance`: how far off is still right. */
  | { readonly type: 'numeric'; readonly value: number; readonly tolerance: number };
