import type { Code, Image, Link, List, Nodes, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { ParseText, TextFlaw } from '../../quiz/schema.ts';
import { type Block, isBlock, type Phrase, type Text } from '../../quiz/text/text.ts';
import { directionOf, isLanguageTag } from '../../words/language.ts';
import type { PictureFinder } from '../pictures/picture-finder.ts';
import { formulaOf } from './formula.ts';
import { place, soleEntry } from './nodes.ts';
import { inLines, joined, trimmed } from './phrases.ts';
import { strayMarks } from './stray-marks.ts';
import { type ForeignNode, type FormulaNode, syntax, tree } from './syntax.ts';

/** Without one of these a text is no more than its letters. */
const marks = /[\\*_`[\]$\n\r]/;

/** Makes texts of what authors wrote, as `syntax.ts` says it is read. */
export function textParser(find: PictureFinder['find']): ParseText {
  return (source, room) => {
    if (!marks.test(source)) return { text: source, flaws: [] };
    const root = fromMarkdown(source, {
      extensions: [...syntax],
      mdastExtensions: [gfmTableFromMarkdown(), tree],
    });
    const reading = new Reading(source, find);
    const blocks = reading.blocks(root.children);
    if (room === 'line') reading.keepToLine(blocks, root.children);
    return { text: textOf(blocks), flaws: reading.flaws };
  };
}

/** A text of one paragraph is what stands in it, and one of letters alone is a string. */
function textOf(blocks: readonly Block[]): Text {
  const [first, ...more] = blocks;
  const nodes = first?.tag === 'p' && more.length === 0 ? first.children : blocks;
  const [node, ...others] = nodes;
  return typeof node === 'string' && others.length === 0 ? node : nodes;
}

/** Takes from the tree of Markdown what a text may have, and notes what is wrong. */
class Reading {
  readonly #source: string;
  readonly #find: PictureFinder['find'];
  readonly #flaws: TextFlaw[] = [];

  constructor(source: string, find: PictureFinder['find']) {
    this.#source = source;
    this.#find = find;
  }

  get flaws(): readonly TextFlaw[] {
    return [...this.#flaws].sort((one, other) => one.at - other.at);
  }

  blocks(nodes: readonly Nodes[]): readonly Block[] {
    const blocks: Block[] = [];
    for (const node of nodes) {
      const single = node.type === 'list' && node.children.length === 1;
      if (single) this.#addLine(blocks, node);
      else blocks.push(...this.#block(node));
    }
    return blocks;
  }

  keepToLine(blocks: readonly Block[], nodes: readonly Nodes[]): void {
    const at = nodes.findIndex(({ type }, index) => type !== 'paragraph' || index > 0);
    const block = blocks.find(({ tag }) => tag !== 'p');
    if (block === undefined && blocks.length < 2) return;
    const noun = block === undefined ? 'second paragraph' : blockNames[block.tag];
    const message = `there is no room for a ${noun} here, where a text stands in one line`;
    this.#flaw(nodes[at] ?? nodes[0], `${message}; move it to the prompt or the explanation`);
  }

  #block(node: Nodes): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'list':
        return [this.#list(node)];
      case 'table':
        return [this.#table(node)];
      case 'code':
        return this.#code(node);
      default:
        return [{ tag: 'p', children: [this.#written(node)] }];
    }
  }

  /** A formula of its own line parts the paragraph it stands in. */
  #paragraph(nodes: readonly PhrasingContent[]): readonly Block[] {
    const blocks: Block[] = [];
    let line: Phrase[] = [];
    const end = () => {
      const children = trimmed(line);
      if (children.length > 0) blocks.push({ tag: 'p', children });
      line = [];
    };
    for (const phrase of this.#phrases(nodes)) {
      if (isBlock(phrase)) {
        end();
        blocks.push(phrase);
      } else line.push(phrase);
    }
    end();
    return blocks;
  }

  /**
   * A list of one entry is none: "1. What is it?" and "- 5" are what they say. It goes on with the
   * line before, where that is part of the same paragraph to the eye.
   */
  #addLine(blocks: Block[], list: List): void {
    const [from, to] = place(list);
    const { lead, rest } = soleEntry(list);
    const mark = this.#source.slice(from, lead === undefined ? to : place(lead)[0]);
    const parts = lead === undefined ? [] : this.#paragraph(lead.children);
    const line = parts[0]?.tag === 'p' ? parts[0] : undefined;
    const phrases = joined([...inLines(mark), ...(line?.children ?? [])]);
    const before = blocks.at(-1);
    const goesOn = /[^\n\r](\r\n|\n|\r)$/.test(this.#source.slice(0, from));
    if (goesOn && before?.tag === 'p') {
      blocks[blocks.length - 1] = {
        tag: 'p',
        children: [...before.children, { tag: 'br' }, ...phrases],
      };
    } else blocks.push({ tag: 'p', children: phrases });
    blocks.push(
      ...parts.slice(line === undefined ? 0 : 1),
      ...rest.flatMap((node) => this.#block(node)),
    );
  }

  #list(node: List): Block {
    const children = node.children.map((entry) => {
      const [first, ...rest] = entry.children;
      // A tight entry stands in its line; one with several paragraphs keeps them.
      const tight = first?.type === 'paragraph' && rest.every(({ type }) => type === 'list');
      const lead = tight ? this.#phrases(first.children) : first ? this.#block(first) : [];
      return {
        tag: 'li' as const,
        children: [...lead, ...rest.flatMap((each) => this.#block(each))],
      };
    });
    if (node.ordered !== true) return { tag: 'ul', children };
    const start = node.start ?? 1;
    return { tag: 'ol', ...(start === 1 ? {} : { start }), children };
  }

  #table(node: Table): Block {
    const columns = node.children[0]?.children ?? [];
    const children = node.children.map((row) =>
      columns.map((_, column) => {
        const align = node.align?.[column] ?? undefined;
        const cell = row.children[column];
        const phrases = cell === undefined ? [] : this.#inLine(cell.children);
        return { ...(align === undefined ? {} : { align }), children: phrases };
      }),
    );
    return { tag: 'table', children };
  }

  #code(node: Code): readonly Block[] {
    const { value } = node;
    if (value.trim() === '') {
      this.#flaw(node, 'there is no code in this block; it stands between lines of ```');
    }
    return [{ tag: 'pre', children: [value] }];
  }

  #phrases(nodes: readonly PhrasingContent[]): readonly Phrase[] {
    return joined(nodes.flatMap((node) => this.#phrase(node)));
  }

  /** Phrases where there is no room for a formula of its own line. */
  #inLine(nodes: readonly PhrasingContent[]): readonly Phrase[] {
    for (const node of nodes) {
      if (node.type === 'formula' && node.value.startsWith('$$')) {
        this.#flaw(node, 'there is no room for a line of its own here; write the formula as $…$');
      }
    }
    return this.#phrases(nodes);
  }

  #phrase(node: PhrasingContent): readonly Phrase[] {
    switch (node.type) {
      case 'text':
        return this.#letters(node);
      case 'break':
        return [{ tag: 'br' }];
      case 'emphasis':
        this.#betweenWords(node, '*');
        return [{ tag: 'em', children: this.#inLine(node.children) }];
      case 'strong':
        this.#betweenWords(node, '**');
        return [{ tag: 'strong', children: this.#inLine(node.children) }];
      case 'inlineCode':
        return [{ tag: 'code', children: [node.value] }];
      case 'link':
        return this.#link(node);
      case 'image':
        return this.#picture(node);
      case 'formula':
        return this.#formula(node);
      case 'foreign':
        return this.#foreign(node);
      default:
        return [this.#written(node)];
    }
  }

  #letters(node: Nodes & { readonly value: string }): readonly Phrase[] {
    const [from, to] = place(node);
    this.#flaws.push(...strayMarks(this.#source, from, to));
    return inLines(node.value);
  }

  /** "2*3*4" is no emphasis: what was written may be a product. */
  #betweenWords(node: Nodes, mark: string): void {
    const [from, to] = place(node);
    const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;
    const [before, after] = [this.#source.slice(0, from).at(-1), this.#source.charAt(to)];
    if (!letter.test(before ?? '') && !letter.test(after)) return;
    const message = `emphasis cannot begin or end inside a word or number; for the character itself write \\\\${mark.split('').join('\\\\')}`;
    this.#flaw(node, message);
  }

  #link(node: Link): readonly Phrase[] {
    const children = this.#inLine(node.children);
    const href = /^https?:\/\/[^/]/.test(node.url) && URL.canParse(node.url) ? node.url : null;
    if (href === null) {
      const message = `a link leads out of the course and begins with https://, not "${node.url}"; for brackets that are no link write \\\\[`;
      this.#flaw(node, message);
      return children;
    }
    if (children.length === 0) this.#flaw(node, 'this link has no words; write them between [ ]');
    if (node.title) this.#flaw(node, `a link has no title; write "${node.title}" into the text`);
    return [{ tag: 'a', href, children }];
  }

  #picture(node: Image): readonly Phrase[] {
    const alt = node.alt?.trim() ?? '';
    const found = this.#find(node.url);
    if ('flaw' in found) this.#flaw(node, found.flaw);
    if (alt === '' || /^[^\s]+\.\w{3,4}$/.test(alt)) {
      const message = `say what the picture shows: ![A map of …](${node.url}); where it shows nothing of use, write ![decorative](${node.url})`;
      this.#flaw(node, message);
    }
    if (node.title) {
      this.#flaw(node, `a picture has no title; write "${node.title}" into the text`);
    }
    if ('flaw' in found) return [];
    return [{ tag: 'img', ...found.picture, alt: alt === 'decorative' ? '' : alt }];
  }

  #formula(node: FormulaNode): readonly Phrase[] {
    const signs = node.value.startsWith('$$') ? 2 : 1;
    const tex = node.value.slice(signs, -signs);
    const read = formulaOf(tex, signs === 2 ? 'block' : 'inline');
    if (read.kind === 'read') return [read.formula];
    const { at, length, message } = read;
    this.#flaws.push({ at: place(node)[0] + signs + at, length, message });
    return [node.value];
  }

  #foreign(node: ForeignNode): readonly Phrase[] {
    const children = this.#inLine(node.children);
    const lang = node.lang.replace(/^(["'])(.*)\1$/, '$2').trim();
    if (!isLanguageTag(lang)) {
      const message = `"${lang}" names no language; write a tag such as de, zh-Hans or ar: [Zoll]{lang=de}`;
      this.#flaw(node, message);
      return children;
    }
    return [{ tag: 'span', lang, dir: directionOf(lang), children }];
  }

  #written(node: Nodes): string {
    return this.#source.slice(...place(node));
  }

  #flaw(node: Nodes | undefined, message: string): void {
    const [at, to] = node === undefined ? [0, 1] : place(node);
    this.#flaws.push({ at, length: Math.max(1, to - at), message });
  }
}

const blockNames = {
  p: 'paragraph',
  ul: 'list',
  ol: 'list',
  table: 'table',
  pre: 'block of code',
  math: 'formula of its own line',
} as const satisfies Record<Block['tag'], string>;
