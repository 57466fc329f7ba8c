import { number } from 'virtual:words';
import { round } from '@kit/figures/geometry.ts';
import { type Corner, ceilings2026, licenceTier, lines2022, lowerTier } from './thresholds.ts';

export type PlaneShape = 'wide' | 'narrow';

/** What stands at one place of the plane. */
export interface PlanePoint {
  readonly label: string;
  readonly tpp: number;
  readonly density: number;
  /** What the text is about, a named chip beside it, or a mark to compare with. */
  readonly kind: 'focus' | 'chip' | 'mark';
}

export const planeSizes = {
  wide: { width: 600, height: 380 },
  narrow: { width: 340, height: 340 },
} as const;

interface PlaneProps {
  readonly shape: PlaneShape;
  readonly points: readonly PlanePoint[];
  /** Whether the line of 2022 is drawn: it holds for chips whose link is fast enough. */
  readonly with2022?: boolean;
  /** Whether the ceiling of 2026 is drawn: above it, or with faster memory, denial is presumed. */
  readonly with2026?: boolean;
}

/**
 * The plane of TPP and density, both logarithmic, with the tiers of the rule of 2023 as regions. No
 * label crosses a line or another, in either shape, as long as the points are those of the course.
 */
export function ThresholdPlane({ shape, points, with2022 = false, with2026 = true }: PlaneProps) {
  const { x, y, area, height } = planeScales(shape);
  const ceiling = x(ceilings2026.tpp);
  const split = [
    `M${x(4800)} ${area.bottom}V${y(5.92)}H${x(1600)}V${area.top}`,
    `M${x(4800)} ${y(1.6)}H${x(2400)}V${y(3.2)}H${x(1600)}V${y(5.92)}`,
  ].join('');
  return (
    <g className="plane" fontSize={shape === 'wide' ? 13 : 12}>
      <path className="lower" d={region(lowerTier, shape)} fillRule="nonzero" />
      <path className="licence" d={region(licenceTier, shape)} fillRule="nonzero" />
      <path className="limit" d={split} />
      {with2022 && (
        <path className="limit2022" d={`M${x(lines2022.tpp)} ${area.top}V${area.bottom}`} />
      )}
      {with2026 && (
        <path
          className="limit"
          strokeDasharray="6 4"
          d={`M${ceiling} ${area.top}V${area.bottom}`}
        />
      )}
      <path
        className="axis"
        fill="none"
        d={`M${area.left} ${area.top}V${area.bottom}H${area.right}`}
      />
      {[1600, 2400, 4800, 21000].map((value) => (
        <text
          key={value}
          x={x(value) - (value === 1600 && shape === 'narrow' ? 6 : 0)}
          y={area.bottom + 17}
          textAnchor="middle"
        >
          {number(value)}
        </text>
      ))}
      {[1.6, 3.2, 5.92, 20].map((value) => (
        <text key={value} x={area.left - 6} y={y(value) + 4} textAnchor="end">
          {number(value)}
        </text>
      ))}
      <text className="soft" x={area.right} y={height - 4} textAnchor="end">
        TPP →
      </text>
      <text className="soft" x="0" y="14">
        Density ↑
      </text>
      <text className="region">
        {(shape === 'wide' ? ['licence needed'] : ['licence', 'needed']).map((line, at) => (
          <tspan key={line} x={x(1600) + 7} y={area.top + 17 + at * 16}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="region second" x={x(1600) + 7} y={y(5.92) + 17}>
        lower tier
      </text>
      {with2026 && (
        <text className="region" textAnchor="end">
          <tspan x={ceiling - 6} y={area.bottom - 25}>
            case by case
          </tspan>
          <tspan x={ceiling - 6} y={area.bottom - 9}>
            below, since 2026
          </tspan>
        </text>
      )}
      {points.map((point) => (
        <Point key={point.label} point={point} shape={shape} />
      ))}
    </g>
  );
}

function Point({ point, shape }: { readonly point: PlanePoint; readonly shape: PlaneShape }) {
  const { x, y, area } = planeScales(shape);
  const [cx, cy] = [x(point.tpp), y(point.density)];
  // Names on the right stand before their points.
  const isFar = cx > area.left + (area.right - area.left) * 0.6;
  const isMark = point.kind === 'mark';
  return (
    <>
      <circle className={`dot ${point.kind}`} cx={cx} cy={cy} r={isMark ? 5 : 7} />
      <text
        className={isMark ? 'soft' : 'halo strong'}
        x={cx + (isFar ? -12 : 12)}
        y={cy + (isMark ? 16 : 5)}
        textAnchor={isFar ? 'end' : 'start'}
      >
        {point.label}
      </text>
    </>
  );
}

const tppDomain = [1200, 30000] as const;
const densityDomain = [1.1, 32] as const;

/** Where a TPP and a density lie in a drawing; what lies outside the plane, at its edge. */
function planeScales(shape: PlaneShape) {
  const { width, height } = planeSizes[shape];
  const area = { left: 38, right: width - 4, top: 24, bottom: height - 38 };
  const x = (tpp: number) => round(area.left + share(tpp, tppDomain) * (area.right - area.left));
  const y = (density: number) =>
    round(area.bottom - share(density, densityDomain) * (area.bottom - area.top));
  return { x, y, area, height };
}

function share(value: number, [from, to]: readonly [number, number]): number {
  const log = value <= 0 ? 0 : Math.log(value / from) / Math.log(to / from);
  return Math.min(Math.max(log, 0), 1);
}

/** The region up and to the right of any of the corners. */
function region(corners: readonly Corner[], shape: PlaneShape): string {
  const { x, y, area } = planeScales(shape);
  return corners
    .map(({ tpp, density }) => `M${x(tpp)} ${y(density)}V${area.top}H${area.right}V${y(density)}z`)
    .join('');
}
