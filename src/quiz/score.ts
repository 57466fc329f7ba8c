import { type ItemKey, type LearnerResponse, typeOf } from './item-types.ts';

export interface ItemScore {
  /** Share of the item's points, 0 to 1. */
  readonly fraction: number;
  /** Points earned: `fraction × points`. */
  readonly earned: number;
  readonly points: number;
  readonly result: 'correct' | 'partial' | 'incorrect' | 'neutral';
}

/**
 * Scores one response. Never negative; `neutral` for items that are not graded. A response of
 * another type than the item's is scored as unanswered. What earns how much is said by the type.
 */
export function scoreItem(item: ItemKey, response: LearnerResponse): ItemScore {
  if (item.points === 0) return { fraction: 0, earned: 0, points: 0, result: 'neutral' };
  const fraction = (response.type === item.type && typeOf(item).fraction?.(item, response)) || 0;
  return {
    fraction,
    earned: fraction * item.points,
    points: item.points,
    result: fraction === 1 ? 'correct' : fraction > 0 ? 'partial' : 'incorrect',
  };
}

/**
 * Whether enough is given to count as an answer: something chosen, every pair made, a number, a
 * scenario played to its end.
 */
export function isComplete(item: ItemKey, response: LearnerResponse): boolean {
  return response.type === item.type && typeOf(item).isComplete?.(item, response) !== false;
}

/** Whether it is answered step by step, each step for good, so that half an answer is to be kept. */
export function isInSteps(item: Pick<ItemKey, 'type'>): boolean {
  return typeOf(item).stepsGiven !== undefined;
}
