import type { Slip } from '../item-types/item.ts';
import type { ItemFlaw } from './written-type.ts';

/**
 * Slips that no learner can hear: what they answer counts as right, or an earlier one answers it.
 *
 * @param readAs what an answer is compared by
 * @param rightAnswer the right answer, in words, that an answer is scored as; null where it is wrong
 */
export function slipFlaws<Answer>(
  slips: readonly Slip<Answer>[],
  readAs: (answer: Answer) => string | number,
  rightAnswer: (answer: Answer) => string | null,
): readonly ItemFlaw[] {
  const readings = slips.map(({ answer }) => readAs(answer));
  return slips.flatMap(({ answer }, nth): readonly ItemFlaw[] => {
    const path = ['slips', nth, 'answer'];
    const right = rightAnswer(answer);
    if (right !== null) {
      const message = `the slip ${JSON.stringify(answer)} counts as the right answer ${right}, so nobody reads its feedback; write a wrong answer or remove the slip`;
      return [{ path, message, rule: 'slip' }];
    }
    const first = readings.indexOf(readings[nth] ?? '');
    if (first === nth) return [];
    const message = `the slip ${JSON.stringify(answer)} is read like slips[${first}], so nobody reads its feedback; keep one of them`;
    return [{ path, message, rule: 'slip' }];
  });
}
