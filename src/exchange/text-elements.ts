import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { textParser } from '../authoring/text/parse-text.ts';
import { syntax, tree } from '../authoring/text/syntax.ts';
import { element, type XmlElement } from '../packaging/manifest/xml.ts';
import { type Formula, isBlock, type MathNode, type Text, type TextNode } from '../quiz/text.ts';

/** Markdown of quizzes as elements of XHTML, for formats that hold such. */

export type Markup = readonly (XmlElement | string)[];

/** The address that a picture of the bank, `images/map.png`, has in the file. */
export type PictureAddress = (name: string) => string;

/** All in blocks: paragraphs, lists, tables. */
export function blockElements(markdown: string, picture: PictureAddress): readonly XmlElement[] {
  const { nodes, formulas } = read(markdown);
  const writer = new Writer(picture, formulas);
  const isInline = nodes.every((node) => !isBlock(node));
  return isInline
    ? [element('p', {}, ...writer.all(nodes))]
    : nodes.flatMap((node) => writer.all([node])).filter((node) => typeof node !== 'string');
}

/** All in a line; null where the text has blocks, which a line has no room for. */
export function lineElements(markdown: string, picture: PictureAddress): Markup | null {
  const { nodes, formulas } = read(markdown);
  return nodes.some(isBlock) ? null : new Writer(picture, formulas).all(nodes);
}

const parse = textParser((src) => ({ picture: { src, width: 1, height: 1 } }));

function read(markdown: string) {
  const { text } = parse(markdown, 'block');
  const nodes: readonly TextNode[] = typeof text === 'string' ? [text] : asNodes(text);
  return { nodes, formulas: formulasIn(markdown) };
}

function asNodes(text: Exclude<Text, string>): readonly TextNode[] {
  return text;
}

/** The TeX of its formulas, in their order, which the tree of a text no longer has. */
function formulasIn(markdown: string): readonly string[] {
  if (!markdown.includes('$')) return [];
  const root = fromMarkdown(markdown, {
    extensions: [...syntax],
    mdastExtensions: [gfmTableFromMarkdown(), tree],
  });
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'formula') found.push(node.value.replace(/^\$+|\$+$/g, '').trim());
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

class Writer {
  readonly #picture: PictureAddress;
  readonly #formulas: readonly string[];
  #formula = 0;

  constructor(picture: PictureAddress, formulas: readonly string[]) {
    this.#picture = picture;
    this.#formulas = formulas;
  }

  all(nodes: readonly TextNode[]): Markup {
    return nodes.flatMap((node) => this.#node(node));
  }

  #node(node: TextNode): Markup {
    if (typeof node === 'string') return [node];
    switch (node.tag) {
      case 'br':
        return [element('br', {})];
      case 'a':
        return [element('a', { href: node.href }, ...this.all(node.children))];
      case 'span':
        return [element('span', { 'xml:lang': node.lang }, ...this.all(node.children))];
      case 'img':
        return [element('img', { src: this.#picture(node.src), alt: node.alt })];
      case 'math':
        return [this.#math(node)];
      case 'ol':
      case 'ul': {
        const entries = node.children.map(({ children }) =>
          element('li', {}, ...this.all(children)),
        );
        return [element(node.tag, {}, ...entries)];
      }
      case 'table':
        return [this.#table(node.children)];
      default:
        return [element(node.tag, {}, ...this.all(node.children))];
    }
  }

  #table(rows: readonly (readonly { readonly children: readonly TextNode[] }[])[]): XmlElement {
    const row = (cells: (typeof rows)[number], tag: 'th' | 'td') =>
      element('tr', {}, ...cells.map(({ children }) => element(tag, {}, ...this.all(children))));
    const [head = [], ...body] = rows;
    return element(
      'table',
      {},
      element('thead', {}, row(head, 'th')),
      element('tbody', {}, ...body.map((cells) => row(cells, 'td'))),
    );
  }

  /** What is drawn, with the TeX it was written in beside it. */
  #math({ children, display }: Formula): XmlElement {
    const tex = this.#formulas[this.#formula] ?? '';
    this.#formula += 1;
    return element(
      'math',
      { xmlns: 'http://www.w3.org/1998/Math/MathML', ...(display === 'block' ? { display } : {}) },
      element(
        'semantics',
        {},
        element('mrow', {}, ...children.flatMap(mathElement)),
        element('annotation', { encoding: 'application/x-tex' }, tex),
      ),
    );
  }
}

function mathElement(node: MathNode): Markup {
  if (typeof node === 'string') return [node];
  return [element(node.tag, node.attributes ?? {}, ...node.children.flatMap(mathElement))];
}
