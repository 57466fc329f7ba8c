import type { List, Nodes, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { place, soleEntry } from '../../authoring/text/nodes.ts';
import { syntax, tree } from '../../authoring/text/syntax.ts';
import { directionOf } from '../../words/language.ts';

/** The Markdown of quizzes as HTML, for writers: the way back is `html-text.ts`. */

export interface HtmlForm {
  /** A text that stands in one line has no paragraph around it. */
  readonly room: 'block' | 'line';
  /** The address of a picture in the format. */
  picture(address: string): string;
  /** A formula in TeX; between `\(` and `\)`, on a line of its own `\[` and `\]`, if left out. */
  formula?(tex: string, display: 'inline' | 'block'): string;
}

export function htmlOf(source: string, form: HtmlForm): string {
  const root = fromMarkdown(source.trim(), {
    extensions: [...syntax],
    mdastExtensions: [gfmTableFromMarkdown(), tree],
  });
  const writer = new Writer(source.trim(), form);
  const blocks = writer.blocks(root.children);
  const [only] = blocks;
  if (form.room === 'line' && blocks.length === 1 && only !== undefined) {
    return only.replace(/^<p>(.*)<\/p>$/s, '$1');
  }
  return blocks.join('');
}

/** Letters as HTML shows them. */
export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

class Writer {
  readonly #source: string;
  readonly #form: HtmlForm;

  constructor(source: string, form: HtmlForm) {
    this.#source = source;
    this.#form = form;
  }

  blocks(nodes: readonly Nodes[]): readonly string[] {
    const blocks: string[] = [];
    for (const node of nodes) {
      if (node.type === 'list' && node.children.length === 1) this.#addLine(blocks, node);
      else blocks.push(...this.#block(node));
    }
    return blocks;
  }

  #block(node: Nodes): readonly string[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'list':
        return [this.#list(node)];
      case 'table':
        return [this.#table(node)];
      case 'code':
        return [`<pre>${escapedHtml(node.value)}</pre>`];
      default:
        return [`<p>${this.#written(node)}</p>`];
    }
  }

  /** A formula of its own line parts the paragraph it stands in. */
  #paragraph(nodes: readonly PhrasingContent[]): readonly string[] {
    const blocks: string[] = [];
    let line = '';
    const end = () => {
      const inside = line.replace(/^(\s|<br>)+|(\s|<br>)+$/g, '');
      if (inside !== '') blocks.push(`<p>${inside}</p>`);
      line = '';
    };
    for (const node of nodes) {
      if (node.type === 'formula' && node.value.startsWith('$$')) {
        end();
        blocks.push(`<p>${this.#formula(node.value)}</p>`);
      } else line += this.#phrase(node);
    }
    end();
    return blocks;
  }

  /** "1. What is it?" is no list: see `textParser`. */
  #addLine(blocks: string[], list: List): void {
    const [from, to] = place(list);
    const { lead, rest } = soleEntry(list);
    const mark = escapedLetters(this.#source.slice(from, lead === undefined ? to : place(lead)[0]));
    const [first = '', ...more] = lead === undefined ? [] : this.#paragraph(lead.children);
    const line = `${mark}${first.replace(/^<p>(.*)<\/p>$/s, '$1')}`;
    const before = blocks.at(-1);
    const goesOn = /[^\n\r](\r\n|\n|\r)$/.test(this.#source.slice(0, from));
    if (goesOn && before?.startsWith('<p>')) {
      blocks[blocks.length - 1] = before.replace(/<\/p>$/, () => `<br>${line}</p>`);
    } else blocks.push(`<p>${line}</p>`);
    blocks.push(...more, ...rest.flatMap((node) => this.#block(node)));
  }

  #list(list: List): string {
    const tag = list.ordered === true ? 'ol' : 'ul';
    const start = list.ordered === true && (list.start ?? 1) !== 1 ? ` start="${list.start}"` : '';
    const entries = list.children.map((entry) => {
      const [first, ...rest] = entry.children;
      const tight = first?.type === 'paragraph' && rest.every(({ type }) => type === 'list');
      const lead = tight ? this.#phrases(first.children) : first ? this.#block(first).join('') : '';
      return `<li>${lead}${rest.flatMap((node) => this.#block(node)).join('')}</li>`;
    });
    return `<${tag}${start}>${entries.join('')}</${tag}>`;
  }

  #table({ align, children }: Table): string {
    const row = (at: number, tag: 'th' | 'td') => {
      const cells = (children[0]?.children ?? []).map((_, column) => {
        const side = align?.[column];
        const style = side === null || side === undefined ? '' : ` style="text-align: ${side}"`;
        const cell = children[at]?.children[column];
        return `<${tag}${style}>${cell === undefined ? '' : this.#phrases(cell.children)}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    };
    const body = children.slice(1).map((_, at) => row(at + 1, 'td'));
    return `<table><thead>${row(0, 'th')}</thead><tbody>${body.join('')}</tbody></table>`;
  }

  #phrases(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.#phrase(node)).join('');
  }

  #phrase(node: PhrasingContent): string {
    switch (node.type) {
      case 'text':
        return escapedLetters(node.value).replace(/\r\n|\n|\r/g, '<br>');
      case 'break':
        return '<br>';
      case 'emphasis':
        return `<em>${this.#phrases(node.children)}</em>`;
      case 'strong':
        return `<strong>${this.#phrases(node.children)}</strong>`;
      case 'inlineCode':
        return `<code>${escapedHtml(node.value)}</code>`;
      case 'link':
        return `<a href="${escapedHtml(node.url)}">${this.#phrases(node.children)}</a>`;
      case 'image': {
        const alt = node.alt?.trim() === 'decorative' ? '' : (node.alt ?? '').trim();
        const src = this.#form.picture(node.url.replace(/^\.\//, ''));
        return `<img src="${escapedHtml(src)}" alt="${escapedHtml(alt)}">`;
      }
      case 'formula':
        return this.#formula(node.value);
      case 'foreign': {
        const lang = node.lang.replace(/^(["'])(.*)\1$/, '$2').trim();
        return `<span lang="${escapedHtml(lang)}" dir="${directionOf(lang)}">${this.#phrases(node.children)}</span>`;
      }
      default:
        return this.#written(node);
    }
  }

  #formula(value: string): string {
    const signs = value.startsWith('$$') ? 2 : 1;
    const tex = value.slice(signs, -signs);
    const display = signs === 2 ? 'block' : 'inline';
    const own = this.#form.formula?.(tex, display);
    if (own !== undefined) return own;
    return display === 'block' ? `\\[${escapedHtml(tex)}\\]` : `\\(${escapedHtml(tex)}\\)`;
  }

  #written(node: Nodes): string {
    return escapedLetters(this.#source.slice(...place(node)));
  }
}

/** Letters that would be taken for the marks of a formula are parted by an empty element. */
function escapedLetters(text: string): string {
  return escapedHtml(text)
    .replace(/\\(?=[()[\]])/g, '\\<span></span>')
    .replace(/\$(?=\$)/g, '$$<span></span>');
}
