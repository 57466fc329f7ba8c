import { plain } from '../text/plain.ts';
import type { ItemText, KeyBase, Slip } from './item.ts';
import type { ItemTypeRules } from './rules.ts';
import { keptText } from './texts.ts';

export interface FillInKey extends KeyBase {
  readonly type: 'fill-in';
  /** Every answer that counts, the one to show first. */
  readonly accept: readonly string[];
  readonly caseMatters: boolean;
}

export interface FillInItem extends FillInKey, ItemText {
  readonly slips: readonly Slip<string>[];
}

export interface FillInResponse {
  readonly type: 'fill-in';
  readonly text: string;
}

export interface FillIn {
  readonly key: FillInKey;
  readonly item: FillInItem;
  readonly response: FillInResponse;
}

export const fillInLimit = 60;

/** A word or two, typed. */
export const fillIn: ItemTypeRules<FillInKey, FillInResponse> = {
  interaction: 'fill-in',
  fraction: (item, { text }) => (acceptedForm(item, text) === undefined ? 0 : 1),
  seconds: 40,
  typed: 'line',
  sameText: (item, text) => acceptedForm(item, text) ?? null,
  meaning: ({ accept }) => [plain(accept[0] ?? '', false)],
  ...keptText('fill-in', fillInLimit),
  longest: ({ type, accept }, cut) => [cut, ...accept].map((text) => ({ type, text })),
  answer: (_, response) => response,
  rightAnswer: ({ type, accept, caseMatters }) => ({ type, text: accept[0] ?? '', caseMatters }),
};

/** The accepted answer that a text is another way of typing; undefined where it is wrong. */
export function acceptedForm(item: FillInKey, text: string): string | undefined {
  const given = plain(text, item.caseMatters);
  return item.accept.find((answer) => plain(answer, item.caseMatters) === given);
}
