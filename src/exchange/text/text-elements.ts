import { formulaOf } from '../../authoring/text/formula.ts';
import { element, type XmlElement } from '../../packaging/manifest/xml.ts';
import type { MathNode } from '../../quiz/text/text.ts';
import { type HtmlNode, htmlTree } from './html-tree.ts';
import { escapedHtml, htmlOf } from './text-html.ts';

/** Markdown of quizzes as elements of XHTML, for formats that hold such: what `text-html.ts` writes, as a tree. */

export type Markup = readonly (XmlElement | string)[];

/** The address that a picture of the bank, `images/map.png`, has in the file. */
export type PictureAddress = (name: string) => string;

/** All in blocks: paragraphs, lists, tables. */
export function blockElements(markdown: string, picture: PictureAddress): readonly XmlElement[] {
  return elementsOf(markdown, picture).filter((node) => typeof node !== 'string');
}

/** All in a line; null where the text has blocks, which a line has no room for. */
export function lineElements(markdown: string, picture: PictureAddress): Markup | null {
  const [only, ...more] = blockElements(markdown, picture);
  return only === undefined || only.name !== 'p' || more.length > 0 ? null : only.children;
}

function elementsOf(markdown: string, picture: PictureAddress): Markup {
  return htmlTree(htmlOf(markdown, { room: 'block', picture, formula: mathHtml })).map(inXml);
}

/** What is drawn of a formula, with the TeX it was written in beside it. */
function mathHtml(tex: string, display: 'inline' | 'block'): string {
  const read = formulaOf(tex, display);
  const drawn =
    read.kind === 'read' ? read.formula.children.map(mathNode).join('') : escapedHtml(tex);
  const shown = display === 'block' ? ' display="block"' : '';
  const source = `<annotation encoding="application/x-tex">${escapedHtml(tex)}</annotation>`;
  return `<math xmlns="http://www.w3.org/1998/Math/MathML"${shown}><semantics><mrow>${drawn}</mrow>${source}</semantics></math>`;
}

function mathNode(node: MathNode): string {
  if (typeof node === 'string') return escapedHtml(node);
  const attributes = Object.entries(node.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${escapedHtml(value)}"`,
  );
  return `<${node.tag}${attributes.join('')}>${node.children.map(mathNode).join('')}</${node.tag}>`;
}

/** What only HTML has: formats of XML say the language in their way, and no styles. */
const onlyHtml: ReadonlySet<string> = new Set(['lang', 'dir', 'style', 'align', 'rel', 'target']);

function inXml(node: HtmlNode): XmlElement | string {
  if (typeof node === 'string') return node;
  const { lang } = node.attributes;
  const kept = Object.entries(node.attributes).filter(([name]) => !onlyHtml.has(name));
  const attributes = {
    ...Object.fromEntries(kept),
    ...(lang === undefined ? {} : { 'xml:lang': lang }),
  };
  return element(node.tag, attributes, ...node.children.map(inXml));
}
