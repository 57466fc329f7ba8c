import { type Expression, evaluate, tidy, type Values } from './expression.ts';
import type { Item, ItemKey } from './item-types.ts';
import type { Quiz, QuizKey } from './quiz.ts';
import { type Variables, valuesFor } from './variables.ts';

/**
 * Items of which each learner sees values of their own. What a quiz file holds may be varied; what
 * is answered, scored, stored and reported is always concrete. `concrete` is the one way from the
 * first to the second.
 */

/** Stands in the place of what depends on the values. */
export type Hole = ValueHole | TextHole;

interface ValueHole {
  readonly hole: 'value';
  readonly of: Expression;
}

interface TextHole {
  readonly hole: 'text';
  readonly parts: readonly (string | Shown)[];
}

/** A value within a text. */
export interface Shown {
  readonly of: Expression;
  /** So many decimals, or no separators at all, as years have none; as many decimals as there are if left out. */
  readonly as?: number | 'plain' | undefined;
  /** How many characters it usually takes. */
  readonly room: number;
}

/** The same with holes in it. */
export type Holed<Whole> =
  | Hole
  | (Whole extends object ? { readonly [Name in keyof Whole]: Holed<Whole[Name]> } : Whole);

/** An item, or its key, before its values are known. It has no text and no answer that could be used. */
export interface Varied<Whole extends { readonly id: string; readonly type: string }> {
  readonly id: Whole['id'];
  readonly type: Whole['type'];
  /** The stem it leans on. */
  readonly stem?: string | undefined;
  readonly variables: Variables;
  readonly template: Holed<Whole>;
}

/** What is concrete already, or varied. */
export type Held<Whole extends { readonly id: string; readonly type: string }> =
  | Whole
  | Varied<Whole>;

/** A quiz as its file says it: items whose values are drawn have none yet. */
export interface HeldQuiz extends Omit<Quiz, 'items'> {
  readonly items: readonly Held<Item>[];
}

/** What of it a page asks. */
export type AskedQuiz = Pick<HeldQuiz, 'id' | 'stems' | 'items'>;

/** The key of a quiz as its file says it. */
export interface HeldQuizKey extends Omit<QuizKey, 'items'> {
  readonly items: readonly Held<ItemKey>[];
}

/** Writes a number in the course's language, with at most and at least so many decimals. */
export type WriteNumber = (value: number, most?: number, least?: number) => string;

/** What is held, with the values of an attempt in it. */
export function concrete<Whole extends { readonly id: string; readonly type: string }>(
  held: Held<Whole>,
  seed: number,
  write: WriteNumber,
): Whole {
  return isVaried(held) ? filled(held, valuesFor(held.variables, seed, held.id), write) : held;
}

/** What is held with blanks in the place of values, to be looked at: nothing answers it right. */
export function blank<Whole extends { readonly id: string; readonly type: string }>(
  held: Held<Whole>,
): Whole {
  return isVaried(held)
    ? refilled(
        held.template,
        () => Number.NaN,
        ({ room }, name) => (name === 'alt' || name === 'plain' ? '…' : blankText(room)),
      )
    : held;
}

/** What is varied, with given values. */
export function filled<Whole extends { readonly id: string; readonly type: string }>(
  { template }: Varied<Whole>,
  values: Values,
  write: WriteNumber,
): Whole {
  const value = (of: Expression) => {
    const found = evaluate(of, values);
    return typeof found === 'number' ? tidy(found) : found;
  };
  return refilled(template, value, (shown) => written(value(shown.of), shown.as, write));
}

/** A value as texts have it, without what binary fractions add. */
export function written(
  value: number | string | boolean,
  as: Shown['as'],
  write: WriteNumber,
): string {
  if (typeof value !== 'number') return String(value);
  const number = tidy(value);
  if (as === 'plain') return String(number);
  return as === undefined ? write(number) : write(number, as, as);
}

function isVaried<Whole extends { readonly id: string; readonly type: string }>(
  held: Held<Whole>,
): held is Varied<Whole> {
  return 'template' in held;
}

/** Templates are plain JSON, and so is what is made of them. */
function refilled<Whole>(
  template: Holed<Whole>,
  value: (of: Expression) => unknown,
  text: (shown: Shown, name: string) => string,
): Whole {
  return JSON.parse(JSON.stringify(template), (name, part: unknown) => {
    if (!isHole(part)) return part;
    if (part.hole === 'value') return value(part.of);
    return part.parts.map((each) => (typeof each === 'string' ? each : text(each, name))).join('');
  });
}

function isHole(part: unknown): part is Hole {
  return typeof part === 'object' && part !== null && 'hole' in part;
}

/** Blanks as wide as digits between two marks that nobody types: `blankPattern` finds them. */
function blankText(room: number): string {
  return `\u2060${'\u2007'.repeat(room)}\u2060`;
}

/** For splitting a text: what it keeps of a blank is its width. */
export const blankPattern = /\u2060(\u2007+)\u2060/u;
