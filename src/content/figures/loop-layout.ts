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
  height: 350,
  box: { width: 142, height: 54 },
  characters: 18,
  places: {
    shortage: { x: 72, y: 60 },
    purchase: { x: 300, y: 60 },
    ecosystem: { x: 528, y: 60 },
    dependence: { x: 528, y: 175 },
    exposure: { x: 528, y: 290 },
    investment: { x: 300, y: 290 },
    supply: { x: 72, y: 290 },
  },
};

/** The same turned on its side, so that the boxes fit a phone. */
export const narrowLoop: LoopLayout = {
  shape: 'narrow',
  width: 340,
  height: 520,
  box: { width: 128, height: 58 },
  characters: 16,
  places: {
    shortage: { x: 65, y: 40 },
    purchase: { x: 65, y: 180 },
    ecosystem: { x: 65, y: 320 },
    dependence: { x: 170, y: 470 },
    exposure: { x: 275, y: 320 },
    investment: { x: 275, y: 180 },
    supply: { x: 275, y: 40 },
  },
};

interface Link {
  readonly from: string;
  readonly to: string;
  readonly sign: '+' | '-';
}

/** How far apart two links between the same two nodes run. */
const apart = 13;

/** Links as straight arrows from box to box, the sign near the middle of each. */
export function placeLinks(links: readonly Link[], layout: LoopLayout) {
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
