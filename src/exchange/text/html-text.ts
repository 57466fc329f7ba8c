import { formulaOf } from '../../authoring/text/formula.ts';
import { textParser } from '../../authoring/text/parse-text.ts';
import { isLanguageTag } from '../../words/language.ts';
import { blockTags, droppedTags, scriptLetters } from './html-elements.ts';
import { type HtmlElement, type HtmlNode, htmlLetters, htmlTree } from './html-tree.ts';
import { escapedPhrase, escapedStart, markdownOf } from './letters.ts';
import { texOf } from './mathml-tex.ts';

/** HTML of a source as the Markdown of quizzes, in this one place for all formats. */

export interface HtmlText {
  /** '' where the HTML says nothing. */
  readonly text: string;
  /** What did not come along, in plain sentences, each once. */
  readonly changes: readonly string[];
}

export interface HtmlRoom {
  /** Whether there is room for lists, tables and paragraphs, or the text stands in one line. */
  readonly room: 'block' | 'line';
  /**
   * The address of a picture as texts of quizzes have it, `images/map.png`; null where it does not
   * come along, of which whoever answers may say why.
   */
  picture(src: string): string | { readonly missing: string };
}

/** What stands for the description of a picture that has none. */
export const undescribed = 'Picture without a description';

/** Reads HTML; tags that are not known are taken for what stands in them. Never throws. */
export function htmlText(html: string, { room, picture }: HtmlRoom): HtmlText {
  // Most texts are letters alone.
  if (!/[<&\\*_`[\]$|]/.test(html)) return { text: markdownOf(collapsed(html)), changes: [] };
  const tree = htmlTree(html);
  const writer = new Writer(picture);
  const text = room === 'block' ? writer.blocks(tree).join('\n\n') : writer.line(tree);
  const changes = [...new Set(writer.changes)];
  if (reads(text, room)) return { text, changes };
  return {
    text: markdownOf(collapsed(htmlLetters(withoutDropped(tree)))),
    changes: [...changes, 'Its text is carried without its markup, which ours cannot say.'],
  };
}

const parse = textParser(() => ({ picture: { src: '', width: 1, height: 1 } }));

function reads(text: string, room: 'block' | 'line'): boolean {
  return text === '' || parse(text, room).flaws.length === 0;
}

function collapsed(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

function withoutDropped(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [node];
    if (droppedTags.has(node.tag)) return [];
    const children = withoutDropped(node.children);
    return blockTags.has(node.tag) ? [' ', { ...node, children }, ' '] : [{ ...node, children }];
  });
}

class Writer {
  readonly changes: string[] = [];
  readonly #picture: HtmlRoom['picture'];

  constructor(picture: HtmlRoom['picture']) {
    this.#picture = picture;
  }

  /** Blocks of Markdown, to be parted by blank lines. */
  blocks(nodes: readonly HtmlNode[]): readonly string[] {
    const blocks: string[] = [];
    let line: HtmlNode[] = [];
    const end = () => {
      const paragraph = this.#paragraph(line);
      if (paragraph !== '') blocks.push(paragraph);
      line = [];
    };
    for (const node of nodes) {
      if (typeof node === 'string' || !holdsBlocks(node)) {
        line.push(node);
        continue;
      }
      end();
      blocks.push(...this.#block(node));
    }
    end();
    return blocks;
  }

  /** All in one line of Markdown, which may have line breaks. */
  line(nodes: readonly HtmlNode[]): string {
    return this.#lines(this.#inline(nodes, true));
  }

  #block(node: HtmlElement): readonly string[] {
    this.#noteStyle(node);
    switch (node.tag) {
      case 'ul':
      case 'ol':
        return this.#list(node);
      case 'table':
        return this.#table(node);
      case 'pre':
        return this.#code(node);
      case 'hr':
        return [];
      case 'math':
        return [this.#mathml(node, true)];
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        this.changes.push('A heading is strong text.');
        const children: readonly HtmlNode[] = [
          { tag: 'strong', attributes: {}, children: node.children },
        ];
        const text = this.#paragraph(children);
        return text === '' ? [] : [text];
      }
      default:
        return this.blocks(node.children);
    }
  }

  #paragraph(nodes: readonly HtmlNode[]): string {
    return this.#lines(this.#inline(nodes, false));
  }

  #lines(text: string): string {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/^\n+|\n+$/g, '')
      .replace(/\n{2,}/g, '\n')
      .split('\n');
    return lines.map((line) => escapedStart(line, lines.length > 1)).join('\n');
  }

  #list(list: HtmlElement): readonly string[] {
    const entries = list.children.filter(
      (child): child is HtmlElement => typeof child !== 'string' && child.tag !== 'script',
    );
    const written = entries
      .map(({ children }) => this.blocks(children))
      .filter((blocks) => blocks.length > 0);
    const [only] = written;
    if (written.length < 2) return only ?? [];
    if (list.attributes.type !== undefined && !/^1$/.test(list.attributes.type)) {
      this.changes.push('The entries of a list have numbers or dots in place of letters.');
    }
    const start = Number.parseInt(list.attributes.start ?? '1', 10);
    const first = Number.isFinite(start) && start >= 0 && start < 1e6 ? start : 1;
    const lines = written.map((blocks, at) => {
      const mark = list.tag === 'ul' ? '- ' : `${first + at}. `;
      const isTight = blocks.slice(1).every((block) => /^(- |\d+\. )/.test(block));
      const inside = blocks
        .join(isTight ? '\n' : '\n\n')
        .replaceAll('\n', `\n${' '.repeat(mark.length)}`);
      return `${mark}${inside.replace(/\n +(?=\n)/g, '\n')}`;
    });
    return [lines.join('\n')];
  }

  #table(table: HtmlElement): readonly string[] {
    const rows = rowsOf(table).map((row) =>
      row.children.flatMap((cell) => {
        if (typeof cell === 'string') return [];
        const { colspan, rowspan } = cell.attributes;
        const columns = Math.min(Number.parseInt(colspan ?? '1', 10) || 1, 20);
        if (columns > 1 || Number(rowspan ?? 1) > 1) {
          this.changes.push('Cells of a table that span several stand in the first of them.');
        }
        const text = this.#inline(cell.children, true).replace(/\s+/g, ' ').trim();
        return [text.replace(/(?<!\\)\|/g, '\\|'), ...Array<string>(columns - 1).fill('')];
      }),
    );
    const width = Math.max(0, ...rows.map((row) => row.length));
    const [head, ...body] = rows.filter((row) => row.some((cell) => cell !== ''));
    if (head === undefined) return [];
    if (body.length === 0) return [head.filter((cell) => cell !== '').join(', ')];
    const line = (cells: readonly string[]) =>
      `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
    const rule = `|${Array.from({ length: width }, (_, at) => ` ${ruleOf(table, at)} |`).join('')}`;
    return [[line(head), rule, ...body.map(line)].join('\n')];
  }

  #code({ children }: HtmlElement): readonly string[] {
    const code = htmlLetters(children)
      .replace(/\u00A0/g, ' ')
      .replace(/^\n|\s+$/g, '');
    if (code.trim() === '') return [];
    const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}\n${code}\n${fence}`];
  }

  /** @param flat whether blocks are taken as lines of one text */
  #inline(nodes: readonly HtmlNode[], flat: boolean): string {
    let text = '';
    for (const [at, node] of nodes.entries()) {
      const next = nodes[at + 1];
      const piece =
        typeof node === 'string' ? this.#letters(node, flat) : this.#phrase(node, text, next, flat);
      text = /\s$/.test(text) ? text + piece.replace(/^ +/, '') : text + piece;
    }
    return text;
  }

  #letters(letters: string, flat: boolean): string {
    return letters
      .split(/(\\\(.+?\\\)|\\\[.+?\\\]|\$\$.+?\$\$)/s)
      .map((piece, at) => {
        if (at % 2 === 1) {
          const tex = piece.slice(2, -2);
          const display = !flat && !piece.startsWith('\\(');
          const formula = this.#formula(tex, display && collapsed(letters) === collapsed(piece));
          if (formula !== null) return formula;
        }
        return escapedPhrase(piece.replace(/[\s\u00A0]+/g, ' '));
      })
      .join('');
  }

  #formula(written: string, onItsOwn: boolean): string | null {
    const tex = environments(collapsed(written));
    if (tex === '') return '';
    const read = formulaOf(tex, onItsOwn ? 'block' : 'inline');
    if (read.kind === 'read' && !/\\$/.test(tex)) return onItsOwn ? `$$${tex}$$` : `$${tex}$`;
    const why = read.kind === 'failed' ? read.message : 'a backslash ends it';
    this.changes.push(`The formula ${tex} is carried as letters: ${why}.`);
    return null;
  }

  #phrase(node: HtmlElement, before: string, next: HtmlNode | undefined, flat: boolean): string {
    this.#noteStyle(node);
    switch (node.tag) {
      case 'br':
        return '\n';
      case 'strong':
      case 'b':
        return this.#emphasis(node, '**', before, next, flat);
      case 'em':
      case 'i':
      case 'cite':
      case 'dfn':
      case 'var':
        return this.#emphasis(node, '*', before, next, flat);
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return this.#inlineCode(node);
      case 'a':
        return this.#link(node, flat);
      case 'img':
        return this.#image(node);
      case 'sub':
      case 'sup':
        return this.#script(node);
      case 'math':
        return this.#mathml(node, false);
      case 'script':
        return this.#scripted(node);
      case 'table':
        return `\n${this.#rowsInLine(node)}\n`;
      case 'hr':
        return '\n';
      default:
        return this.#other(node, flat);
    }
  }

  #other(node: HtmlElement, flat: boolean): string {
    if (droppedTags.has(node.tag)) {
      const what = droppedTags.get(node.tag);
      if (what !== undefined) this.changes.push(`${what} is left out.`);
      return '';
    }
    const { lang } = node.attributes;
    const inside = this.#inline(node.children, flat);
    if (blockTags.has(node.tag)) return `\n${inside}\n`;
    if (node.tag === 'u') this.changes.push('Underlining is left out.');
    if (node.tag === 's' || node.tag === 'del' || node.tag === 'strike') {
      this.changes.push('A line through letters is left out.');
    }
    const isForeign = node.tag === 'span' && lang !== undefined && isLanguageTag(lang);
    return isForeign && /^[^\n]*\S[^\n]*$/.test(inside) ? `[${inside}]{lang=${lang}}` : inside;
  }

  #emphasis(
    node: HtmlElement,
    mark: string,
    before: string,
    next: HtmlNode | undefined,
    flat: boolean,
  ): string {
    const inside = this.#inline(node.children, flat);
    const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inside) ?? [];
    if (words === '' || words.includes('\n\n')) return inside;
    const follows =
      end !== '' ? ' ' : typeof next === 'string' ? next : htmlLetters(next?.children ?? []);
    const touches =
      /[\p{L}\p{N}*\\]$/u.test(start === '' ? before : '') || /^[\p{L}\p{N}*]/u.test(follows);
    if (touches || /\*/.test(words)) {
      if (touches) this.changes.push('Emphasis within a word is left out.');
      return inside;
    }
    return `${start}${mark}${words}${mark}${end}`;
  }

  #inlineCode({ children }: HtmlElement): string {
    const code = collapsed(htmlLetters(children));
    if (code === '') return '';
    const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = /^`|`$/.test(code) ? ' ' : '';
    return `${fence}${pad}${code}${pad}${fence}`;
  }

  #link({ attributes, children }: HtmlElement, flat: boolean): string {
    const words = this.#inline(children, flat);
    const href = (attributes.href ?? '').trim();
    if (href === '') return words;
    if (!/^https?:\/\/[^/]/.test(href) || !URL.canParse(href) || words.trim() === '') {
      this.changes.push(`The link to ${href.slice(0, 80)} is left out; its words stay.`);
      return words;
    }
    const url = href.replace(
      /[\s<>\\()]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
    return `[${words.trim()}](${url})`;
  }

  #image({ attributes }: HtmlElement): string {
    const { src = '', alt, width, height } = attributes;
    if (width === '1' && height === '1') {
      this.changes.push('A picture of one pixel, as trackers have it, is left out.');
      return '';
    }
    const found = this.#picture(src);
    if (typeof found !== 'string') {
      this.changes.push(found.missing);
      return alt === undefined ? '' : escapedPhrase(collapsed(alt));
    }
    const words = collapsed(alt ?? undescribed);
    if (alt === undefined || /^\S+\.\w{3,4}$/.test(words)) {
      this.changes.push(`The picture ${found} has no description; write one.`);
      return `![${undescribed}](${found})`;
    }
    return `![${words === '' ? 'decorative' : escapedPhrase(words)}](${found})`;
  }

  #script({ tag, children }: HtmlElement): string {
    const letters = collapsed(htmlLetters(children));
    if (letters === '') return '';
    const signs = scriptLetters[tag === 'sub' ? 'sub' : 'sup'];
    const all = [...letters].map((letter) => signs[letter]);
    if (all.every((sign) => sign !== undefined)) return all.join('');
    const mark = tag === 'sub' ? '_' : '^';
    const words = /^[a-zA-Z0-9]$/.test(letters)
      ? letters
      : `\\text{${letters.replace(/[\\{}$%#&^_~]/g, '')}}`;
    return this.#formula(`{}${mark}{${words}}`, false) ?? escapedPhrase(letters);
  }

  #mathml(node: HtmlElement, onItsOwn: boolean): string {
    const tex = texOf(node);
    const formula = tex === '' ? null : this.#formula(tex, onItsOwn);
    if (formula !== null) return formula;
    this.changes.push('A formula in MathML is carried as its letters.');
    return escapedPhrase(collapsed(htmlLetters(node.children)));
  }

  /** MathJax keeps TeX in scripts that are none. */
  #scripted({ attributes, children }: HtmlElement): string {
    if (/^math\/tex/.test(attributes.type ?? '')) {
      return this.#formula(htmlLetters(children), false) ?? escapedPhrase(htmlLetters(children));
    }
    this.changes.push('A script is left out.');
    return '';
  }

  #rowsInLine(table: HtmlElement): string {
    this.changes.push(
      'A table is carried as lines: where it stands there is room for a line only.',
    );
    return rowsOf(table)
      .map((row) =>
        row.children
          .flatMap((cell) =>
            typeof cell === 'string' ? [] : [this.#inline(cell.children, true).trim()],
          )
          .join(', '),
      )
      .join('\n');
  }

  #noteStyle({ attributes }: HtmlElement): void {
    const { style, color, onclick, onload, onerror } = attributes;
    if (color !== undefined || /(^|[\s;-])color|font-size|background/.test(style ?? '')) {
      this.changes.push('Colours and sizes of letters are left out.');
    }
    if (onclick !== undefined || onload !== undefined || onerror !== undefined) {
      this.changes.push('A script is left out.');
    }
  }
}

function holdsBlocks(node: HtmlElement): boolean {
  if (blockTags.has(node.tag)) return true;
  if (node.tag === 'math') return node.attributes.display === 'block';
  return node.children.some((child) => typeof child !== 'string' && holdsBlocks(child));
}

/** The line below the head of a column, which says how the column is aligned. */
function ruleOf(table: HtmlElement, column: number): string {
  const cells = rowsOf(table)[0]?.children.filter((cell) => typeof cell !== 'string');
  const { align, style = '' } = cells?.[column]?.attributes ?? {};
  const side = align ?? /text-align:\s*(left|right|center)/.exec(style)?.[1];
  return side === 'right' ? '---:' : side === 'center' ? ':---:' : side === 'left' ? ':---' : '---';
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tag) ? rowsOf(child) : [];
  });
}

/** Environments that stand on lines of their own in TeX, as those that stand within a formula. */
function environments(tex: string): string {
  return tex
    .replace(/\\(begin|end)\{(?:align|eqnarray|multline)\*?\}/g, '\\$1{aligned}')
    .replace(/\\(begin|end)\{gather\*?\}/g, '\\$1{gathered}');
}
