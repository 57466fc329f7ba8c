/**
 * Expressions over the variables of an item, as a tree. The build makes it of what the author wrote
 * (`parse-expression.ts`); pages only walk it. It has numbers, texts, the names of variables and the
 * operations below, so it can reach nothing else.
 */

export type Value = number | string | boolean;

export type Expression =
  | number
  /** A text, as it is. */
  | string
  /** A variable: `price`, or `country.share` of a record. */
  | { readonly name: string }
  | { readonly call: Operation; readonly of: readonly Expression[] };

export type Values = ReadonlyMap<string, Value>;

const arithmetic = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
  negate: (a) => -a,
  abs: (a) => Math.abs(a),
  ceil: (a) => Math.ceil(tidy(a)),
  floor: (a) => Math.floor(tidy(a)),
  /** To so many decimals; what lies in the middle goes away from zero, as people round. */
  round: (a, decimals) => {
    const unit = 10 ** decimals;
    return tidy((Math.sign(a) * Math.round(tidy(Math.abs(a) * unit))) / unit);
  },
  /** What is left over, with the sign of what is divided by: 7 of -1 days is 6. */
  mod: (a, b) => a - b * Math.floor(tidy(a / b)),
  max: (...all) => Math.max(...all),
  min: (...all) => Math.min(...all),
  sqrt: (a) => Math.sqrt(a),
  exp: (a) => Math.exp(a),
  ln: (a) => Math.log(a),
  log10: (a) => Math.log10(a),
  /** Of radians. */
  sin: (a) => Math.sin(a),
  cos: (a) => Math.cos(a),
  tan: (a) => Math.tan(a),
} as const satisfies Record<string, (...all: number[]) => number>;

const decisions = {
  equal: (a, b) => order(a, b) === 0,
  less: (a, b) => order(a, b) < 0,
  not: (a) => a !== true,
  and: (a, b) => a === true && b === true,
  or: (a, b) => a === true || b === true,
  if: (a, b, c) => (a === true ? b : c),
} as const satisfies Record<string, (a: Value, b: Value, c: Value) => Value>;

export type Operation = keyof typeof arithmetic | keyof typeof decisions;

/** What an expression comes to. A number that there is not, such as 1/0, is not finite. */
export function evaluate(expression: Expression, values: Values): Value {
  if (typeof expression !== 'object') return expression;
  if ('name' in expression) return values.get(expression.name) ?? Number.NaN;
  const { call, of } = expression;
  const given = of.map((each) => evaluate(each, values));
  if (isOf(arithmetic, call)) {
    const work: (...all: number[]) => number = arithmetic[call];
    return work(...given.map((each) => (typeof each === 'number' ? each : Number.NaN)));
  }
  if (!isOf(decisions, call)) return Number.NaN;
  const [a = false, b = false, c = false] = given;
  return decisions[call](a, b, c);
}

/**
 * A number without what binary fractions add to it: 0.1 + 0.2 is 0.3. It has twelve digits, more
 * than anybody types.
 */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

function isOf<Table extends object>(table: Table, name: PropertyKey): name is keyof Table {
  return Object.hasOwn(table, name);
}

/** Below, at or above zero, as one number stands to another; texts are equal or are not. */
function order(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return tidy(a) - tidy(b);
  return a === b ? 0 : Number.NaN;
}
