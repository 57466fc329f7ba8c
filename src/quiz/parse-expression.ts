import type { Expression, Operation } from './expression.ts';
import {
  between,
  functions,
  isComparison,
  isFunction,
  type Operator,
  operatorOf,
  rankOf,
  signs,
  strangerMessage,
  type Token,
  tokensOf,
} from './expression-tokens.ts';
import { instead } from './schema/instead.ts';

/**
 * Reads expressions as authors write them, such as `round(price * (1 + rate / 100), 2)`, and sees to
 * it that numbers, texts and truths stand where they belong. Only the build does this.
 *
 * A Pratt parser: each operator has a rank, and an operand goes to the neighbour of the higher one.
 */

export type ValueType = 'number' | 'text' | 'truth';

export type ParsedExpression =
  | {
      readonly kind: 'parsed';
      readonly expression: Expression;
      readonly type: ValueType;
      /** The variables that it names. */
      readonly names: ReadonlySet<string>;
    }
  /** `at`: how many characters stand before the place where it goes wrong. */
  | { readonly kind: 'failed'; readonly at: number; readonly message: string };

export const longestExpression = 300;
const deepest = 20;

/** What was read so far, and of which type it is; null where that is not known, after a flaw. */
interface Part {
  readonly expression: Expression;
  readonly type: ValueType | null;
  readonly at: number;
}

const words: Readonly<Record<ValueType, string>> = {
  number: 'a number',
  text: 'a text',
  truth: 'a comparison, such as a > 1',
};

/**
 * Reads one expression.
 *
 * @param known the variables it may name, with their types; a record is known by its fields
 */
export function parseExpression(
  source: string,
  known: ReadonlyMap<string, ValueType>,
): ParsedExpression {
  if (source.length > longestExpression) {
    const message = `an expression has at most ${longestExpression} characters; give a part of it a name of its own in "variables"`;
    return { kind: 'failed', at: longestExpression, message };
  }
  const parser = openParser(source, known);
  const { expression, type } = parser.whole();
  const flaw = parser.flaw();
  if (flaw !== null) return { kind: 'failed', ...flaw };
  return { kind: 'parsed', expression, type: type ?? 'number', names: parser.names };
}

function openParser(source: string, known: ReadonlyMap<string, ValueType>) {
  const all = tokensOf(source);
  const names = new Set<string>();
  let place = 0;
  let depth = 0;
  let flaw: { readonly at: number; readonly message: string } | null = null;

  const end: Token = { kind: 'end', text: '', at: source.length };
  const next = () => all[place] ?? end;
  const isNext = (sign: string) => next().kind === 'sign' && next().text === sign;
  const take = () => {
    const token = next();
    place += 1;
    return token;
  };
  /** Notes the first flaw, and reads no further. */
  const fail = (at: number, message: string): Part => {
    flaw ??= { at, message };
    place = all.length;
    return { expression: 0, type: null, at };
  };
  const wanting = (part: Part, type: ValueType): Expression => {
    if (part.type !== null && part.type !== type)
      fail(part.at, `${words[type]} is needed here, and this is ${words[part.type]}`);
    return part.expression;
  };
  const call = (of: Operation, parts: readonly Expression[]): Expression => ({
    call: of,
    of: parts,
  });

  const operand = (rank: number): Part => {
    depth += 1;
    const read =
      depth > deepest
        ? fail(
            next().at,
            `brackets and signs stand in more than ${deepest} others here; give a part of it a name of its own in "variables"`,
          )
        : joined(first(), rank);
    depth -= 1;
    return read;
  };

  const first = (): Part => {
    const token = take();
    const { at, text } = token;
    switch (token.kind) {
      case 'number':
        return { expression: Number(text), type: 'number', at };
      case 'text':
        return { expression: text, type: 'text', at };
      case 'name':
        return isNext('(') ? called(token) : named(token);
      case 'stranger':
        return fail(at, strangerMessage(source, at));
      case 'end':
        return fail(
          at,
          source.trim() === ''
            ? 'an expression is missing here'
            : 'it ends too early: a number or a name is missing',
        );
      case 'sign':
        break;
    }
    if (text === '(') {
      const inside = operand(0);
      if (!isNext(')')) return fail(next().at, 'a closing ) is missing');
      take();
      return { ...inside, at };
    }
    if (text === '-') {
      const expression = wanting(operand(rankOf.sign), 'number');
      return {
        expression: typeof expression === 'number' ? -expression : call('negate', [expression]),
        type: 'number',
        at,
      };
    }
    if (text === 'not') {
      return {
        expression: call('not', [wanting(operand(rankOf.not), 'truth')]),
        type: 'truth',
        at,
      };
    }
    return fail(at, `a number or a name is missing before "${text}"`);
  };

  const named = ({ text, at }: Token): Part => {
    if (text === 'pi') return { expression: Math.PI, type: 'number', at };
    const type = known.get(text);
    if (type === undefined) return fail(at, unknownName(text, known));
    names.add(text);
    return { expression: { name: text }, type, at };
  };

  const called = ({ text, at }: Token): Part => {
    if (!isFunction(text)) {
      const names = Object.keys(functions).join(', ');
      return fail(at, `there is no function "${text}"; there are: ${names}`);
    }
    take();
    const given: Part[] = [];
    while (!isNext(')')) {
      given.push(operand(0));
      if (!isNext(',') && !isNext(')'))
        return fail(next().at, `a comma or a closing ) of ${text} is missing`);
      if (isNext(',')) take();
    }
    take();
    const [least, most] = functions[text];
    if (given.length < least || given.length > most) {
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      const message = `${text} takes ${wanted} ${most === 1 ? 'value' : 'values'}, and has ${given.length}`;
      return fail(at, message);
    }
    if (text === 'if') return chosen(given, at);
    const numbers = given.map((each) => wanting(each, 'number'));
    // Without decimals, none.
    if (text === 'round' && numbers.length === 1) numbers.push(0);
    return { expression: call(text, numbers), type: 'number', at };
  };

  const chosen = ([condition, ...both]: readonly Part[], at: number): Part => {
    const type = both[0]?.type ?? null;
    const parts = both.map((each) => (type === null ? each.expression : wanting(each, type)));
    const truth = condition === undefined ? [] : [wanting(condition, 'truth')];
    return { expression: call('if', [...truth, ...parts]), type, at };
  };

  /** Reads on as long as the operators that follow bind what stands before them. */
  const joined = (start: Part, rank: number): Part => {
    let left = start;
    for (;;) {
      const operator = operatorOf(next());
      if (operator === null || between[operator] <= rank) return left;
      take();
      // A power takes what follows it first: 2^3^2 is 2^9.
      const right = operand(operator === '^' ? rankOf.sign : between[operator]);
      if (between[operator] === rankOf.comparison && isComparison(next()))
        return fail(next().at, 'write two comparisons with "and" between them');
      left = { ...combined(operator, left, right), at: left.at };
    }
  };

  const combined = (operator: Operator, left: Part, right: Part): Omit<Part, 'at'> => {
    const both = (type: ValueType) => [wanting(left, type), wanting(right, type)];
    const truth = (expression: Expression) => ({ expression, type: 'truth' }) as const;
    switch (operator) {
      case 'and':
      case 'or':
        return truth(call(operator, both('truth')));
      case '=':
        return truth(call('equal', both(left.type ?? 'number')));
      case '!=':
        return truth(call('not', [call('equal', both(left.type ?? 'number'))]));
      case '<':
        return truth(call('less', both('number')));
      case '>':
        return truth(call('less', both('number').reverse()));
      case '>=':
        return truth(call('not', [call('less', both('number'))]));
      case '<=':
        return truth(call('not', [call('less', both('number').reverse())]));
      default:
        return { expression: call(signs[operator], both('number')), type: 'number' };
    }
  };

  return {
    names,
    flaw: () => flaw,
    whole(): Part {
      const read = operand(0);
      const { kind, at, text } = next();
      if (kind === 'end') return read;
      return fail(
        at,
        kind === 'stranger'
          ? strangerMessage(source, at)
          : `an operator, such as *, is missing before "${text}"`,
      );
    },
  };
}

function unknownName(name: string, known: ReadonlyMap<string, ValueType>): string {
  const fields = [...known.keys()].filter((each) => each.startsWith(`${name}.`));
  if (fields.length > 0) return `"${name}" is a record; name a field of it: ${fields.join(', ')}`;
  const all = [...known.keys()];
  if (all.length === 0)
    return `there is no variable "${name}" yet; a variable may use those that stand above it`;
  return `there is no variable "${name}" here; ${instead(name, all)}`;
}
