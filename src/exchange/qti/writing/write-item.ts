import { element, type XmlElement } from '../../../packaging/manifest/xml.ts';
import type { WrittenItem, WrittenItemOf } from '../../bank/bank.ts';
import {
  blockElements,
  lineElements,
  type Markup,
  type PictureAddress,
} from '../../text/text-elements.ts';
import { attributeName, elementName, type ItemVersion } from '../question/names.ts';

/** What writing items of QTI 2.1 and 3.0 has in common: names by version, texts, declarations. */

export interface ItemWriter {
  readonly version: ItemVersion;
  /** An element of QTI, named and with attributes as in 2.1. */
  readonly q: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    ...children: Markup
  ) => XmlElement;
  readonly block: (markdown: string) => readonly XmlElement[];
  /** A text in its line, or in blocks where it has such. */
  readonly flow: (markdown: string) => Markup;
  /** An element that holds content of its own, which QTI 3 wraps once more. */
  readonly holder: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    ...children: Markup
  ) => XmlElement;
}

export function itemWriter(version: ItemVersion, picture: PictureAddress): ItemWriter {
  const q: ItemWriter['q'] = (name, attributes, ...children) =>
    element(
      elementName(name, version),
      Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [attributeName(key, version), value]),
      ),
      ...children,
    );
  return {
    version,
    q,
    block: (markdown) => blockElements(markdown, picture),
    flow: (markdown) => lineElements(markdown, picture) ?? blockElements(markdown, picture),
    holder: (name, attributes, ...children) =>
      q(name, attributes, ...(version === '3.0' ? [q('contentBody', {}, ...children)] : children)),
  };
}

/** The parts of an item that its type decides. */
export interface Interaction {
  readonly response: {
    readonly cardinality: 'single' | 'multiple' | 'ordered';
    readonly baseType: 'identifier' | 'directedPair' | 'string' | 'float';
    readonly correct: readonly string[];
    readonly mapping?: Mapping | undefined;
  };
  /** What stands in the body after the text that asks. */
  readonly body: readonly XmlElement[];
  /** How it is scored; 'none' where it is not. */
  readonly scoring: 'match' | 'map' | 'none' | { readonly test: XmlElement };
  /** Feedback that an answer decides, and the rules that show it by setting FEEDBACK. */
  readonly feedback: readonly { readonly id: string; readonly text: string }[];
  readonly shows: readonly XmlElement[];
  /** What the format has no place for, in plain sentences. */
  readonly losses: readonly string[];
}

export interface Mapping {
  readonly entries: readonly {
    readonly key: string;
    readonly value: number;
    readonly caseMatters?: boolean;
  }[];
  readonly otherwise: number;
  readonly most: number;
}

const writable = [
  ...(['true-false', 'choice', 'likert', 'sequencing', 'matching'] as const),
  ...(['fill-in', 'numeric', 'long-fill-in'] as const),
] as const;

export type Writable = WrittenItemOf<(typeof writable)[number]>;

/** Whether QTI has an interaction for it. */
export function isWritable(item: WrittenItem): item is Writable {
  return writable.some((type) => type === item.type);
}

/** A number without what binary fractions add. */
export function decimal(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The `mapping` of a response declaration. */
export function mappingElement(
  { q }: ItemWriter,
  { entries, otherwise, most }: Mapping,
): XmlElement {
  return q(
    'mapping',
    { lowerBound: '0', upperBound: decimal(most), defaultValue: decimal(otherwise) },
    ...entries.map(({ key, value, caseMatters }) =>
      q('mapEntry', {
        mapKey: key,
        mappedValue: decimal(value),
        ...(caseMatters === undefined ? {} : { caseSensitive: String(caseMatters) }),
      }),
    ),
  );
}

export function baseValue({ q }: ItemWriter, type: string, value: string): XmlElement {
  return q('baseValue', { baseType: type }, value);
}

export function variable({ q }: ItemWriter, identifier: string): XmlElement {
  return q('variable', { identifier });
}

export function setOutcome({ q }: ItemWriter, identifier: string, value: XmlElement): XmlElement {
  return q('setOutcomeValue', { identifier }, value);
}

/** A rule that holds under a condition. */
export function when(
  { q }: ItemWriter,
  test: XmlElement,
  ...then: readonly XmlElement[]
): XmlElement {
  return q('responseCondition', {}, q('responseIf', {}, test, ...then));
}
