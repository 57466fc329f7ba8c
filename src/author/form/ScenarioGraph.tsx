import { type KeyboardEvent, useId, useRef } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import type { ScenarioGraph as Graph, ScenarioNode } from '../document/scenario-graph.ts';
import { severityWords } from '../findings/severity-words.ts';

interface ScenarioGraphProps {
  readonly graph: Graph;
  /** The step that is written on. */
  readonly chosen: number;
  /** The worst that is found in a step. */
  readonly worstIn: (step: number) => Problem['severity'] | null;
  /** Of the element of a step. */
  readonly idOf: (step: number) => string;
  readonly onChoose: (step: number) => void;
}

/** Of a node and of what lies between two, in CSS pixels. */
const size = { width: 120, height: 62, across: 12, down: 34 };

/**
 * The steps of a scenario in layers, with arrows to what they lead to. It is one stop of the tab key:
 * arrows up and down go along the arrows, those to the sides to the others of the layer.
 */
export function ScenarioGraph(props: ScenarioGraphProps) {
  const { graph, chosen, onChoose } = props;
  const box = useRef<HTMLDivElement>(null);
  const marker = useId();
  const widest = Math.max(1, ...graph.layers.map((layer) => layer.length));
  const width = widest * (size.width + size.across);
  const height = graph.layers.length * (size.height + size.down) - size.down + 4;
  const places = placesOf(graph, width);

  const walk = (event: KeyboardEvent) => {
    const key = document.activeElement?.getAttribute('data-node') ?? '';
    const to = neighbour(graph, key, event.key);
    if (to === undefined) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-node="${to}"]`)?.focus();
  };
  return (
    <div className="author-graph" ref={box}>
      <div style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          <marker
            id={marker}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerUnits="userSpaceOnUse"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" />
          </marker>
          {graph.arrows.map(({ from, to }) => (
            <path
              key={`${from} ${to}`}
              d={wayOf(places.get(from), places.get(to))}
              data-here={from === `step ${chosen}` || undefined}
              markerEnd={`url(#${marker})`}
            />
          ))}
        </svg>
        <ul aria-label="Steps and outcomes" onKeyDown={walk}>
          {graph.layers.flat().map((node) => (
            <li
              key={node.key}
              style={{ left: places.get(node.key)?.x ?? 0, top: places.get(node.key)?.y ?? 0 }}
            >
              <Node {...props} node={node} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Node({
  graph,
  node,
  chosen,
  worstIn,
  idOf,
  onChoose,
}: ScenarioGraphProps & { readonly node: ScenarioNode }) {
  const { kind, key, at, id, title, isReached } = node;
  if (kind !== 'step')
    return (
      <span className="author-node" data-kind={kind} data-lost={!isReached || undefined}>
        {title || 'An outcome'}
        {!isReached && <small>no way ends here</small>}
      </span>
    );
  const severity = worstIn(at);
  const targets = graph.arrows.filter(({ from }) => from === key).map(({ to }) => to);
  const named = graph.layers.flat().filter((each) => targets.includes(each.key));
  return (
    <button
      type="button"
      id={idOf(at)}
      className="author-node"
      data-node={key}
      data-lost={!isReached || undefined}
      aria-current={at === chosen || undefined}
      tabIndex={at === chosen ? 0 : -1}
      onFocus={() => onChoose(at)}
      onClick={() => onChoose(at)}
    >
      {title || `Step ${at + 1}`}
      {id !== '' && id !== title && <code>{id}</code>}
      {at === 0 && <small>the beginning</small>}
      {!isReached && <small>nothing leads here</small>}
      {severity !== null && (
        <span className="author-mark" data-severity={severity}>
          {severityWords[severity]}
        </span>
      )}
      <span className="visually-hidden">
        {named.length === 0
          ? ', leads nowhere'
          : `, leads to ${named.map((each) => each.title || `step ${each.at + 1}`).join(', ')}`}
      </span>
    </button>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The upper left corners of nodes: each layer in the middle of the width. */
function placesOf({ layers }: Graph, width: number): ReadonlyMap<string, Point> {
  return new Map(
    layers.flatMap((layer, row) => {
      const own = layer.length * (size.width + size.across) - size.across;
      return layer.map(({ key }, nth) => {
        const x = (width - own) / 2 + nth * (size.width + size.across);
        return [key, { x, y: row * (size.height + size.down) + 2 }] as const;
      });
    }),
  );
}

/** From the lower edge of a node to the upper edge of another; back to one that stands no lower, at their sides. */
function wayOf(from: Point | undefined, to: Point | undefined): string {
  if (from === undefined || to === undefined) return '';
  const half = size.width / 2;
  if (to.y <= from.y) {
    const [x, y] = [from.x + size.width, from.y + size.height / 2];
    return `M${x} ${y}C${x + 30} ${y} ${to.x + size.width + 30} ${to.y + size.height / 2} ${to.x + size.width} ${to.y + size.height / 2}`;
  }
  const [y, end] = [from.y + size.height, to.y - 1];
  const bend = (end - y) / 2;
  return `M${from.x + half} ${y}C${from.x + half} ${y + bend} ${to.x + half} ${end - bend} ${to.x + half} ${end}`;
}

/** The step that a key leads to from one. */
function neighbour({ layers, arrows }: Graph, key: string, pressed: string): string | undefined {
  const isStep = (each: string) => each.startsWith('step ');
  const layer = layers.find((each) => each.some((node) => node.key === key)) ?? [];
  const nth = layer.findIndex((node) => node.key === key);
  const steps = layers.flat().filter(({ kind }) => kind === 'step');
  switch (pressed) {
    case 'ArrowDown':
      return arrows.find(({ from, to }) => from === key && isStep(to))?.to;
    case 'ArrowUp':
      return arrows.find(({ to }) => to === key)?.from;
    case 'ArrowRight':
      return layer[nth + 1]?.key ?? steps[steps.findIndex((each) => each.key === key) + 1]?.key;
    case 'ArrowLeft':
      return layer[nth - 1]?.key ?? steps[steps.findIndex((each) => each.key === key) - 1]?.key;
    case 'Home':
      return steps[0]?.key;
    case 'End':
      return steps.at(-1)?.key;
    default:
      return undefined;
  }
}
