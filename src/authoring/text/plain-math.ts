import type { MathElement, MathNode } from '../../quiz/text/text.ts';

/**
 * A formula in a line of text, for reports and where no formula can stand: `(a + b)/2`, `x²`,
 * `√(x + 1)`, `∑_(i = 1)^n i`.
 */
export function plainMath(nodes: readonly MathNode[]): string {
  return row(nodes).replace(/\s+/g, ' ').trim();
}

/** Operators that stand between two things, with a blank on both sides. */
const between = /^[+−\-±∓×÷⋅∗*/=≠<>≤≥≈≡∼≅∝→←↔⇒⇐⇔↦∈∉∋⊂⊃⊆⊇∪∩∧∨∣∥⊥∘⊕⊗]$/u;
const braces = /^[⏞⏟⎴⎵⏜⏝⏠⏡]$/u;
const apply = '\u2061';
const raised = '0123456789+−-n';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ';
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '→': '\u20d7',
  '⃗': '\u20d7',
  '‾': '\u0305',
  '¯': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
};

/** @param goesOn whether something stands before it, as before a cell that begins with `=` */
function row(nodes: readonly MathNode[], goesOn = false): string {
  return nodes
    .map((node, at) => {
      const text = plain(node);
      if (typeof node === 'string' || node.tag !== 'mo') return text;
      if (text === apply) return ' ';
      if (text === ',' || text === ';') return `${text} `;
      return (goesOn || at > 0) && between.test(text) ? ` ${text} ` : text;
    })
    .join('');
}

function plain(node: MathNode): string {
  if (typeof node === 'string') return node;
  const [first = '', second = '', third = ''] = node.children;
  switch (node.tag) {
    case 'mfrac':
      // A binomial is written as a fraction without its line.
      if (node.attributes?.linethickness !== undefined) return `${plain(first)}; ${plain(second)}`;
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${inBrackets(row(node.children))}`;
    case 'mroot':
      return `${script(second, superscripts, '')}√${inBrackets(plain(first))}`;
    case 'msup':
      return power(first, second);
    case 'msub':
    case 'munder':
      if (braces.test(plain(second))) return plain(first);
      return `${grouped(first)}${script(second, subscripts, '_')}`;
    case 'msubsup':
    case 'munderover':
      return `${grouped(first)}${script(second, subscripts, '_')}${script(third, superscripts, '^')} `;
    case 'mover':
      return accented(first, second);
    case 'mtable':
      return node.children.map((each) => cells(each)).join('; ');
    case 'mspace':
      return ' ';
    case 'mphantom':
      return '';
    default:
      return row(node.children);
  }
}

function cells(node: MathNode): string {
  if (typeof node === 'string') return node;
  return node.children.map((cell, at) => inCell(cell, at > 0)).join(' ');
}

function inCell(cell: MathNode, goesOn: boolean): string {
  if (typeof cell === 'string') return cell;
  const [only, ...others] = cell.children;
  const isWrapped = typeof only === 'object' && only.tag === 'mrow' && others.length === 0;
  return row(isWrapped ? only.children : cell.children, goesOn);
}

function power(base: MathNode, exponent: MathNode): string {
  const raisedTo = plain(exponent);
  const isPrime = /^[′″‴]+$/u.test(raisedTo);
  return `${grouped(base)}${isPrime ? raisedTo : script(exponent, superscripts, '^')}`;
}

/** As small digits where there are such for all of it, else behind a sign. */
function script(node: MathNode, small: string, sign: string): string {
  const text = plain(node).trim();
  if (text === '∘') return '°';
  const signs = [...text].map((each) => raised.indexOf(each));
  if (signs.every((at) => at >= 0)) return signs.map((at) => [...small][at] ?? '').join('');
  return `${sign}${text.length === 1 ? text : inBrackets(text)}`;
}

function accented(base: MathNode, mark: MathNode): string {
  const text = plain(base);
  const accent = accents[plain(mark)];
  if (braces.test(plain(mark))) return text;
  if (accent === undefined) return `${grouped(base)}^${inBrackets(plain(mark))}`;
  return [...text].map((letter) => letter + accent).join('');
}

/** In brackets where it is more than one thing. */
function grouped(node: MathNode): string {
  const text = plain(node);
  const isOne =
    typeof node === 'string' || !isRow(node) || [...text].length < 2 || /^\([^()]*\)$/.test(text);
  return isOne ? text : inBrackets(text);
}

function isRow({ tag }: MathElement): boolean {
  return tag === 'mrow' || tag === 'mfrac' || tag === 'mstyle' || tag === 'munder';
}

function inBrackets(text: string): string {
  return `(${text.trim()})`;
}
