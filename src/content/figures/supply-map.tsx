import type { PlacedLink } from './supply-layout.ts';

export interface SupplyMapProps {
  readonly width: number;
  readonly height: number;
  readonly box: { readonly width: number; readonly height: number };
  readonly rows: readonly { readonly y: number; readonly lines: readonly string[] }[];
  readonly actors: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
    readonly place: string;
  }[];
  readonly links: readonly PlacedLink[];
  /** The link at hand, with which those after it are not drawn yet; null where all are. */
  readonly at: number | null;
}

/** The links on a map, as far as they are shown; the list beside it says all of it in words. */
export function SupplyMap({ width, height, box, rows, actors, links, at }: SupplyMapProps) {
  return (
    <svg className="drawing supply-map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {rows.map(({ y, lines }) => (
        <Lines key={y} x={0} y={y} lines={lines} className="soft" />
      ))}
      {links.map(({ line, head }, index) => (
        <g
          key={line}
          className={index === at ? 'link-now' : undefined}
          data-ahead={(at !== null && index > at) || undefined}
        >
          <path className="line" d={line} />
          <path className="arrow" d={head} />
        </g>
      ))}
      {actors.map(({ id, x, y, lines, place }) => (
        <g key={id} textAnchor="middle">
          <rect
            className="box"
            x={x - box.width / 2}
            y={y - box.height / 2}
            width={box.width}
            height={box.height}
          />
          <Lines x={x} y={y} lines={[...lines, place]} strong={lines.length} />
        </g>
      ))}
      {links.map(({ line, badge }, index) => (
        <text
          key={line}
          className="halo strong"
          x={badge.x}
          y={badge.y + 4}
          fontSize="13"
          textAnchor="middle"
          data-ahead={(at !== null && index > at) || undefined}
        >
          {index + 1}
        </text>
      ))}
    </svg>
  );
}

interface LinesProps {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** How many of them are strong. */
  readonly strong?: number;
  readonly className?: string;
}

/** Lines of text around a middle. */
function Lines({ x, y, lines, strong = 0, className }: LinesProps) {
  return (
    <text className={className} fontSize="13">
      {lines.map((line, index) => (
        <tspan
          key={line}
          className={index < strong ? 'strong' : 'soft'}
          x={x}
          y={y + 4.5 + (index - (lines.length - 1) / 2) * 16}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
