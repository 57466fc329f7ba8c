import type { Expression } from '../../quiz/expression.ts';
import type { Hole, Shown } from '../../quiz/varied.ts';
import type { Flaw } from './flaw.ts';

/**
 * While a text is parsed, a character that nobody types (of Supplementary Private Use Area B) stands
 * in the place of each value, and fillers behind it. So a text with values is read as a text like any other, and a value
 * can never become markup.
 */

/** A value that an item uses: in a text, or in the place of a number or of true and false. */
export interface Use {
  readonly path: Flaw['path'];
  readonly span: NonNullable<Flaw['span']>;
  readonly of: Expression;
  readonly as: Shown['as'];
  readonly where: 'text' | 'value';
}

const first = 0x10_0000;
/** A letter that makes a stand-in as long as what it stands for, so that places in a text stay what they are. */
const filler = '\u02D0';
const standIns = /([\u{100000}-\u{10fffd}]\u02D0*)/u;
const allStandIns = new RegExp(standIns, 'gu');

/** What stands for the use with an index, in so many code units, two or more. */
export function standIn(index: number, length: number): string {
  return String.fromCodePoint(first + index).padEnd(length, filler);
}

/** The uses that stand-ins in a text stand for. */
export function standInsOf(text: string): readonly number[] {
  return text.split(standIns).flatMap((part) => {
    const index = indexOf(part);
    return index === null ? [] : [index];
  });
}

/** A text with a hole in the place of each stand-in; as it is where it has none. */
export function withHoles(text: string, shown: readonly Shown[]): string | Hole {
  const parts = text.split(standIns).filter((part) => part !== '');
  if (!parts.some((part) => indexOf(part) !== null)) return text;
  return { hole: 'text', parts: parts.map((part) => shown[indexOf(part) ?? -1] ?? part) };
}

/** What an author wrote around the values. */
export function withoutStandIns(text: string): string {
  return text.replace(allStandIns, '{}');
}

/** A formula in which stand-ins are texts, since they are no letters of mathematics. */
export function texWithTexts(tex: string): string {
  return tex.replace(allStandIns, '{\\text{$1}}');
}

/** The length of what became so long a start of `texWithTexts`. */
export function lengthWithoutTexts(start: string): number {
  return start.replace(/\{\\text\{([\u{100000}-\u{10fffd}]\u02D0*)\}\}/gu, '$1').length;
}

function indexOf(part: string): number | null {
  const code = part.codePointAt(0) ?? 0;
  return standIns.test(part) ? code - first : null;
}
