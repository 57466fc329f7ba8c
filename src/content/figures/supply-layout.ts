import type { Point, Size } from '@kit/figures/geometry.ts';
import { arrowHead, round } from '@kit/figures/geometry.ts';

/** Where the actors of the supply map stand: a row a stage, a column a part of the world. */
export interface SupplyLayout {
  readonly shape: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly box: Size;
  readonly characters: number;
  readonly places: ReadonlyMap<string, Point>;
  readonly stages: readonly { readonly name: string; readonly y: number }[];
}

interface Actor {
  readonly id: string;
  readonly stage: string;
  readonly place: string;
}

interface Stage {
  readonly id: string;
  readonly name: string;
  readonly order: number;
}

/** China on the left, the United States on the right, everyone else between them. */
function columnOf(place: string): number {
  if (place === 'China') return 0;
  return place === 'United States' ? 2 : 1;
}

/** Lays actors out in three columns; actors of one stage and column share its cell. */
export function layOut(
  shape: 'wide' | 'narrow',
  stages: readonly Stage[],
  actors: readonly Actor[],
): SupplyLayout {
  const wide = shape === 'wide';
  const width = wide ? 600 : 340;
  const box = wide ? { width: 136, height: 58 } : { width: 88, height: 74 };
  const row = wide ? 122 : 142;
  const columns = wide ? [70, 300, 530] : [45, 170, 295];
  // Software stands aside so that the chips can be seen to pass to the cloud firms.
  const aside = wide ? 64 : 34;
  const ordered = [...stages].sort((a, b) => a.order - b.order);
  const tops = ordered.map((stage, index) => ({ ...stage, y: 8 + index * row }));
  const places = new Map<string, Point>();
  for (const stage of tops) {
    for (const [column, middle] of columns.entries()) {
      const cell = actors.filter(
        (actor) => actor.stage === stage.id && columnOf(actor.place) === column,
      );
      const step = cell.length > 1 ? (wide ? 142 : 88) : 0;
      const crowded = !wide && cell.length > 1 ? -8 : 0;
      cell.forEach((actor, index) => {
        const shift = stage.id === 'software' && column === 0 ? aside : crowded;
        const x = middle + shift + (index - (cell.length - 1) / 2) * step;
        places.set(actor.id, { x, y: stage.y + 22 + box.height / 2 });
      });
    }
  }
  const height = 8 + (ordered.length - 1) * row + 22 + box.height + 12;
  const characters = wide ? 17 : 10;
  return { shape, width, height, box, characters, places, stages: tops };
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/** Links as curves from the foot of one box to the head of another; those that go back up go round. */
export function placeLinks(links: readonly Link[], { places, box }: SupplyLayout) {
  return links.flatMap((link, index) => {
    const start = places.get(link.from);
    const end = places.get(link.to);
    if (!start || !end) return [];
    const down = end.y >= start.y;
    const half = (box.height / 2) * (down ? 1 : -1);
    const out = links.filter(({ from }) => from === link.from);
    const into = links.filter(({ to }) => to === link.to);
    const a = { x: round(start.x + spread(out, link, box, places, 'to')), y: start.y + half };
    const b = { x: round(end.x + spread(into, link, box, places, 'from')), y: end.y - half };
    const bend = Math.max(26, Math.abs(b.y - a.y) * 0.45) * (down ? 1 : -1);
    const control = { x: b.x, y: b.y - bend };
    const line = `M${a.x} ${a.y}C${a.x} ${round(a.y + bend)} ${b.x} ${round(control.y)} ${b.x} ${b.y}`;
    return [
      {
        number: index + 1,
        line,
        head: arrowHead(control, b),
        back: !down,
        badge: badgeOf(a, b, bend),
      },
    ];
  });
}

/** A point on the curve in the gap just past its start, where no box can cover it. */
function badgeOf(a: Point, b: Point, bend: number): Point {
  const steps = Array.from({ length: 25 }, (_, index) => (index + 1) / 50);
  const t =
    steps.find((each) => Math.abs(cubic(each, 0, bend, b.y - a.y - bend, b.y - a.y)) > 17) ?? 0.5;
  return {
    x: round(cubic(t, a.x, a.x, b.x, b.x)),
    y: round(a.y + cubic(t, 0, bend, b.y - a.y - bend, b.y - a.y)),
  };
}

function cubic(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const u = 1 - t;
  return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
}

/** Spreads the links at one side of a box, in the order of their other ends, so that they do not meet. */
function spread(
  together: readonly Link[],
  link: Link,
  box: Size,
  places: ReadonlyMap<string, Point>,
  other: 'from' | 'to',
): number {
  const sorted = [...together].sort(
    (one, two) => (places.get(one[other])?.x ?? 0) - (places.get(two[other])?.x ?? 0),
  );
  const step = Math.min(22, (box.width - 16) / sorted.length);
  return (sorted.indexOf(link) - (sorted.length - 1) / 2) * step;
}
