import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/**
 * XML as a tree with places. Packages are read by libxml2 (`packaging/manifest/xml-tree.ts`), which
 * holds them to schemas; this reader is small enough for a page, keeps text between elements and
 * knows columns.
 */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By their names without prefix; values as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text between them, in order. */
  readonly children: readonly (XmlElement | string)[];
  /** From 1, where its tag begins. */
  readonly line: number;
  readonly column: number;
}

export type XmlReading =
  | { readonly kind: 'read'; readonly root: XmlElement }
  | {
      readonly kind: 'malformed';
      readonly line: number;
      readonly column: number;
      /** For people, to follow "it is no XML that can be read: ". */
      readonly reason: string;
    };

/** More of either is no bank of questions. */
const deepest = 200;
const mostElements = 5_000_000;

/** Stops the parser, which goes on after errors. */
class Stop extends Error {}

/** Reads a document. Nothing outside is loaded, and only the five entities of XML and numbers are expanded. */
export function readXml(text: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true });
  const builder = new Builder();
  let fault: { readonly line: number; readonly column: number; readonly reason: string } | null =
    null;
  const stop = (reason: string): never => {
    fault = { line: parser.line, column: parser.columnIndex + 1, reason };
    throw new Stop();
  };
  parser.on('error', (error) => stop(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
  parser.on('doctype', (doctype) => {
    if (/<!(ENTITY|ATTLIST)/i.test(doctype)) {
      stop('it declares entities of its own, which could name files or grow without end');
    }
  });
  let begun = { line: 1, column: 1 };
  parser.on('opentagstart', ({ name }) => {
    // The character behind the name is read by then, and may have been the end of the line.
    const { line, columnIndex } = parser;
    begun =
      columnIndex === 0
        ? { line: line - 1, column: 1 }
        : { line, column: Math.max(1, columnIndex - name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    const flaw = builder.open(tag, begun);
    if (flaw !== null) stop(flaw);
  });
  parser.on('text', (each) => builder.text(each));
  parser.on('cdata', (each) => builder.text(each));
  parser.on('closetag', () => builder.close());
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  if (fault !== null) return { kind: 'malformed', ...Object(fault) };
  const { root } = builder;
  return root === null
    ? { kind: 'malformed', line: 1, column: 1, reason: 'it has no element' }
    : { kind: 'read', root };
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

class Builder {
  root: XmlElement | null = null;
  readonly #stack: Growing[] = [];
  #count = 0;

  /** What is wrong with it; null where nothing is. */
  open(
    { local, uri, attributes }: SaxesTagNS,
    begun: { readonly line: number; readonly column: number },
  ): string | null {
    this.#count += 1;
    if (this.#count > mostElements) return `it has more than ${mostElements} elements`;
    if (this.#stack.length >= deepest) return `elements stand in more than ${deepest} others here`;
    const element: Growing = {
      name: local,
      namespace: uri,
      attributes: plainly(attributes),
      children: [],
      ...begun,
    };
    this.#stack.at(-1)?.children.push(element);
    this.#stack.push(element);
    this.root ??= element;
    return null;
  }

  text(text: string): void {
    const children = this.#stack.at(-1)?.children;
    if (children === undefined || text === '') return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  close(): void {
    this.#stack.pop();
  }
}

/** A name such as `__proto__` is one like others here. */
function plainly(attributes: Record<string, SaxesAttributeNS>): Readonly<Record<string, string>> {
  const entries = Object.values(attributes).map(({ local, value }) => [local, value] as const);
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** All child elements, or those of a name. */
export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** The element and all below it that have the name, in document order. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  const below = childrenOf(element).flatMap((child) => descendantsOf(child, name));
  return element.name === name ? [element, ...below] : below;
}

/** All text in it, as it is written. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** What stands in an element, as XML or HTML again: for texts whose markup stands unescaped in it. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escaped(child);
      const attributes = Object.entries(child.attributes).map(
        ([name, value]) => ` ${name}="${escaped(value)}"`,
      );
      const open = `<${child.name}${attributes.join('')}`;
      return child.children.length === 0 && voids.has(child.name)
        ? `${open}>`
        : `${open}>${markupOf(child)}</${child.name}>`;
    })
    .join('');
}

const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr', 'source', 'input']);

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
