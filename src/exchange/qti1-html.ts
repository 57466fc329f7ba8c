import { element, writeXml, type XmlElement } from '../packaging/manifest/xml.ts';
import { blockElements, lineElements, type Markup } from './text-elements.ts';

/** Texts of ours as the HTML that Canvas keeps in its material. */

/** A text in blocks. */
export function html(markdown: string): string {
  return written(blockElements(markdown, pictureAddress));
}

/** A text in its line. */
export function phrase(markdown: string): string {
  return written(lineElements(markdown, pictureAddress) ?? blockElements(markdown, pictureAddress));
}

/** The material that holds HTML. */
export function material(inside: string): XmlElement {
  return element('material', {}, element('mattext', { texttype: 'text/html' }, inside));
}

/** How Canvas names the files of a package. */
function pictureAddress(name: string): string {
  return `$IMS-CC-FILEBASE$/${name}`;
}

const shell = 'p';

function written(nodes: Markup): string {
  const [, inside = ''] =
    /^<\?.*?\?>\n<p>([\s\S]*)<\/p>\n$/.exec(
      writeXml(element(shell, {}, '', ...nodes.map(inHtml))),
    ) ?? [];
  return inside;
}

/** Canvas draws TeX between its marks, and knows no attributes of XML. */
function inHtml(node: XmlElement | string): XmlElement | string {
  if (typeof node === 'string') return node;
  if (node.name === 'math') {
    const tex = texIn(node);
    return node.attributes.display === 'block' ? `\\[${tex}\\]` : `\\(${tex}\\)`;
  }
  const { 'xml:lang': lang, ...rest } = node.attributes;
  return {
    name: node.name,
    attributes: lang === undefined ? rest : { lang, ...rest },
    children: node.children.map(inHtml),
  };
}

function texIn(node: XmlElement): string {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'annotation') return child.children.join('');
    const found = texIn(child);
    if (found !== '') return found;
  }
  return '';
}
