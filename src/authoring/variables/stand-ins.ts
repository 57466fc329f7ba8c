import type { Expression } from '../../quiz/expression.ts';
import type { Hole, Shown } from '../../quiz/varied.ts';
import type { Flaw } from './flaw.ts';

/**
 * While a text is parsed, a character that nobody types (of Supplementary Private Use Area B) stands
 * in the place of each value. So a text with values is read as a text like any other, and a value
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
const standIns = /([\u{100000}-\u{10fffd}])/u;

/** What stands for the use with an index. */
export function standIn(index: number): string {
  return String.fromCodePoint(first + index);
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
  return text
    .split(standIns)
    .filter((part) => indexOf(part) === null)
    .join('{}');
}

function indexOf(part: string): number | null {
  const code = part.codePointAt(0) ?? 0;
  return standIns.test(part) ? code - first : null;
}
