import { parseExpression } from '../../quiz/parse-expression.ts';

/** An expression of ours, or why there is none. */
export type Expressed = { readonly expression: string } | { readonly left: string };

/**
 * A formula of calculated questions, in which wildcards stand in braces and functions have their
 * names of PHP, as an expression of ours.
 *
 * @param paths the variables that wildcards became
 */
export function expressionOf(formula: string, paths: ReadonlyMap<string, string>): Expressed {
  const strange: string[] = [];
  const named = formula.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const path = paths.get(name.trim());
    if (path === undefined) strange.push(`{${name}}`);
    return path ?? '0';
  });
  if (strange.length > 0) return { left: `Its formula names ${strange[0]}, which has no values.` };
  const expression = withoutCalls(named.replace(/\bpi\(\s*\)/gi, 'pi')).trim();
  const known = new Map([...paths.values()].map((path) => [path, 'number' as const]));
  const read = parseExpression(expression, known);
  return read.kind === 'parsed' && read.type === 'number'
    ? { expression }
    : { left: `Its formula ${formula.slice(0, 100)} has what our expressions have not.` };
}

const renamed: Readonly<Record<string, string>> = { log: 'ln', fmod: 'mod', intval: 'floor' };

/** `pow(a, b)` is `(a)^(b)` with us, and some functions have other names. */
function withoutCalls(formula: string): string {
  const call = /\b(pow|log|fmod)\s*\(/i.exec(formula);
  if (call === null) return formula;
  const from = call.index + call[0].length;
  const to = closing(formula, from);
  if (to < 0) return formula;
  const name = (call[1] ?? '').toLowerCase();
  const values = separated(formula.slice(from, to)).map(withoutCalls);
  const [base = '', exponent = ''] = values;
  const inner =
    name === 'pow' && values.length === 2
      ? `((${base})^(${exponent}))`
      : `${renamed[name] ?? name}(${values.join(', ')})`;
  return `${formula.slice(0, call.index)}${inner}${withoutCalls(formula.slice(to + 1))}`;
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The parts between commas that stand in no brackets. */
function separated(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
