import { reader, writeNumber } from '../text/digits.ts';
import type { ItemText, KeyBase, Named, Option } from './item.ts';
import { partsAmong, sorted } from './parts.ts';
import type { ItemTypeRules } from './rules.ts';

export interface ChoiceKey extends KeyBase {
  readonly type: 'choice';
  readonly choose: 'one' | 'many';
  readonly options: readonly Named[];
  readonly correct: readonly string[];
}

export interface ChoiceItem extends ChoiceKey, ItemText {
  /** Whether a learner whose answer is not right is told how many of the chosen options are. */
  readonly partialHelp?: boolean | undefined;
  readonly options: readonly Option[];
}

export interface ChoiceResponse {
  readonly type: 'choice';
  readonly chosen: readonly string[];
}

export interface Choice {
  readonly key: ChoiceKey;
  readonly item: ChoiceItem;
  readonly response: ChoiceResponse;
}

/** One option, or any number of options; written as a mask of the sorted ids. */
export const choice: ItemTypeRules<ChoiceKey, ChoiceResponse> = {
  interaction: 'choice',
  /** (right − wrong chosen) ÷ right ones, of which there is one where one may be chosen. */
  fraction({ correct }, { chosen }) {
    const picked = new Set(chosen);
    const right = correct.filter((id) => picked.has(id)).length;
    const wrong = picked.size - right;
    return Math.max(0, (right - wrong) / correct.length);
  },
  isComplete: (_, { chosen }) => chosen.length > 0,
  seconds: 40,
  picks: ({ choose }) => choose,
  shape: ({ choose, options }) => [choose, ...sorted(options)],
  meaning: ({ correct }) => [...correct].sort(),
  write({ options }, { chosen }) {
    const ids = sorted(options);
    const bits = ids.reduce((sum, id, index) => sum + (chosen.includes(id) ? 2 ** index : 0), 0);
    return writeNumber(bits, maskWidth(ids));
  },
  read({ options, choose }, body) {
    const ids = sorted(options);
    const bits = body.length === maskWidth(ids) ? reader(body).number(body.length) : null;
    if (bits === null || bits >= 2 ** ids.length) return null;
    const chosen = ids.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
    return choose === 'one' && chosen.length > 1 ? null : { type: 'choice', chosen };
  },
  longest: ({ type, correct }) => [{ type, chosen: correct }],
  answer: ({ type, options }, { chosen }) => ({ type, parts: partsAmong(options, chosen) }),
  rightAnswer: ({ type, options, correct, choose }) => ({
    type,
    parts: partsAmong(options, correct),
    all: choose === 'many',
  }),
};

function maskWidth(ids: readonly string[]): number {
  return Math.ceil(ids.length / 6);
}
