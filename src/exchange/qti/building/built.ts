import type { DraftItem } from '../../bank/bank-draft.ts';
import { Ids } from '../../bank/ids.ts';
import type { Answer, Asked, Option, Question, Said } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-texts.ts';
import { scoringLost } from './right-answers.ts';

/** What building items of all types has in common. */

/** What every item has, as far as it is known before. */
export interface Given {
  readonly prompt: string;
  readonly points: number;
  readonly stem?: string | undefined;
}

export type Built =
  | { readonly kind: 'item'; readonly item: DraftItem; readonly changes: readonly string[] }
  | { readonly kind: 'left'; readonly reason: string };

export type Of<Kind extends Asked['kind']> = Extract<Asked, { kind: Kind }>;

export function left(reason: string): Built {
  return { kind: 'left', reason };
}

/** What is said, each text once. */
export function htmlOf(said: readonly Said[]): readonly string[] {
  return [...new Set(said.map(({ html }) => html))];
}

/** The fields of every item, with what is said after any answer as its explanation. */
export function base(
  question: Question,
  given: Given,
  texts: QuestionTexts,
  said: readonly Said[],
) {
  const explanation = texts.block(question.explanation, ...htmlOf(said));
  const { difficulty, objective } = question;
  return {
    prompt: given.prompt,
    points: given.points,
    ...(explanation === '' ? {} : { explanation }),
    ...(given.stem === undefined ? {} : { stem: given.stem }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(objective === undefined ? {} : { objective }),
    ...variation(question),
  };
}

function variation({ varied }: Question) {
  if (varied === undefined) return {};
  const { variables, conditions } = varied;
  return { variables, ...(conditions.length === 0 ? {} : { conditions }) };
}

/** What each of several answers is told, and what all of them are. */
export function told(shown: readonly (readonly Said[])[]) {
  const [first = [], ...others] = shown;
  const toAll = first.filter((each) => others.every((other) => other.includes(each)));
  return { toAll, apart: shown.map((each) => each.filter((text) => !toAll.includes(text))) };
}

/** What a right answer is told; what only a wrong one is told has no place. */
export function toldRight(question: Question, right: Answer, wrong: Answer) {
  const toRight = question.play(right).shown;
  const unsaid = question.play(wrong).shown.filter((text) => !toRight.includes(text));
  return {
    right: toRight,
    changes: unsaid.length === 0 ? [] : ['What any wrong answer is told is left out.'],
  };
}

export function lost(question: Question, right: Answer): readonly string[] {
  return question.scored && question.play(right).score === null ? [scoringLost] : [];
}

export function idsOf(options: readonly Option[], otherwise: string): ReadonlyMap<string, string> {
  const ids = new Ids();
  return new Map(
    options.map(({ id }) => [id, ids.next([id.replace(/^response_/, '')], otherwise)]),
  );
}

export function made(item: DraftItem, changes: readonly string[]): Built {
  return { kind: 'item', item, changes };
}
