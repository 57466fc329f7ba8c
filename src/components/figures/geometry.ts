export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the line from the middle of a box towards a point leaves the box. */
export function edge(middle: Point, towards: Point, box: Size): Point {
  const dx = towards.x - middle.x;
  const dy = towards.y - middle.y;
  const reach = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  return { x: round(middle.x + dx * reach), y: round(middle.y + dy * reach) };
}

/** The path of an arrow head whose tip lies at `tip`, on a line that comes from `from`. */
export function arrowHead(from: Point, tip: Point, size = 10): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number) => {
    const x = round(tip.x - size * Math.cos(angle + turn));
    const y = round(tip.y - size * Math.sin(angle + turn));
    return `${x} ${y}`;
  };
  return `M${round(tip.x)} ${round(tip.y)}L${corner(0.45)}L${corner(-0.45)}z`;
}

/** To a tenth: enough for a drawing, and short in the page. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
