import { withBlanks } from 'virtual:variables';
import { createElement, type ReactNode } from 'react';
import type { MathNode, Text, TextNode } from '../../quiz/text.ts';

/**
 * A text of a quiz with its emphasis, links, formulas and pictures. It is drawn element by element
 * from a tree that has no others, so no text of a file can become markup.
 *
 * Each string is alone in its element: a translated page can be written anew.
 */
export function Prose({ text }: { readonly text: Text }): ReactNode {
  return typeof text === 'string' ? withBlanks(text) : createElement('span', null, ...drawn(text));
}

function drawn(nodes: readonly TextNode[]): readonly ReactNode[] {
  return nodes.map((node) => {
    if (typeof node !== 'string') return element(node);
    return nodes.length === 1 ? withBlanks(node) : createElement('span', null, withBlanks(node));
  });
}

function element(node: Exclude<TextNode, string>): ReactNode {
  switch (node.tag) {
    case 'math': {
      const { display, plain, children } = node;
      return createElement('math', { display, alttext: plain }, ...children.map(drawnMath));
    }
    case 'img': {
      const { tag, ...picture } = node;
      return createElement(tag, picture);
    }
    case 'table':
      return <Rows rows={node.children} />;
    case 'br':
      return <br />;
    case 'a':
      return createElement(
        'a',
        { href: node.href, target: '_blank', rel: 'noopener' },
        ...drawn(node.children),
      );
    case 'ul':
    case 'ol':
      return createElement(
        node.tag,
        { start: node.start },
        ...node.children.map(({ children }) => createElement('li', null, ...drawn(children))),
      );
    case 'span':
      return createElement('span', { lang: node.lang, dir: node.dir }, ...drawn(node.children));
    default:
      return createElement(node.tag, null, ...drawn(node.children));
  }
}

function drawnMath(node: MathNode): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.tag, node.attributes, ...node.children.map(drawnMath));
}

type Row = Extract<TextNode, { readonly tag: 'table' }>['children'][number];

function Rows({ rows: [head = [], ...body] }: { readonly rows: readonly Row[] }) {
  const row = (cells: Row, tag: 'th' | 'td', scope?: 'col') => {
    const all = cells.map(({ align, children }) =>
      createElement(tag, { scope, 'data-align': align }, ...drawn(children)),
    );
    return createElement('tr', null, ...all);
  };
  return (
    <table>
      <thead>{row(head, 'th', 'col')}</thead>
      {createElement('tbody', null, ...body.map((cells) => row(cells, 'td')))}
    </table>
  );
}
