import { childrenOf, descendantsOf, textOf, type XmlElement } from '../../source/xml-tree.ts';
import { numberOf } from './declarations.ts';

/** Templates of QTI 2 and 3 as variables of ours, where they are simple enough. */

export interface Varied {
  readonly variables: Readonly<Record<string, VariableSource>>;
  readonly conditions: readonly string[];
  /** The expression of what is right, by response. */
  readonly correct: ReadonlyMap<string, string>;
}

type VariableSource =
  | string
  | { readonly from: number; readonly to: number; readonly step?: number }
  | readonly (string | number)[];

export type ReadTemplate =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly item: XmlElement; readonly varied: Varied }
  | { readonly kind: 'left'; readonly reason: string };

/** The item with the names of our variables in it, and what these are. */
export function readTemplate(item: XmlElement): ReadTemplate {
  const declarations = childrenOf(item, 'templateDeclaration');
  if (declarations.length === 0) return { kind: 'none' };
  const names = namesOf(declarations);
  const drawn = descendantsOf(item, 'mi').some((element) => names.has(textOf(element).trim()));
  if (drawn) return left('values of its own stand in its formulas');
  if (declarations.some(({ attributes }) => attributes.cardinality !== 'single')) {
    return left('it draws lists of values');
  }
  const renamed = withNames(item, names);
  const variables: Record<string, VariableSource> = {};
  const conditions: string[] = [];
  const correct = new Map<string, string>();
  const rules = childrenOf(renamed, 'templateProcessing').flatMap((each) => childrenOf(each));
  for (const rule of rules) {
    const id = rule.attributes.identifier ?? '';
    const [expression] = childrenOf(rule);
    const isSet = rule.name === 'setTemplateValue';
    if (!isSet && !/^(setCorrectResponse|templateConstraint)$/.test(rule.name)) {
      return left(`“${rule.name}” is more than ours can say`);
    }
    const source = expression === undefined ? null : sourceOf(expression);
    if (isSet && source !== null) variables[id] = source;
    else if (typeof source !== 'string') {
      return left(`“${expression?.name ?? rule.name}” is more than ours can say`);
    } else if (rule.name === 'templateConstraint') conditions.push(source);
    else correct.set(id, source);
  }
  for (const response of childrenOf(renamed, 'responseDeclaration')) {
    const id = response.attributes.identifier ?? '';
    const compared = correct.has(id) ? null : comparedWith(renamed, id);
    if (compared !== null) correct.set(id, compared);
  }
  return { kind: 'read', item: renamed, varied: { variables, conditions, correct } };
}

function left(why: string): ReadTemplate {
  return { kind: 'left', reason: `Its values are drawn by rules that cannot be carried: ${why}.` };
}

function namesOf(declarations: readonly XmlElement[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    declarations.map(({ attributes }) => {
      const id = attributes.identifier ?? '';
      const bare =
        id
          .replace(/[^A-Za-z0-9_]/g, '')
          .replace(/^[^A-Za-z]+/, '')
          .slice(0, 25) || 'v';
      let name = bare.charAt(0).toLowerCase() + bare.slice(1);
      for (let count = 2; taken.has(name); count += 1)
        name = `${name.replace(/_\d+$/, '')}_${count}`;
      taken.add(name);
      return [id, name];
    }),
  );
}

const named: ReadonlySet<string> = new Set(['printedVariable', 'variable', 'setTemplateValue']);

function withNames(element: XmlElement, names: ReadonlyMap<string, string>): XmlElement {
  const identifier = names.get(element.attributes.identifier ?? '');
  return {
    ...element,
    // What is printed of answers is no value of a template.
    name:
      identifier !== undefined && element.name === 'printedVariable'
        ? 'drawnVariable'
        : element.name,
    attributes:
      identifier !== undefined && named.has(element.name)
        ? { ...element.attributes, identifier }
        : element.attributes,
    children: element.children.map((child) =>
      typeof child === 'string' ? child : withNames(child, names),
    ),
  };
}

function sourceOf(expression: XmlElement): VariableSource | null {
  const { name, attributes } = expression;
  if (name === 'randomInteger') {
    const [from, to] = [numberOf(attributes.min ?? '0'), numberOf(attributes.max)];
    const step = numberOf(attributes.step ?? '1');
    if (from === null || to === null || step === null) return null;
    return { from, to, ...(step === 1 ? {} : { step }) };
  }
  if (name === 'random') {
    const values = childrenOf(expression).flatMap((list) => childrenOf(list));
    if (values.length < 2 || values.some((value) => value.name !== 'baseValue')) return null;
    return values.map((value) => literal(value));
  }
  return written(expression);
}

function literal(value: XmlElement): string | number {
  const text = textOf(value).trim();
  const number = numberOf(text);
  return value.attributes.baseType === 'string' || number === null ? text : number;
}

const signs: Readonly<Record<string, string>> = {
  sum: '+',
  product: '*',
  subtract: '-',
  divide: '/',
  power: '^',
  and: 'and',
  or: 'or',
  match: '=',
  equal: '=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

/** An expression of QTI in our words; null where it has what ours has not. */
function written(expression: XmlElement): string | null {
  const { name, attributes } = expression;
  if (name === 'variable') return attributes.identifier ?? null;
  if (name === 'baseValue') {
    const value = literal(expression);
    return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", '’')}'`;
  }
  const parts: string[] = [];
  for (const child of childrenOf(expression)) {
    const part = written(child);
    if (part === null) return null;
    parts.push(part);
  }
  const sign = signs[name];
  if (sign !== undefined && parts.length > 0) return `(${parts.join(` ${sign} `)})`;
  switch (name) {
    case 'not':
      return `(not ${parts[0] ?? ''})`;
    case 'integerDivide':
      return `floor(${parts.join(' / ')})`;
    case 'integerModulus':
      return `mod(${parts.join(', ')})`;
    case 'round':
      return `round(${parts.join(', ')}, 0)`;
    case 'min':
    case 'max':
      return `${name}(${parts.join(', ')})`;
    case 'integerToFloat':
      return parts[0] ?? null;
    default:
      return null;
  }
}

/** What the scoring of a response compares it with, where it does so once and in no other way. */
function comparedWith(item: XmlElement, response: string): string | null {
  const isGiven = ({ name, attributes }: XmlElement) =>
    name === 'variable' && attributes.identifier === response;
  const processing = childrenOf(item, 'responseProcessing');
  const uses = processing.flatMap((each) => descendantsOf(each, 'variable')).filter(isGiven);
  const tests = processing
    .flatMap((each) => descendantsOf(each, 'responseIf'))
    .flatMap((branch) => childrenOf(branch).slice(0, 1))
    .filter((test) => /^(equal|match)$/.test(test.name) && childrenOf(test).some(isGiven));
  const [test] = tests;
  if (
    test === undefined ||
    uses.length !== 1 ||
    childrenOf(item, 'responseDeclaration').length !== 1
  )
    return null;
  const other = childrenOf(test).find((part) => !isGiven(part));
  return other === undefined ? null : written(other);
}
