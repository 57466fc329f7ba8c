import { text as words } from 'virtual:course-words';
import { withBlanks } from 'virtual:variables';
import '../../styles/text.css';
import { createElement, type ReactNode } from 'react';
import type { Formula, MathNode, TextNode } from '../../quiz/text/text.ts';

/**
 * The nodes of a text, drawn element by element from a tree that has no others: no text of a file
 * can become markup. Courses whose texts are plain go without.
 *
 * Each string is alone in its element, so that a translated page can be written anew.
 */
export function drawn(nodes: readonly TextNode[]): readonly ReactNode[] {
  return nodes.map((node, at) => {
    const mark = markAfter(nodes[at - 1], node);
    if (typeof node === 'string') {
      const letters = withBlanks(node.slice(mark.length));
      return nodes.length === 1 ? letters : createElement('span', null, letters);
    }
    const follower = markAfter(node, nodes[at + 1]);
    if (follower === '') return element(node);
    return createElement(
      'span',
      { className: 'with-mark' },
      element(node),
      <span>{follower}</span>,
    );
  });
}

/** The punctuation behind a short formula, which must not begin a line. */
function markAfter(node: TextNode | undefined, next: TextNode | undefined): string {
  const isShort = typeof node === 'object' && node.tag === 'math' && !isLong(node);
  if (!isShort || node.display === 'block' || typeof next !== 'string') return '';
  return /^[.,;:!?)\]”’。，、；：！？）]+/u.exec(next)?.[0] ?? '';
}

function element(node: Exclude<TextNode, string>): ReactNode {
  switch (node.tag) {
    case 'math':
      return formula(node);
    case 'img': {
      const { tag, ...picture } = node;
      return createElement(tag, { ...picture, loading: 'lazy' });
    }
    case 'table':
      return <Table rows={node.children} />;
    case 'br':
      return <br />;
    case 'a':
      return (
        <a className="leaving" href={node.href} target="_blank" rel="noopener noreferrer">
          {createElement('span', null, ...drawn(node.children))}
          <span className="visually-hidden">{` ${words.leaves}`}</span>
        </a>
      );
    case 'ul':
    case 'ol': {
      const entries = node.children.map(({ children }) =>
        createElement('li', null, ...drawn(children)),
      );
      return createElement(node.tag, { start: node.start }, ...entries);
    }
    case 'span':
      return createElement('span', { lang: node.lang, dir: node.dir }, ...drawn(node.children));
    case 'code':
      return <code translate="no">{node.children}</code>;
    case 'pre':
      return (
        <Wide tag="pre">
          <code translate="no">{node.children}</code>
        </Wide>
      );
    default:
      return createElement(node.tag, null, ...drawn(node.children));
  }
}

/** What is wider than a phone scrolls in itself, by keyboard as well. */
function Wide({
  tag: Tag,
  children,
}: {
  readonly tag: 'div' | 'pre';
  readonly children: ReactNode;
}) {
  return (
    <Tag className="scroll" tabIndex={0}>
      {children}
    </Tag>
  );
}

/** So much of a formula stands in a line of a phone. */
const shortFormula = 24;

function isLong({ plain }: Formula): boolean {
  return plain.length > shortFormula;
}

function formula(node: Formula): ReactNode {
  const { display, plain, children } = node;
  // Browsers leave formulas out of the names of what they stand in, unless these are named.
  const given = { display, 'aria-label': plain, dir: 'ltr' };
  const math = createElement('math', given, ...children.map(drawnMath));
  // What is not to be translated is said around it: MathML has no attribute for that.
  if (display === 'inline') {
    return (
      <span translate="no" className={isLong(node) ? 'scroll long-formula' : undefined}>
        {math}
      </span>
    );
  }
  return (
    <div className="formula" translate="no">
      {isLong(node) ? <Wide tag="div">{math}</Wide> : math}
    </div>
  );
}

function drawnMath(node: MathNode): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.tag, node.attributes, ...node.children.map(drawnMath));
}

type Row = Extract<TextNode, { readonly tag: 'table' }>['children'][number];

function Table({ rows: [head = [], ...body] }: { readonly rows: readonly Row[] }) {
  const row = (cells: Row, tag: 'th' | 'td') => {
    const scope = tag === 'th' ? 'col' : undefined;
    const all = cells.map(({ align, children }) =>
      createElement(tag, { scope, 'data-align': align }, ...drawn(children)),
    );
    return createElement('tr', null, ...all);
  };
  const rows = body.map((cells) => row(cells, 'td'));
  return (
    <Wide tag="div">
      <table>
        <thead>{row(head, 'th')}</thead>
        {createElement('tbody', null, ...rows)}
      </table>
    </Wide>
  );
}
