import { bestWay, waysThrough } from '../../src/quiz/item-types/scenario.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { wayOf } from '../quiz/item-types/scenarios.ts';

/** The response that earns all points of an item; for one that is not graded, a sensible one. */
export function rightResponse(item: ItemKey): LearnerResponse {
  switch (item.type) {
    case 'true-false':
      return { type: item.type, value: item.correct };
    case 'choice':
      return { type: item.type, chosen: [...item.correct].sort() };
    case 'fill-in':
      return { type: item.type, text: item.accept[0] ?? '' };
    case 'long-fill-in':
      return { type: item.type, text: 'The rule names a threshold; makers build just below it.' };
    case 'matching':
      return { type: item.type, pairs: item.correct };
    case 'sequencing':
      return { type: item.type, order: item.correct };
    case 'numeric':
      return { type: item.type, text: String(item.correct) };
    case 'likert':
      return { type: item.type, chosen: item.scale[0]?.id ?? '' };
    case 'performance':
      return { type: item.type, decisions: bestWay(item) ?? wayOf(item, Array(20).fill(0)) };
  }
}

/** A complete response that earns nothing. */
export function wrongResponse(item: ItemKey): LearnerResponse {
  switch (item.type) {
    case 'true-false':
      return { type: item.type, value: !item.correct };
    case 'choice': {
      const wrong = item.options.find(({ id }) => !item.correct.includes(id));
      return { type: item.type, chosen: wrong === undefined ? [] : [wrong.id] };
    }
    case 'fill-in':
      return { type: item.type, text: 'no idea' };
    case 'matching': {
      const miss = (source: string) =>
        item.targets.find(({ id }) => id !== item.correct[source])?.id ?? '';
      return {
        type: item.type,
        pairs: Object.fromEntries(item.sources.map(({ id }) => [id, miss(id)])),
      };
    }
    case 'sequencing':
      return { type: item.type, order: [...item.correct].reverse() };
    case 'numeric':
      return { type: item.type, text: String(item.correct + 10 * (item.tolerance + 1)) };
    case 'performance': {
      const ways = [...waysThrough(item)];
      const way = ways.find(({ outcome }) => (outcome?.points ?? 0) === 0) ?? ways[0];
      return { type: item.type, decisions: way?.decisions ?? [] };
    }
    case 'long-fill-in':
    case 'likert':
      return rightResponse(item);
  }
}
