/**
 * A text that people read, as pages draw it: a plain text is a string; anything more is a tree of
 * the few elements below. It is data, made when the course is built. Nothing in it is ever read as
 * markup, and there is no way to say an element that is not here.
 */
export type Text = string | readonly TextNode[];

/** At the top of a text stand either blocks alone or phrases alone. */
export type TextNode = Phrase | Block;

/** What may stand in a line. */
export type Phrase = string | Emphasis | Code | LineBreak | Link | Foreign | Formula | Picture;

/** What takes lines of its own. */
export type Block = Paragraph | List | Table | Preformatted | Formula;

interface Emphasis {
  readonly tag: 'em' | 'strong';
  readonly children: readonly Phrase[];
}

interface Code {
  readonly tag: 'code';
  readonly children: readonly [string];
}

interface LineBreak {
  readonly tag: 'br';
}

/** A way out of the course. */
interface Link {
  readonly tag: 'a';
  /** An address with https or http. */
  readonly href: string;
  readonly children: readonly Phrase[];
}

/** Words of another language. */
interface Foreign {
  readonly tag: 'span';
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly children: readonly Phrase[];
}

/** MathML Core. */
export interface Formula {
  readonly tag: 'math';
  /** `block`: on a line of its own. */
  readonly display: 'inline' | 'block';
  /** The formula in one line of text, such as `(a + b)/2`. */
  readonly plain: string;
  readonly children: readonly MathNode[];
}

export type MathNode = string | MathElement;

export interface MathElement {
  readonly tag: MathTag;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
}

/** Those that are drawn and hold no text of another kind; no links, no styles, no HTML. */
export const mathTags = [
  'mfrac',
  'mi',
  'mmultiscripts',
  'mn',
  'mo',
  'mover',
  'mpadded',
  'mphantom',
  'mprescripts',
  'mroot',
  'mrow',
  'mspace',
  'msqrt',
  'mstyle',
  'msub',
  'msubsup',
  'msup',
  'mtable',
  'mtd',
  'mtext',
  'mtr',
  'munder',
  'munderover',
] as const;

export type MathTag = (typeof mathTags)[number];

interface Picture {
  readonly tag: 'img';
  /** Relative to the page. */
  readonly src: string;
  /** What it shows; '' where it only decorates. */
  readonly alt: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface Paragraph {
  readonly tag: 'p';
  readonly children: readonly Phrase[];
}

/** Code in lines of its own. */
interface Preformatted {
  readonly tag: 'pre';
  readonly children: readonly [string];
}

interface List {
  readonly tag: 'ul' | 'ol';
  /** The number of the first entry, where that is not 1. */
  readonly start?: number | undefined;
  readonly children: readonly ListItem[];
}

interface ListItem {
  readonly tag: 'li';
  readonly children: readonly (Phrase | Block)[];
}

interface Table {
  readonly tag: 'table';
  /** The first row is the head. */
  readonly children: readonly (readonly Cell[])[];
}

interface Cell {
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly children: readonly Phrase[];
}

/**
 * A text without its elements, for reports, names and what is spoken: formulas in a readable line,
 * pictures as their description. A text that is a string is that string.
 */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : plainNodes(text);
}

/** Whether it takes lines of its own, rather than stand in one. */
export function isBlock(node: TextNode): node is Block {
  if (typeof node === 'string') return false;
  if (node.tag === 'math') return node.display === 'block';
  return blocks.includes(node.tag);
}

/**
 * What stands in the first line of a text, a question for instance, and what follows it. Pictures
 * before the first words belong to these. The lead is '' where the text begins with another block.
 */
export function parted(text: Text): { readonly lead: Text; readonly rest: readonly Block[] } {
  if (typeof text === 'string') return { lead: text, rest: [] };
  const all = text.filter(isBlock);
  if (all.length === 0) return { lead: text, rest: [] };
  const isPicture = (block: Block) =>
    block.tag === 'p' &&
    block.children.every((each) => typeof each !== 'string' && each.tag === 'img');
  const at = all.findIndex((block) => !isPicture(block));
  const first = all.slice(0, at + 1).flatMap((block) => (block.tag === 'p' ? block.children : []));
  return all[at]?.tag === 'p' ? { lead: first, rest: all.slice(at + 1) } : { lead: '', rest: all };
}

const blocks: readonly string[] = ['p', 'ul', 'ol', 'table', 'pre'];

function plainNodes(nodes: readonly TextNode[]): string {
  return nodes
    .map((node, at) => {
      const before = nodes[at - 1];
      const apart = before !== undefined && (isBlock(node) || isBlock(before));
      return `${apart ? gap(before, node) : ''}${plainNode(node)}`;
    })
    .join('');
}

/** A blank line between paragraphs, none before a list that a line leads to. */
function gap(before: TextNode, node: TextNode): string {
  const isParagraph = (each: TextNode) => typeof each !== 'string' && each.tag === 'p';
  return isParagraph(before) && isParagraph(node) ? '\n\n' : '\n';
}

function plainNode(node: TextNode): string {
  if (typeof node === 'string') return node;
  switch (node.tag) {
    case 'br':
      return '\n';
    case 'math':
      return node.plain;
    case 'img':
      return node.alt;
    case 'ul':
    case 'ol':
      return node.children
        .map(({ children }, at) => `${markerOf(node, at)} ${plainNodes(children)}`)
        .join('\n');
    case 'table':
      return node.children
        .map((cells) => cells.map(({ children }) => plainNodes(children)).join(' | '))
        .join('\n');
    default:
      return plainNodes(node.children);
  }
}

function markerOf(list: List, at: number): string {
  return list.tag === 'ul' ? '-' : `${(list.start ?? 1) + at}.`;
}
