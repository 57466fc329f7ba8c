import { arrowHead, edge, type Point, type Size } from '@kit/figures/geometry.ts';

/** Where the nodes of the causal loop stand, in one of its two shapes. */
export interface LoopLayout {
  readonly shape: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly box: Size;
  /** What fits on a line of a box. */
  readonly characters: number;
  readonly places: Readonly<Record<string, Point>>;
}

/** Three columns: trouble and ease on the left, the choice in the middle, dependence on the right. */
export const wideLoop: LoopLayout = {
  shape: 'wide',
  width: 600,
  height: 310,
  box: { width: 150, height: 54 },
  characters: 18,
  places: {
    shortage: { x: 76, y: 40 },
    purchase: { x: 300, y: 40 },
    ecosystem: { x: 524, y: 40 },
    dependence: { x: 524, y: 160 },
    exposure: { x: 524, y: 280 },
    investment: { x: 300, y: 280 },
    supply: { x: 76, y: 280 },
  },
};

/** The same turned on its side, so that the boxes fit a phone. */
export const narrowLoop: LoopLayout = {
  shape: 'narrow',
  width: 340,
  height: 452,
  box: { width: 134, height: 58 },
  characters: 16,
  places: {
    shortage: { x: 68, y: 40 },
    purchase: { x: 68, y: 170 },
    ecosystem: { x: 68, y: 300 },
    dependence: { x: 170, y: 420 },
    exposure: { x: 272, y: 300 },
    investment: { x: 272, y: 170 },
    supply: { x: 272, y: 40 },
  },
};

interface Link {
  readonly from: string;
  readonly to: string;
  readonly sign: '+' | '-';
}

/** How far apart two links between the same two nodes run. */
const apart = 13;

/** A link as it is drawn. */
export interface PlacedLink extends Pick<Link, 'sign'> {
  /** Paths of the line and of the head at its end. */
  readonly line: string;
  readonly head: string;
  /** Where its sign stands. */
  readonly badge: Point;
}

/** Links as straight arrows from box to box, the sign near the middle of each. */
export function placeLinks(links: readonly Link[], layout: LoopLayout): readonly PlacedLink[] {
  return links.flatMap(({ from, to, sign }) => {
    const start = layout.places[from];
    const end = layout.places[to];
    if (!start || !end) return [];
    const paired = links.some((other) => other.from === to && other.to === from);
    const shift = paired ? aside(start, end) : { x: 0, y: 0 };
    const a = plus(edge(start, end, layout.box), shift);
    const b = plus(edge(end, start, layout.box), shift);
    const badge = plus({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, shift);
    return [{ sign, line: `M${a.x} ${a.y}L${b.x} ${b.y}`, head: arrowHead(a, b), badge }];
  });
}

function aside(start: Point, end: Point): Point {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  return { x: ((end.y - start.y) / length) * apart, y: ((start.x - end.x) / length) * apart };
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}
