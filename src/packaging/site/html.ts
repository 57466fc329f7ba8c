import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { remembered } from './remembered.ts';

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

/** The decoded value of an attribute; null when the tag has none of that name (in lower case). */
export function attribute(tag: HtmlTag, name: string): string | null {
  return tag.attributes.find((each) => each.name === name)?.value ?? null;
}

/** Whether an element of this name is one that scripts take over, with what they need in `props`. */
export function isIsland(name: string): boolean {
  return name === 'astro-island' || name === 'course-island';
}

/**
 * The opening and closing tags of a page, as a browser takes it apart, however it is written. Of
 * htmlparser2 only the tokenizer is used: its parser takes minutes over a hundred thousand nested tags.
 */
export const htmlMarks = remembered((html): readonly (HtmlTag | HtmlClosing)[] => {
  const marks: (HtmlTag | HtmlClosing)[] = [];
  const tokenizer = new Tokenizer({ decodeEntities: true }, marking(html, marks));
  tokenizer.write(html);
  tokenizer.end();
  return marks;
});

/** What the tokenizer calls: it tells the parts of a tag one by one. */
function marking(html: string, marks: (HtmlTag | HtmlClosing)[]): TokenizerCallbacks {
  let tag = { name: '', start: 0 };
  let attributes: HtmlAttribute[] = [];
  let name = { text: '', end: 0 };
  let value = { text: '', end: 0 };

  function opened(textStart: number): void {
    const keeps = tag.name === 'script' || tag.name === 'style';
    marks.push({ ...tag, attributes, text: keeps ? html.slice(textStart) : '', textStart });
  }

  return {
    ...ignored,
    onopentagname(start, end) {
      tag = { name: html.slice(start, end).toLowerCase(), start: start - 1 };
      attributes = [];
    },
    onattribname(start, end) {
      name = { text: html.slice(start, end).toLowerCase(), end };
      value = { text: '', end };
    },
    onattribdata(start, end) {
      value = { text: value.text + html.slice(start, end), end };
    },
    onattribentity(codePoint) {
      value = { ...value, text: value.text + String.fromCodePoint(codePoint) };
    },
    onattribend() {
      const start = valueStart(html, name.end, value.end);
      attributes.push({ name: name.text, value: value.text, start, end: value.end });
    },
    onopentagend: (at) => opened(at + 1),
    onselfclosingtag: (at) => opened(at + 1),
    onclosetag(start, end) {
      const last = marks.at(-1);
      if (last !== undefined && 'name' in last && last.text !== '') {
        marks[marks.length - 1] = { ...last, text: html.slice(last.textStart, start - 2) };
      }
      const closed = html.indexOf('>', end);
      if (closed < 0) return;
      const closes = html.slice(start, end).toLowerCase();
      marks.push({ closes, start: start - 2, end: closed + 1 });
    },
  };
}

const nothing = () => {};
const ignored = {
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onprocessinginstruction: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** Where the value of an attribute begins whose name and value end there. */
function valueStart(html: string, nameEnd: number, end: number): number {
  const before = /\s*=\s*["']?/y;
  before.lastIndex = nameEnd;
  return end > nameEnd && before.test(html) ? before.lastIndex : end;
}
