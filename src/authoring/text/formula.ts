import { Parser } from 'htmlparser2';
import temml from 'temml';
import type { TextFlaw } from '../../quiz/schema.ts';
import { type Formula, type MathElement, type MathNode, mathTags } from '../../quiz/text/text.ts';
import { lengthWithoutTexts, texWithTexts } from '../variables/stand-ins.ts';
import { plainMath } from './plain-math.ts';

/** A formula as pages draw it, or what is wrong with it and where. */
export type ReadFormula =
  | { readonly kind: 'read'; readonly formula: Formula }
  | ({ readonly kind: 'failed' } & TextFlaw);

/**
 * Reads TeX. Temml writes the MathML that browsers draw (MathML Core), where KaTeX writes more that
 * Chromium leaves out, such as the letters of `\mathbb`. Of what it writes, the elements of
 * `quiz/text/text.ts` and the attributes below are taken; styles and classes are not.
 *
 * @param tex without its dollar signs
 */
export function formulaOf(tex: string, display: Formula['display']): ReadFormula {
  const flaw = flawOf(tex);
  if (flaw !== null) return { kind: 'failed', ...flaw };
  const readable = texWithTexts(tex);
  try {
    const options = { displayMode: display === 'block', throwOnError: true, strict: true };
    const children = mathNodes(temml.renderToString(readable, options));
    const plain = plainMath(children);
    return { kind: 'read', formula: { tag: 'math', display, plain, children } };
  } catch (error) {
    const { message, position } = Object(error);
    const start = typeof position === 'number' ? readable.slice(0, position) : '';
    const at = Math.min(lengthWithoutTexts(start), tex.length);
    return { kind: 'failed', at, length: 1, message: said(String(message), tex.slice(at)) };
  }
}

/** What an author most likely slipped on, before the formula is read. */
function flawOf(tex: string): TextFlaw | null {
  if (tex.trim() === '') return { at: 0, length: 1, message: 'this formula is empty' };
  const lost =
    /[\b\f\t\v]|[\n\r](?=(?:abla|eg|eq?|i|ot(?:in)?|u|angle|brace|ceil|floor|ho|ightarrow)\b)/.exec(
      tex,
    );
  if (lost !== null) {
    const name = { '\b': 'b', '\f': 'f', '\t': 't', '\v': 'v', '\n': 'n', '\r': 'r' }[lost[0]];
    const message = `a backslash is lost here: in JSON \\${name} is a character of its own; write \\\\${name}`;
    return { at: lost.index, length: 1, message };
  }
  const bare = blanked(tex, /\\(?:text\w*|mbox|math\w+|operatorname\*?|begin|end)\s*\{[^{}]*\}/g);
  const accent = /(?<!\\)\\[`'"^~=.]/.exec(bare);
  if (accent !== null) {
    const message = `${accent[0]} puts an accent on a letter of a word; write \\\\text{…} around it, or \\\\acute, \\\\hat and the like`;
    return { at: accent.index, length: 2, message };
  }
  if (/^\d.*\b(?:US|A|AU|C|CA|NZ|HK|NT|S|R)$/.test(tex)) {
    return {
      at: 0,
      length: tex.length,
      message: 'this looks like two prices, not like a formula; write each dollar sign as \\\\$',
    };
  }
  const word =
    /(?<=^|[\s,;])(?:[a-z]{4,}|and|at|by|for|if|in|is|of|or|per|the|to)(?=[\s,;]|$)/i.exec(
      blanked(bare, /\\(?:[a-zA-Z]+|.)/gs),
    );
  if (word === null) return null;
  const message = `"${word[0]}" would be drawn as a product of letters; write words in a formula as \\\\text{ ${word[0]} }, and a dollar sign that is none of a formula as \\\\$`;
  return { at: word.index, length: word[0].length, message };
}

/** With what is no word of the formula blotted out, at its length. */
function blanked(tex: string, what: RegExp): string {
  return tex.replace(what, (part) => '\u0000'.repeat(part.length));
}

/** What Temml says, without the formula that it repeats, and how to go on. */
function said(message: string, rest: string): string {
  const [what = ''] = message.split(/ at (?:position \d|end of input)/);
  const first = what.trim().replace(/\.$/, '');
  const why = `the formula cannot be read: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  if (/unicode/i.test(first)) return `${why}; write words as \\\\text{…}`;
  if (/unsupported function/i.test(first)) return `${why}; is there a slip in its name?`;
  return rest === '' ? `${why}; is a brace or an \\\\end{…} missing?` : why;
}

const attributes = [
  'accent',
  'accentunder',
  'columnspan',
  'depth',
  'displaystyle',
  'fence',
  'form',
  'height',
  'largeop',
  'linethickness',
  'lspace',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'rowspan',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
  'voffset',
  'width',
];

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MathNode[];
}

/** The nodes inside the `math` that Temml wrote. */
function mathNodes(markup: string): readonly MathNode[] {
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const parser = new Parser(
    {
      onopentag: (name, given) => stack.push({ name, attributes: given, children: [] }),
      ontext: (text) => {
        const children = stack.at(-1)?.children;
        const last = children?.at(-1);
        if (typeof last === 'string') children?.splice(-1, 1, last + text);
        else children?.push(text);
      },
      onclosetag: () => {
        const open = stack.pop();
        const parent = stack.at(-1);
        if (open !== undefined && parent !== undefined) parent.children.push(...closed(open));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return root.children;
}

/** An element as it is kept: with the attributes of the list, its children alone, or not at all. */
function closed({ name, attributes: given, children }: Open): readonly MathNode[] {
  if (name === 'math') return unwrapped(children);
  if (name === 'semantics') return children.slice(0, 1);
  const enclosed = enclosure(name, given);
  const tag = enclosed === undefined ? mathTags.find((each) => each === name) : 'mrow';
  if (tag === undefined) throw new Error(`"${name}" cannot be drawn`);
  if (name === 'mtext' && children.every(isValue)) return [{ tag: 'mn', children }];
  if (children.length === 0 && /\btml-cancel\b/.test(given.class ?? '')) return [];
  const own = { ...kept(name, given, children), ...enclosed };
  if (tag === 'mrow' && children.length === 1 && Object.keys(own).length === 0) return children;
  if (tag === 'mspace' && Object.keys(own).length === 0) return [];
  return [Object.keys(own).length === 0 ? { tag, children } : { tag, attributes: own, children }];
}

function isValue(child: MathNode): boolean {
  return typeof child === 'string' && /^[\u{100000}-\u{10fffd}]+$/u.test(child);
}

function kept(
  name: string,
  given: Readonly<Record<string, string>>,
  children: readonly MathNode[],
): Readonly<Record<string, string>> {
  const own: Record<string, string> = {};
  for (const attribute of attributes) {
    const value = given[attribute];
    if (value !== undefined) own[attribute] = value;
  }
  const align = /\btml-(left|right)\b/.exec(given.class ?? '')?.[1];
  if (name === 'mtd' && align !== undefined) own.columnalign = align;
  const colour = /(?:^|;)color:(#[0-9a-f]{6})/i.exec(given.style ?? '')?.[1];
  if (colour !== undefined) own.mathcolor = colour;
  // Temml says by style that an accent is as large as its letter.
  if (isAccented(children)) Object.assign(own, accents[name]);
  return own;
}

const accents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mover: { accent: 'true' },
  munder: { accentunder: 'true' },
};

function isAccented([, mark]: readonly MathNode[]): boolean {
  const isOperator = typeof mark === 'object' && mark.tag === 'mo';
  return isOperator && mark.attributes?.stretchy !== undefined;
}

/** What is drawn around or through a part; Chromium has no `menclose`. */
function enclosure(
  name: string,
  { notation, style }: Readonly<Record<string, string>>,
): MathElement['attributes'] {
  if (name === 'menclose') return { 'data-enclose': notation ?? 'box' };
  return name === 'mrow' && /\bborder:/.test(style ?? '') ? { 'data-enclose': 'box' } : undefined;
}

function unwrapped(children: readonly MathNode[]): readonly MathNode[] {
  const [only, ...others] = children;
  const isRow = typeof only === 'object' && only.tag === 'mrow' && only.attributes === undefined;
  return isRow && others.length === 0 ? only.children : children;
}
