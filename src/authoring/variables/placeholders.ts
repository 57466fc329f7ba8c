import type { ValueType } from '../../quiz/parse-expression.ts';
import type { Shown } from '../../quiz/varied.ts';
import type { Flaw } from './flaw.ts';
import { expressionAt } from './read-variables.ts';

/** A value within a text, and where it stands there. */
export interface Placeholder extends Omit<Shown, 'room'> {
  readonly names: ReadonlySet<string>;
  readonly type: ValueType;
  readonly start: number;
  readonly end: number;
}

export interface ReadText {
  readonly placeholders: readonly Placeholder[];
  readonly flaws: readonly Flaw[];
}

/** Innermost braces: in a formula `\frac{{{a}}}{2}` is a group with a value in it. */
const braces = /\{\{(?!\{)(?<inside>(?:(?!\}\}).)*)\}\}/gsu;
const format = /^(?<expression>.*):\s*(?<as>\d{1,2}|plain)\s*$/su;
const mostDecimals = 12;

/** Finds the values in a text: `{{price}}`, `{{rate * 100 : 1}}` with one decimal, `{{year : plain}}`. */
export function readPlaceholders(
  path: Flaw['path'],
  text: string,
  types: ReadonlyMap<string, ValueType>,
  place: 'text' | 'value',
): ReadText {
  const placeholders: Placeholder[] = [];
  const flaws: Flaw[] = [];
  for (const match of text.matchAll(braces)) {
    const { inside = '' } = match.groups ?? {};
    const start = match.index;
    const span = { offset: start, length: match[0].length };
    const { expression = inside, as } = format.exec(inside)?.groups ?? {};
    const found = expressionAt(path, expression, types, null, start + 2);
    if ('flaw' in found) {
      const isFormat = !('as' in found) && /:\s*\w*\s*$/u.test(inside);
      const said =
        'behind : stands how many decimals the number has, such as 2, or "plain" for one without separators';
      flaws.push(as === undefined && isFormat ? { path, span, message: said } : found.flaw);
    } else if (found.type === 'truth' && place === 'text') {
      flaws.push({
        path,
        span,
        message: "true and false cannot be shown; write if(…, 'yes', 'no')",
      });
    } else if (as !== undefined && found.type === 'text') {
      flaws.push({ path, span, message: 'a text has no decimals; remove what stands behind :' });
    } else if (Number(as) > mostDecimals) {
      flaws.push({ path, span, message: `a number has at most ${mostDecimals} decimals` });
    } else {
      placeholders.push({
        of: found.expression,
        ...(as !== undefined && { as: as === 'plain' ? as : Number(as) }),
        names: found.names,
        type: found.type,
        start,
        end: start + match[0].length,
      });
    }
  }
  const open = text.replace(braces, (all) => ' '.repeat(all.length)).indexOf('{{');
  if (open >= 0) {
    const message = 'here a value begins with {{, and the closing }} is missing';
    flaws.push({ path, span: { offset: open, length: 2 }, message });
  }
  return { placeholders, flaws };
}
