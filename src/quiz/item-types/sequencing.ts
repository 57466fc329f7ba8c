import type { ItemText, KeyBase, Labelled, Named } from './item.ts';
import { partsInOrder, readIds, sorted, writeIds } from './parts.ts';
import type { ItemTypeRules } from './rules.ts';

export interface SequencingKey extends KeyBase {
  readonly type: 'sequencing';
  readonly steps: readonly Named[];
  /** All step ids in the right order. */
  readonly correct: readonly string[];
}

export interface SequencingItem extends SequencingKey, ItemText {
  /** Whether a learner whose order is not right is told how many steps follow the step they should. */
  readonly partialHelp?: boolean | undefined;
  readonly steps: readonly Labelled[];
}

export interface SequencingResponse {
  readonly type: 'sequencing';
  readonly order: readonly string[];
}

export interface Sequencing {
  readonly key: SequencingKey;
  readonly item: SequencingItem;
  readonly response: SequencingResponse;
}

/** Steps, put in order. */
export const sequencing: ItemTypeRules<SequencingKey, SequencingResponse> = {
  interaction: 'sequencing',
  /** Steps that directly follow the step they should ÷ such steps. */
  fraction({ correct }, { order }) {
    const follows = correct
      .slice(1)
      .filter((step, index) => order[order.indexOf(step) - 1] === correct[index]);
    return follows.length / (correct.length - 1);
  },
  isComplete: ({ steps }, { order }) => new Set(order).size === steps.length,
  seconds: 60,
  shape: ({ steps }) => sorted(steps),
  meaning: ({ correct }) => correct,
  write: ({ steps }, { order }) => writeIds(steps, order),
  read({ steps }, body) {
    const order = readIds(steps, body);
    const whole = order?.length === steps.length && new Set(order).size === steps.length;
    return whole ? { type: 'sequencing', order } : null;
  },
  longest: ({ type, correct }) => [{ type, order: correct }],
  answer: ({ type, steps }, { order }) => ({ type, parts: partsInOrder(steps, order) }),
  rightAnswer: ({ type, steps, correct }) => ({ type, parts: partsInOrder(steps, correct) }),
};
