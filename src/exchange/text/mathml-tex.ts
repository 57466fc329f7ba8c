import { type HtmlElement, type HtmlNode, htmlLetters } from './html-tree.ts';

/** The TeX of a MathML element; '' where it has parts that TeX has no plain word for. */
export function texOf(math: HtmlElement): string {
  const noted = annotation(math);
  if (noted !== null) return bare(noted);
  try {
    return rowOf(math.children).trim();
  } catch (error) {
    if (error instanceof Unsaid) return '';
    throw error;
  }
}

/** Some keep it with the signs around it: `\[ x \]`, `$x$`. */
function bare(tex: string): string {
  const inside = /^(?:\\\[(.*)\\\]|\\\((.*)\\\)|\$\$(.*)\$\$|\$(.*)\$)$/s.exec(tex);
  return (inside?.slice(1).find((part) => part !== undefined) ?? tex).trim();
}

class Unsaid extends Error {}

/** Editors such as MathType and WIRIS keep the TeX that was written. */
function annotation(node: HtmlElement): string | null {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'annotation' && /tex/i.test(child.attributes.encoding ?? '')) {
      return htmlLetters(child.children).trim();
    }
    const found = annotation(child);
    if (found !== null) return found;
  }
  return null;
}

function rowOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? '' : elementOf(node))).join('');
}

function elementOf(node: HtmlElement): string {
  const inside = htmlLetters(node.children).trim();
  const parts = node.children.filter((child): child is HtmlElement => typeof child !== 'string');
  const part = (at: number) => `{${parts[at] === undefined ? '' : elementOf(parts[at])}}`;
  switch (node.tag) {
    case 'mi':
      return inside.length > 1 && /^\p{L}+$/u.test(inside) ? word(inside) : symbols(inside);
    case 'mn':
      return inside;
    case 'mo':
      return symbols(inside);
    case 'mtext':
    case 'ms':
      return `\\text{${inside.replace(/[\\{}$]/g, '')}}`;
    case 'mspace':
      return '\\ ';
    case 'math':
    case 'mrow':
    case 'mstyle':
    case 'semantics':
    case 'mpadded':
      return rowOf(node.children);
    case 'mfenced':
      return `(${parts.map(elementOf).join(', ')})`;
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return `\\frac${part(0)}${part(1)}`;
    case 'msqrt':
      return `\\sqrt{${rowOf(node.children)}}`;
    case 'mroot':
      return `\\sqrt[${part(1).slice(1, -1)}]${part(0)}`;
    case 'msup':
    case 'mover':
      return `${part(0)}^${part(1)}`;
    case 'msub':
    case 'munder':
      return `${part(0)}_${part(1)}`;
    case 'msubsup':
    case 'munderover':
      return `${part(0)}_${part(1)}^${part(2)}`;
    default:
      throw new Unsaid();
  }
}

function word(letters: string): string {
  return functions.has(letters) ? `\\${letters} ` : `\\mathrm{${letters}}`;
}

const functions: ReadonlySet<string> = new Set(
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln exp lim max min sup inf det gcd deg'.split(
    ' ',
  ),
);

/** Signs that TeX reads as they are stay; those that it takes for marks are escaped. */
function symbols(text: string): string {
  return [...text].map((sign) => named[sign] ?? sign).join('');
}

const named: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '^': '\\hat{}',
  '~': '\\sim ',
  '×': '\\times ',
  '·': '\\cdot ',
  '⋅': '\\cdot ',
  '÷': '\\div ',
  '±': '\\pm ',
  '−': '-',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '∞': '\\infty ',
  '→': '\\to ',
  '∑': '\\sum ',
  '∏': '\\prod ',
  '∫': '\\int ',
  '\u2061': '',
  '\u2062': '',
  '\u2063': ',',
  '\u00A0': '\\ ',
};
