import { childrenOf, textOf, type XmlElement } from '../../source/xml-tree.ts';
import { baseTypeOf, type Mapping, numberOf, type ResponseVariable } from './declarations.ts';
import {
  amount,
  areEqual,
  holds,
  isSame,
  nothing,
  numbersOf,
  single,
  truth,
  type Value,
} from './values.ts';

/** Expressions of response processing, worked out. */

/** What an expression may ask for. */
export interface Scope {
  /** Null where there is no such variable. */
  variable(id: string): Value | null;
  response(id: string): ResponseVariable | null;
}

/** @returns null where the expression cannot be followed */
export function resultOf(expression: XmlElement, scope: Scope): Value | null {
  const { name, attributes } = expression;
  const id = attributes.identifier ?? '';
  switch (name) {
    case 'baseValue':
      return single(
        textOf(expression).trim().replace(/\s+/g, ' '),
        baseTypeOf(attributes.baseType),
      );
    case 'variable':
      return scope.variable(id);
    case 'correct': {
      const response = scope.response(id);
      return response === null ? null : { ...response, values: response.correct };
    }
    case 'mapResponse': {
      const mapping = scope.response(id)?.mapping;
      const given = scope.variable(id);
      return mapping == null || given === null ? null : amount(mapped(given, mapping));
    }
    case 'null':
      return nothing;
    default: {
      const parts: Value[] = [];
      for (const child of childrenOf(expression)) {
        const value = resultOf(child, scope);
        if (value === null) return null;
        parts.push(value);
      }
      return operated(expression, parts);
    }
  }
}

function mapped(given: Value, { entries, otherwise, lowest, highest }: Mapping): number {
  const sum = [...new Set(given.values)]
    .map(
      (value) =>
        entries.find(({ key, caseMatters }) =>
          caseMatters ? isSame(value, key, given.type) : value.toLowerCase() === key.toLowerCase(),
        )?.value ?? otherwise,
    )
    .reduce((total, points) => total + points, 0);
  return Math.min(highest, Math.max(lowest, sum));
}

function operated({ name, attributes }: XmlElement, parts: readonly Value[]): Value | null {
  const [one = nothing, other = nothing] = parts;
  switch (name) {
    case 'and':
      return truth(parts.every(holds));
    case 'or':
      return truth(parts.some(holds));
    case 'not':
      return truth(!holds(one));
    case 'anyN': {
      const count = parts.filter(holds).length;
      const [least, most] = [numberOf(attributes.min), numberOf(attributes.max)];
      return least === null || most === null ? null : truth(count >= least && count <= most);
    }
    case 'isNull':
      return truth(one.values.every((value) => value === ''));
    case 'match':
      return truth(areEqual(one, other));
    case 'member':
      return truth(
        one.values.some((value) => other.values.some((each) => isSame(value, each, other.type))),
      );
    case 'contains':
      return truth(
        one.values.length > 0 &&
          other.values.every((value) => one.values.some((each) => isSame(each, value, one.type))),
      );
    case 'containerSize':
      return amount(one.values.length);
    case 'multiple':
    case 'ordered':
      return {
        values: parts.flatMap(({ values }) => values),
        type: one.type,
        ordered: name === 'ordered',
      };
    case 'index': {
      const nth = numberOf(attributes.n);
      const value = nth === null ? undefined : one.values[nth - 1];
      return nth === null ? null : value === undefined ? nothing : single(value, one.type);
    }
    case 'delete':
      return {
        ...other,
        values: other.values.filter((value) => !isSame(value, one.values[0] ?? '', other.type)),
      };
    case 'stringMatch':
    case 'substring':
      return compared(name, attributes, one.values[0], other.values[0]);
    default:
      return arithmetic(name, attributes, parts);
  }
}

function compared(
  name: 'stringMatch' | 'substring',
  attributes: Readonly<Record<string, string>>,
  one: string | undefined,
  other: string | undefined,
): Value {
  if (one === undefined || other === undefined) return truth(false);
  const fold = (text: string) => (attributes.caseSensitive === 'false' ? text.toLowerCase() : text);
  const [first, second] = [fold(one), fold(other)];
  if (name === 'substring') return truth(second.includes(first));
  return truth(attributes.substring === 'true' ? first.includes(second) : first === second);
}

function arithmetic(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parts: readonly Value[],
): Value | null {
  const comparing = comparisons[name];
  const working = operations[name];
  const isEqual = name === 'equal' || name === 'equalRounded';
  if (comparing === undefined && working === undefined && !isEqual) return null;
  const all = numbersOf({ ...nothing, values: parts.flatMap(({ values }) => values) });
  if (all === null || parts.some(({ values }) => values.length === 0)) {
    return working === undefined ? truth(false) : nothing;
  }
  const [one = 0, other = 0] = all;
  if (working !== undefined) return amount(working(all));
  if (comparing !== undefined) return truth(comparing(one, other));
  const range = name === 'equal' ? equalRange(one, attributes) : roundedRange(one, attributes);
  return range === null ? null : truth(other >= range.least && other <= range.most);
}

const comparisons: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  lt: (one, other) => one < other,
  lte: (one, other) => one <= other,
  gt: (one, other) => one > other,
  gte: (one, other) => one >= other,
};

const operations: Readonly<Record<string, (all: readonly number[]) => number>> = {
  sum: (all) => all.reduce((total, each) => total + each, 0),
  product: (all) => all.reduce((total, each) => total * each, 1),
  subtract: ([one = 0, other = 0]) => one - other,
  divide: ([one = 0, other = 0]) => one / other,
  max: (all) => Math.max(...all),
  min: (all) => Math.min(...all),
  round: ([one = 0]) => Math.round(one),
  truncate: ([one = 0]) => Math.trunc(one),
  integerToFloat: ([one = 0]) => one,
};

interface Range {
  readonly least: number;
  readonly most: number;
}

function equalRange(
  one: number,
  { toleranceMode, tolerance }: Readonly<Record<string, string>>,
): Range | null {
  const [below = Number.NaN, above = below] = (tolerance ?? '').split(/\s+/).map(Number);
  if (toleranceMode === undefined || toleranceMode === 'exact') return { least: one, most: one };
  if (!Number.isFinite(below) || !Number.isFinite(above)) return null;
  const factor = toleranceMode === 'relative' ? Math.abs(one) / 100 : 1;
  return { least: one - below * factor, most: one + above * factor };
}

function roundedRange(
  one: number,
  { roundingMode, figures }: Readonly<Record<string, string>>,
): Range | null {
  const count = numberOf(figures);
  if (count === null || count < 0 || count > 15) return null;
  const places =
    roundingMode === 'decimalPlaces'
      ? count
      : count - 1 - Math.floor(Math.log10(Math.abs(one) || 1));
  const half = 0.5 * 10 ** -places;
  const rounded = Number(one.toFixed(Math.min(100, Math.max(0, places))));
  return { least: rounded - half, most: rounded + half * (1 - 1e-9) };
}
