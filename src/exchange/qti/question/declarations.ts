import { childOf, childrenOf, textOf, type XmlElement } from '../../source/xml-tree.ts';

/** What an item of QTI 2 or 3 declares: its responses with what is right, and its outcomes. */

export type BaseType = 'identifier' | 'pair' | 'directedPair' | 'number' | 'string' | 'other';

export interface Variable {
  readonly id: string;
  readonly ordered: boolean;
  readonly many: boolean;
  readonly type: BaseType;
}

export interface Mapping {
  readonly otherwise: number;
  readonly lowest: number;
  readonly highest: number;
  readonly entries: readonly {
    readonly key: string;
    readonly value: number;
    readonly caseMatters: boolean;
  }[];
}

export interface ResponseVariable extends Variable {
  readonly correct: readonly string[];
  readonly mapping: Mapping | null;
}

export interface OutcomeVariable extends Variable {
  readonly initial: readonly string[];
  readonly most: number | null;
}

export function responsesOf(item: XmlElement): readonly ResponseVariable[] {
  return childrenOf(item, 'responseDeclaration').map((declaration) => ({
    ...variableOf(declaration),
    correct: valuesOf(childOf(declaration, 'correctResponse')),
    mapping: mappingOf(childOf(declaration, 'mapping')),
  }));
}

export function outcomesOf(item: XmlElement): readonly OutcomeVariable[] {
  return childrenOf(item, 'outcomeDeclaration').map((declaration) => ({
    ...variableOf(declaration),
    initial: valuesOf(childOf(declaration, 'defaultValue')),
    most: numberOf(declaration.attributes.normalMaximum),
  }));
}

/** A finite number; null for all else. */
export function numberOf(text: string | undefined): number | null {
  const letters = (text ?? '').trim();
  const value = letters === '' ? Number.NaN : Number(letters);
  return Number.isFinite(value) ? value : null;
}

export function baseTypeOf(name: string | undefined): BaseType {
  switch (name) {
    case 'identifier':
    case 'pair':
    case 'directedPair':
    case 'string':
      return name;
    case 'integer':
    case 'float':
      return 'number';
    default:
      return 'other';
  }
}

/** The values written in an element, blanks made one. */
export function valuesOf(element: XmlElement | null): readonly string[] {
  return element === null
    ? []
    : childrenOf(element, 'value').map((value) => textOf(value).trim().replace(/\s+/g, ' '));
}

function variableOf({ attributes }: XmlElement): Variable {
  const { identifier = '', cardinality, baseType } = attributes;
  return {
    id: identifier,
    ordered: cardinality === 'ordered',
    many: cardinality === 'multiple' || cardinality === 'ordered',
    type: baseTypeOf(baseType),
  };
}

function mappingOf(element: XmlElement | null): Mapping | null {
  if (element === null) return null;
  const { defaultValue, lowerBound, upperBound } = element.attributes;
  return {
    otherwise: numberOf(defaultValue) ?? 0,
    lowest: numberOf(lowerBound) ?? Number.NEGATIVE_INFINITY,
    highest: numberOf(upperBound) ?? Number.POSITIVE_INFINITY,
    entries: childrenOf(element, 'mapEntry').map(({ attributes }) => ({
      key: (attributes.mapKey ?? '').trim().replace(/\s+/g, ' '),
      value: numberOf(attributes.mappedValue) ?? 0,
      caseMatters: attributes.caseSensitive !== 'false',
    })),
  };
}
