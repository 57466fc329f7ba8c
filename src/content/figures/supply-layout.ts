import { arrowHead, type Point, round } from '@kit/figures/geometry.ts';

/** The supply map: a row a stage, its boxes where the data puts them, links as curves between them. */

interface Actor {
  readonly id: string;
  readonly row: number;
  readonly x: number;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

export interface PlacedLink {
  readonly line: string;
  readonly head: string;
  /** Where its number stands. */
  readonly badge: Point;
}

export const box = { width: 108, height: 56 };
export const width = 620;
const rowHeight = 112;

/** How high the map is. */
export function heightOf(rows: number): number {
  return (rows - 1) * rowHeight + box.height + 4;
}

/** The middle of a row. */
export function rowAt(row: number): number {
  return 2 + box.height / 2 + row * rowHeight;
}

/** Links as curves from the foot of one box to the head of another, or from side to side in a row. */
export function placeLinks(
  links: readonly Link[],
  actors: readonly Actor[],
): readonly PlacedLink[] {
  const places = new Map(actors.map(({ id, row, x }) => [id, { x, y: rowAt(row) }]));
  return links.flatMap((link) => {
    const start = places.get(link.from);
    const end = places.get(link.to);
    if (!start || !end) return [];
    if (start.y === end.y) return [level(start, end)];
    const down = end.y > start.y;
    const half = down ? box.height / 2 : -box.height / 2;
    const a = { x: start.x + spread(links, link.from, link, places), y: start.y + half };
    const b = { x: end.x + spread(links, link.to, link, places), y: end.y - half };
    return [curve(a, b)];
  });
}

function level(start: Point, end: Point): PlacedLink {
  const side = end.x > start.x ? box.width / 2 : -box.width / 2;
  const a = { x: start.x + side, y: start.y };
  const b = { x: end.x - side, y: end.y };
  return {
    line: `M${a.x} ${a.y}H${b.x}`,
    head: arrowHead(a, b),
    badge: { x: (a.x + b.x) / 2, y: a.y },
  };
}

function curve(a: Point, b: Point): PlacedLink {
  const bend = (b.y - a.y) * 0.5;
  const points = [a.x, a.y, a.x, a.y + bend, b.x, b.y - bend, b.x, b.y].map(round);
  const [ax, ay, bx, by, cx, cy, dx, dy] = points;
  // The number stands in the gap below the box that the link leaves, where no box can cover it.
  const t = Math.min(0.5, 0.36 * (56 / Math.abs(b.y - a.y)) ** 0.5);
  return {
    line: `M${ax} ${ay}C${bx} ${by} ${cx} ${cy} ${dx} ${dy}`,
    head: arrowHead({ x: b.x, y: b.y - bend }, b),
    badge: {
      x: round(at(t, a.x, a.x, b.x, b.x)),
      y: round(at(t, a.y, a.y + bend, b.y - bend, b.y)),
    },
  };
}

/** A cubic Bézier curve at `t`. */
function at(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const u = 1 - t;
  return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
}

/** Spreads the links at one side of a box, in the order of their other ends, so that they do not meet. */
function spread(
  links: readonly Link[],
  actor: string,
  link: Link,
  places: ReadonlyMap<string, Point>,
): number {
  const here = places.get(actor)?.y ?? 0;
  const other = (each: Link) =>
    places.get(each.from === actor ? each.to : each.from) ?? { x: 0, y: 0 };
  const isBelow = other(link).y > here;
  const together = links
    .filter(({ from, to }) => from === actor || to === actor)
    .filter((each) => other(each).y !== here && other(each).y > here === isBelow)
    .sort((one, two) => other(one).x - other(two).x);
  const step = Math.min(22, (box.width - 20) / together.length);
  return round((together.indexOf(link) - (together.length - 1) / 2) * step);
}
