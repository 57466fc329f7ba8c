import { decodeHTMLAttribute } from 'entities/decode';

/** An attribute with its value decoded; `start` and `end` are the raw value's place in the page. */
export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly HtmlAttribute[];
  readonly start: number;
  /** What stands inside `script` and `style`, '' for other elements; `textStart` is where the tag ends. */
  readonly text: string;
  readonly textStart: number;
}

/** A closing tag: `end` is the place behind it. */
export interface HtmlClosing {
  readonly closes: string;
  readonly start: number;
  readonly end: number;
}

/** The opening tags of a page in their order, comments and the insides of raw text left out. */
export function htmlTags(html: string): readonly HtmlTag[] {
  return htmlMarks(html).filter((mark) => 'name' in mark);
}

/**
 * The opening and closing tags of a page. It reads what build tools write, which is well-formed,
 * and never fails on what is not.
 */
export function htmlMarks(html: string): readonly (HtmlTag | HtmlClosing)[] {
  const tags: (HtmlTag | HtmlClosing)[] = [];
  const opening = /<(!--|\/?[A-Za-z][^\s/>]*)/g;
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const name = (match[1] ?? '').toLowerCase();
    if (name === '!--') {
      opening.lastIndex = after(html, '-->', match.index + 4);
    } else if (name.startsWith('/')) {
      const end = after(html, '>', match.index);
      tags.push({ closes: name.slice(1), start: match.index, end });
      opening.lastIndex = end;
    } else {
      const { attributes, end } = readAttributes(html, opening.lastIndex);
      const close = rawText.has(name) ? closing(html, name, end) : end;
      const keeps = name === 'script' || name === 'style';
      tags.push({
        name,
        attributes,
        start: match.index,
        text: keeps ? html.slice(end, close) : '',
        textStart: end,
      });
      opening.lastIndex = close;
    }
  }
  return tags;
}

/** The decoded value of an attribute; null when the tag has none of that name (in lower case). */
export function attribute(tag: HtmlTag, name: string): string | null {
  return tag.attributes.find((each) => each.name === name)?.value ?? null;
}

const rawText = new Set(['script', 'style', 'textarea', 'title']);

function readAttributes(html: string, from: number) {
  const attributes: HtmlAttribute[] = [];
  const one = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/dy;
  one.lastIndex = from;
  let end = from;
  for (let match = one.exec(html); match !== null; match = one.exec(html)) {
    const span = match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4];
    end = one.lastIndex;
    attributes.push({
      name: (match[1] ?? '').toLowerCase(),
      value: decodeHTMLAttribute(match[2] ?? match[3] ?? match[4] ?? ''),
      start: span?.[0] ?? end,
      end: span?.[1] ?? end,
    });
  }
  return { attributes, end: after(html, '>', end) };
}

function after(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from);
  return at < 0 ? html.length : at + text.length;
}

function closing(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
