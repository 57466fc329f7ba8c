import { onceEach } from '../attempt/once-each.ts';
import { type ItemKey, type LearnerResponse, typeOf } from '../quiz/item-types.ts';
import type { Answer, RightAnswer } from '../standard/answer.ts';

/** Answers to our items as the standard knows them. */

/** What a learner answered; null where it says nothing (of another type, not a number). */
export function learnerAnswer(item: ItemKey, response: LearnerResponse): Answer | null {
  return response.type === item.type ? typeOf(item).answer(item, response) : null;
}

/** What would be right; null for items that have no right answer. */
export function rightAnswer(item: ItemKey): RightAnswer | null {
  return right(item).answer;
}

/** To find the way through a scenario takes a while. */
const right = onceEach((item: ItemKey) => ({ answer: typeOf(item).rightAnswer?.(item) ?? null }));
