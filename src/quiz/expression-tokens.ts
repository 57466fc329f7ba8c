import type { Operation } from './expression.ts';

/** The words and signs that expressions are made of. */

export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end' | 'stranger';
  readonly text: string;
  readonly at: number;
}

/** Other ways to write the same operator. */
const sameAs: Readonly<Record<string, string>> = {
  '==': '=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '**': '^',
};

const tokens =
  /(?<number>\d+(?:\.\d+)?(?![\w.]))|(?<text>'[^']*'|"[^"]*"|“[^”]*”)|(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(?<sign>\*\*|[=!<>]=|[-+*/^()=<>,×·÷−≠≤≥])|(?<stranger>\S)/gu;

/** All of a source, with an end behind it. */
export function tokensOf(source: string): readonly Token[] {
  const found = [...source.matchAll(tokens)].map((match): Token => {
    const { number, text, name, sign } = match.groups ?? {};
    const at = match.index;
    if (number !== undefined) return { kind: 'number', text: number, at };
    if (text !== undefined) return { kind: 'text', text: text.slice(1, -1), at };
    if (name === 'and' || name === 'or' || name === 'not') return { kind: 'sign', text: name, at };
    if (name !== undefined) return { kind: 'name', text: name, at };
    if (sign !== undefined) return { kind: 'sign', text: sameAs[sign] ?? sign, at };
    return { kind: 'stranger', text: match[0], at };
  });
  return [...found, { kind: 'end', text: '', at: source.length }];
}

/** What to write in the place of something that means nothing here. */
export function strangerMessage(source: string, at: number): string {
  const [rest = ''] = source.slice(at).split(/\s/u);
  if (/^\d/.test(rest)) return `"${rest}" is no number; write it like 0.5, and a product with *`;
  if (/^['"“]/u.test(rest)) return 'the closing quotation mark of this text is missing';
  if (rest.startsWith('%')) return 'write a percentage as / 100, and a remainder as mod(a, b)';
  if (rest.startsWith('&') || rest.startsWith('|')) return 'write "and" or "or"';
  if (rest.startsWith('!')) return 'write "not", or != for "is not"';
  if (rest.startsWith('?')) return 'write if(condition, then, otherwise)';
  return `"${[...rest][0] ?? ''}" means nothing here`;
}

/** How many values each function takes, at least and at most. */
export const functions = {
  abs: [1, 1],
  ceil: [1, 1],
  floor: [1, 1],
  round: [1, 2],
  mod: [2, 2],
  max: [2, 10],
  min: [2, 10],
  sqrt: [1, 1],
  exp: [1, 1],
  ln: [1, 1],
  log10: [1, 1],
  sin: [1, 1],
  cos: [1, 1],
  tan: [1, 1],
  if: [3, 3],
} as const satisfies Partial<Record<Operation, readonly [least: number, most: number]>>;

export function isFunction(name: string): name is keyof typeof functions {
  return Object.hasOwn(functions, name);
}

/** Names that no variable can have. */
export const reservedNames: readonly string[] = [
  ...Object.keys(functions),
  ...['pi', 'and', 'or', 'not'],
];

/** Operators between two parts, with their ranks. */
export const between = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '^': 8,
} as const;
export const rankOf = { not: 3, comparison: 4, sign: 7, power: 8 };

export const signs = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
} as const;

export type Operator = keyof typeof between;

export function operatorOf({ kind, text }: Token): Operator | null {
  return kind === 'sign' && isOperator(text) ? text : null;
}

function isOperator(text: string): text is Operator {
  return Object.hasOwn(between, text);
}

export function isComparison(token: Token): boolean {
  const operator = operatorOf(token);
  return operator !== null && between[operator] === rankOf.comparison;
}
