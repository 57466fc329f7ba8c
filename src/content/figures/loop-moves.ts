/** Quantities that cause one another, as links with a sign, and what a push does on a loop of them. */

export interface LoopNode {
  readonly id: string;
  readonly label: string;
}

export interface LoopLink {
  readonly from: string;
  readonly to: string;
  /** Plus: more brings more, less brings less. Minus: more brings less, less brings more. */
  readonly sign: '+' | '-';
  readonly note: string;
}

export interface Loop {
  readonly name: string;
  /** Whether a push comes back against itself, or the same way. */
  readonly kind: 'balancing' | 'reinforcing';
  /** Ids of its nodes in the order of the links; the last leads to the first. */
  readonly path: readonly string[];
  readonly reading: string;
}

export type Direction = 'more' | 'less';

/** The links of a loop, in its order; those that are not there are left out. */
export function linksOf({ path }: Loop, links: readonly LoopLink[]): readonly LoopLink[] {
  return path.flatMap((from, at) => {
    const to = path[(at + 1) % path.length];
    return links.filter((link) => link.from === from && link.to === to);
  });
}

/** All links in an order that closes loop after loop. */
export function buildOrder(
  loops: readonly Loop[],
  links: readonly LoopLink[],
): readonly LoopLink[] {
  return [...new Set([...loops.flatMap((loop) => linksOf(loop, links)), ...links])];
}

/** The loop that a link closes, once it is drawn as the last of the first so many. */
export function closedBy(
  count: number,
  order: readonly LoopLink[],
  loops: readonly Loop[],
): readonly Loop[] {
  const isClosed = (loop: Loop, drawn: readonly LoopLink[]) =>
    linksOf(loop, order).every((link) => drawn.includes(link));
  return loops.filter(
    (loop) => isClosed(loop, order.slice(0, count)) && !isClosed(loop, order.slice(0, count - 1)),
  );
}

/** What more of the source does to the target. */
export function effectOf({ sign }: LoopLink): Direction {
  return sign === '+' ? 'more' : 'less';
}

const opposite = { more: 'less', less: 'more' } as const;

/** What becomes of each quantity once the first of a loop grows, around to the first itself. */
export function pushed(
  loop: Loop,
  links: readonly LoopLink[],
): readonly { readonly id: string; readonly direction: Direction }[] {
  const steps: { readonly id: string; readonly direction: Direction }[] = [];
  let direction: Direction = 'more';
  for (const link of linksOf(loop, links)) {
    steps.push({ id: link.from, direction });
    if (link.sign === '-') direction = opposite[direction];
  }
  steps.push({ id: loop.path[0] ?? '', direction });
  return steps;
}
