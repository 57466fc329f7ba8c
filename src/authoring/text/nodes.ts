import type { List, Nodes, Paragraph } from 'mdast';

/** Where a node begins and ends in the source. */
export function place(node: Nodes): [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** What stands in the one entry of a list, or of the list of one entry that it begins with. */
export function soleEntry({ children: [entry] }: List): {
  readonly lead?: Paragraph;
  readonly rest: readonly Nodes[];
} {
  const [first, ...rest] = entry?.children ?? [];
  if (first?.type === 'paragraph') return { lead: first, rest };
  if (first?.type !== 'list' || first.children.length > 1) return { rest: [] };
  const inner = soleEntry(first);
  return inner.lead === undefined ? inner : { lead: inner.lead, rest: [...inner.rest, ...rest] };
}
