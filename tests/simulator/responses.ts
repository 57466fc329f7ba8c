import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { rightResponse, wrongResponse } from '../attempt/responses.ts';
import { wayOf } from '../quiz/item-types/scenarios.ts';

const words = ['licence', 'threshold', 'ü', '芯片', '🙂', '<b>chip</b>', 'A…', '12,5', '__'];

/** One of many responses to an item, picked by a number: right, wrong, half done, any text. */
export function responseTo(item: ItemKey, pick: number): LearnerResponse {
  const variant = pick % 4;
  if (variant === 0) return rightResponse(item);
  if (variant === 1 && item.type !== 'long-fill-in') return wrongResponse(item);
  const nth = Math.floor(pick / 4);
  switch (item.type) {
    case 'true-false':
      return { type: item.type, value: nth % 2 === 0 };
    case 'choice': {
      const ids = item.options.map(({ id }) => id).sort();
      const only = ids.filter((_, index) => index === nth % ids.length);
      const some = ids.filter((_, index) => (nth >> index) % 2 === 1);
      return { type: item.type, chosen: item.choose === 'one' ? only : some };
    }
    case 'fill-in':
    case 'numeric':
      return { type: item.type, text: `${words[nth % words.length]} ${nth % 50}` };
    case 'long-fill-in':
      // One in eight is so long that two of them pass what SCORM 1.2 keeps.
      return {
        type: item.type,
        text: `${words[nth % words.length]} ${nth} is why. `.repeat(nth % 8 === 0 ? 140 : 2),
      };
    case 'matching': {
      const targets = item.targets.map(({ id }) => id);
      const pairs = item.sources.flatMap(({ id }, index) => {
        const target = targets[(nth >> (2 * index)) % (targets.length + 1)];
        return target === undefined ? [] : [[id, target] as const];
      });
      return { type: item.type, pairs: Object.fromEntries(pairs) };
    }
    case 'sequencing': {
      const ids = item.steps.map(({ id }) => id);
      const turn = nth % ids.length;
      return { type: item.type, order: [...ids.slice(turn), ...ids.slice(0, turn)] };
    }
    case 'performance':
      // Half of them stop after a step.
      return { type: item.type, decisions: wayOf(item, [nth, nth >> 3].slice(0, 1 + (nth % 2))) };
    case 'likert': {
      const ids = item.scale.map(({ id }) => id);
      return { type: item.type, chosen: ids[nth % ids.length] ?? '' };
    }
  }
}
