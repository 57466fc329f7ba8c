import { ParseOption, XmlDocument, XmlElement, XmlLibError, type XmlTreeNode } from 'libxml2-wasm';

/** An element of a document, in plain data. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly attributes: readonly XmlNodeAttribute[];
  readonly children: readonly XmlNode[];
  /** The text of an element without child elements, blanks at the ends cut; '' for others. */
  readonly text: string;
}

export interface XmlNodeAttribute {
  readonly name: string;
  readonly namespace: string;
  /**
   * Blanks at the ends cut: identifiers, references and addresses mean the same with them (XML
   * Schema 1.0, part 2, 4.3.6 whiteSpace).
   */
  readonly value: string;
}

export interface XmlFault {
  readonly line: number;
  readonly message: string;
}

/** A document as a tree, or why it is none. */
export type XmlReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly root: XmlNode }
  | {
      readonly kind: 'malformed';
      readonly bytes: Uint8Array;
      readonly faults: readonly XmlFault[];
    };

/** Parses a document. Nothing outside it is ever loaded, and no entity of its own is expanded. */
export function readXml(bytes: Uint8Array): XmlReading {
  if (declaresEntities(bytes)) {
    return { kind: 'malformed', bytes, faults: [{ line: 1, message: 'it declares entities' }] };
  }
  const parsed = withDocument(bytes, (document) => tree(document.root));
  return parsed.kind === 'done'
    ? { kind: 'read', bytes, root: parsed.result }
    : { kind: 'malformed', bytes, faults: parsed.faults };
}

export type WithDocument<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'malformed'; readonly faults: readonly XmlFault[] };

/** Lends the parsed document to a function and frees it afterwards. */
export function withDocument<Result>(
  bytes: Uint8Array,
  use: (document: XmlDocument) => Result,
): WithDocument<Result> {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NO_XXE });
  } catch (error) {
    return { kind: 'malformed', faults: faults(error) };
  }
  try {
    return { kind: 'done', result: use(document) };
  } finally {
    document.dispose();
  }
}

/** What libxml2 says in an exception, line by line. */
export function faults(error: unknown): readonly XmlFault[] {
  if (error instanceof XmlLibError && error.details.length > 0) {
    return error.details.map(({ line, message }) => ({ line, message: message.trim() }));
  }
  return [{ line: 1, message: error instanceof Error ? error.message : String(error) }];
}

/** The first child of that name. */
export function child(node: XmlNode, name: string): XmlNode | null {
  return node.children.find((each) => each.name === name) ?? null;
}

/** The node and everything below it, in document order. */
export function descendants(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const walk = (each: XmlNode) => {
    found.push(each);
    for (const below of each.children) walk(below);
  };
  walk(node);
  return found;
}

/** The value of an attribute that has no namespace; null when there is none. */
export function attributeOf(node: XmlNode, name: string): string | null {
  return node.attributes.find((each) => each.name === name && each.namespace === '')?.value ?? null;
}

/**
 * A few lines of nested entities expand to gigabytes, so a document that declares any is not even
 * parsed. Zero bytes are skipped, which makes UTF-16 read like ASCII.
 */
export function declaresEntities(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).replaceAll('\0', '').includes('<!ENTITY');
}

function tree(element: XmlElement): XmlNode {
  const children = childElements(element);
  return {
    name: element.name,
    namespace: element.namespaceUri,
    line: element.line,
    attributes: element.attrs.map((each) => ({
      name: each.name,
      namespace: each.namespaceUri,
      value: each.value.trim(),
    })),
    children: children.map(tree),
    text: children.length === 0 ? element.content.trim() : '',
  };
}

function childElements(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let node: XmlTreeNode | null = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) found.push(node);
  }
  return found;
}
