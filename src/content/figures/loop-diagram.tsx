import { wrap } from '@kit/figures/wrap.ts';
import { Fragment } from 'react';
import {
  type LoopLayout,
  narrowLoop,
  type PlacedLink,
  placeLinks,
  wideLoop,
} from './loop-layout.ts';
import { type Direction, type Loop, type LoopLink, type LoopNode, linksOf } from './loop-moves.ts';

interface LoopDiagramProps {
  readonly nodes: readonly LoopNode[];
  /** In the order in which they are drawn. */
  readonly links: readonly LoopLink[];
  /** How many of them are; the others show on paper alone. */
  readonly drawn: number;
  /** The link that is asked for. */
  readonly asked: LoopLink | null;
  /** The loop that is looked at; null for all. */
  readonly loop: Loop | null;
  /** What becomes of the quantities of that loop after a push. */
  readonly steps: readonly { readonly id: string; readonly direction: Direction }[];
  /** Of the whole, for those who do not see it. */
  readonly description: string;
}

/** Boxes and arrows, once for each of the two shapes. */
export function LoopDiagram(props: LoopDiagramProps) {
  const { links, drawn, description, nodes } = props;
  const labelOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  const said = links
    .slice(0, drawn)
    .map(
      ({ from, to, sign }) =>
        `${labelOf(from)}, ${sign === '+' ? 'plus' : 'minus'}, ${labelOf(to)}`,
    );
  const name =
    drawn === links.length
      ? description
      : `Seven quantities; links so far: ${said.length === 0 ? 'none' : said.join('; ')}.`;
  return [wideLoop, narrowLoop].map((layout) => (
    <svg
      key={layout.shape}
      className={`drawing loop-drawing ${layout.shape}-drawing`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={name}
    >
      <Links {...props} layout={layout} />
      {nodes.map((node) => (
        <Box key={node.id} node={node} layout={layout} asked={props.asked} />
      ))}
      <Steps steps={props.steps} layout={layout} />
    </svg>
  ));
}

const signs = { '+': '+', '-': '−' } as const;

function Links(props: LoopDiagramProps & { readonly layout: LoopLayout }) {
  const { links, drawn, asked, loop, layout } = props;
  const inLoop = loop === null ? links : linksOf(loop, links);
  return placeLinks(links, layout).map((placed, at) => {
    const link = links[at];
    const isAside = link !== undefined && !inLoop.includes(link);
    const state = at >= drawn ? 'unbuilt' : 'built';
    return (
      <Fragment key={placed.line}>
        <Arrow {...placed} state={isAside ? `${state} aside` : state} text={signs[placed.sign]} />
        {link !== undefined && link === asked && (
          <Arrow {...placed} sign="+" state="open" text="?" />
        )}
      </Fragment>
    );
  });
}

interface ArrowProps extends PlacedLink {
  readonly state: string;
  readonly text: string;
}

function Arrow({ sign, line, head, badge, state, text }: ArrowProps) {
  return (
    <g className={state}>
      <path className={sign === '+' ? 'line' : 'line-back'} d={line} />
      <path className={sign === '+' ? 'arrow' : 'arrow-back'} d={head} />
      <text className="halo strong" x={badge.x} y={badge.y + 6} fontSize="18" textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

interface BoxProps {
  readonly node: LoopNode;
  readonly layout: LoopLayout;
  readonly asked: LoopLink | null;
}

/** A quantity; those that are asked about stand out. */
function Box({ node, layout, asked }: BoxProps) {
  const { x, y } = layout.places[node.id] ?? { x: 0, y: 0 };
  const { width, height } = layout.box;
  const lines = wrap(node.label, layout.characters);
  const isAsked = asked?.from === node.id || asked?.to === node.id;
  return (
    <>
      <rect
        className={isAsked ? 'box asked' : 'box'}
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
      />
      <text fontSize="14" textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={y + 5 + (index - (lines.length - 1) / 2) * 17}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** More or less of each quantity on the way of a push; where it comes back, on the other corner. */
function Steps({
  steps,
  layout,
}: Pick<LoopDiagramProps, 'steps'> & { readonly layout: LoopLayout }) {
  return steps.map(({ id, direction }, at) => {
    const { x, y } = layout.places[id] ?? { x: 0, y: 0 };
    const isBack = at > 0 && at === steps.length - 1;
    const cx = x + (isBack ? 1 : -1) * (layout.box.width / 2 - 6);
    const cy = y - layout.box.height / 2;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the first comes back as the last.
      <g key={at} className={`loop-step step-${at}`}>
        <circle className={isBack ? 'badge back' : 'badge'} cx={cx} cy={cy} r="12" />
        <path className="sign" d={triangle(cx, cy, direction)} />
      </g>
    );
  });
}

function triangle(x: number, y: number, direction: Direction): string {
  const up = direction === 'more' ? -1 : 1;
  return `M${x} ${y + 6 * up}L${x + 6} ${y - 4 * up}H${x - 6}z`;
}
