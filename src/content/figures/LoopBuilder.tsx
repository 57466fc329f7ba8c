import { number } from 'virtual:words';
import { Controls } from '@kit/figures/Controls.tsx';
import { Segments } from '@kit/figures/Segments.tsx';
import { useRunning } from '@kit/figures/use-running.ts';
import { useId, useState } from 'react';
import { LoopDiagram } from './loop-diagram.tsx';
import {
  buildOrder,
  closedBy,
  type Direction,
  effectOf,
  type Loop,
  type LoopLink,
  type LoopNode,
  pushed,
} from './loop-moves.ts';

interface LoopBuilderProps {
  readonly nodes: readonly LoopNode[];
  readonly links: readonly LoopLink[];
  readonly loops: readonly Loop[];
  /** Of the whole diagram, for those who do not see it. */
  readonly description: string;
}

const kinds = { balancing: 'calms itself', reinforcing: 'feeds itself' } as const;

/** What was last said, and so what there is to see. */
interface Said {
  readonly direction: Direction;
  readonly link: LoopLink;
}

/** Loops of causes: drawn whole in the still; once it runs, built link by link and then pushed. */
export function LoopBuilder({ nodes, links, loops, description }: LoopBuilderProps) {
  const isRunning = useRunning();
  const order = buildOrder(loops, links);
  const [count, setCount] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const [push, setPush] = useState<Push>({ loop: loops[0]?.name ?? '', guess: null });
  const next = order[count];
  const walked = loops.find(({ name }) => next === undefined && name === push.loop);
  const steps = walked !== undefined && push.guess !== null ? pushed(walked, links) : [];
  const labelOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;

  const answer = (direction: Direction) => {
    if (next === undefined) return;
    setSaid({ direction, link: next });
    setCount(count + 1);
  };

  return (
    <>
      <Controls>
        {next === undefined ? (
          <PushControls
            loops={loops}
            links={links}
            labelOf={labelOf}
            said={said === null ? '' : resultOf(said, closedBy(count, order, loops))}
            push={push}
            onPush={setPush}
          />
        ) : (
          <BuildControls
            question={`Link ${number(count + 1)} of ${number(order.length)}. More of “${labelOf(next.from)}”: what does that do to “${labelOf(next.to)}”?`}
            result={said === null ? '' : resultOf(said, closedBy(count, order, loops))}
            onAnswer={answer}
            onSkip={() => {
              setSaid(null);
              setCount(order.length);
            }}
          />
        )}
      </Controls>
      <LoopDiagram
        nodes={nodes}
        links={order}
        drawn={isRunning ? count : order.length}
        asked={isRunning ? (next ?? null) : null}
        loop={walked ?? null}
        steps={steps}
        description={description}
      />
      <Readings
        loops={loops}
        isOpen={(loop) => isRunning && count < closedAt(loop, order, loops)}
      />
    </>
  );
}

interface ReadingsProps {
  readonly loops: readonly Loop[];
  /** Whether links of it are still to be drawn. */
  readonly isOpen: (loop: Loop) => boolean;
}

/** The loops in words. */
function Readings({ loops, isOpen }: ReadingsProps) {
  return (
    <ul className={loops.every(isOpen) ? 'loops unbuilt' : 'loops'}>
      {loops.map((loop) => (
        <li key={loop.name} className={isOpen(loop) ? 'unbuilt' : undefined}>
          <b>{loop.name}</b> <span>{`(${kinds[loop.kind]}). ${loop.reading}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** How many links there are once a loop is closed. */
function closedAt(loop: Loop, order: readonly LoopLink[], loops: readonly Loop[]): number {
  return order.findIndex((_, at) => closedBy(at + 1, order, loops).includes(loop)) + 1;
}

/** What comes of what was said: whether the author of the diagram says the same, why, and what closes. */
function resultOf({ direction, link }: Said, closed: readonly Loop[]): string {
  const ours = effectOf(link);
  const verdict = direction === ours ? `Yes, ${ours}.` : `The diagram says ${ours}.`;
  const loops = closed.map(({ name, kind }) => ` A loop is closed: ${name}. It ${kinds[kind]}.`);
  return `${verdict} ${link.note}${loops.join('')}`;
}

interface BuildControlsProps {
  readonly question: string;
  readonly result: string;
  readonly onAnswer: (direction: Direction) => void;
  readonly onSkip: () => void;
}

function BuildControls({ question, result, onAnswer, onSkip }: BuildControlsProps) {
  const id = useId();
  return (
    <div className="loop-asking">
      <output id={id}>
        {result !== '' && <span className="loop-result">{result}</span>} <b>{question}</b>
      </output>
      <MoreOrLess about={id} onAnswer={onAnswer} />
      <button type="button" className="quiet" onClick={onSkip}>
        Draw the rest for me
      </button>
    </div>
  );
}

interface Push {
  readonly loop: string;
  /** What was said before it shows; null as long as nothing was. */
  readonly guess: Direction | null;
}

interface PushControlsProps {
  readonly loops: readonly Loop[];
  readonly links: readonly LoopLink[];
  readonly labelOf: (id: string) => string;
  /** What there is to say of the last link. */
  readonly said: string;
  readonly push: Push;
  readonly onPush: (push: Push) => void;
}

function PushControls({ loops, links, labelOf, said, push, onPush }: PushControlsProps) {
  const id = useId();
  const loop = loops.find(({ name }) => name === push.loop);
  if (loop === undefined) return null;
  const start = labelOf(loop.path[0] ?? '');
  return (
    <div className="loop-asking">
      {said !== '' && push.guess === null && <p>{said}</p>}
      <Segments
        label="All links are drawn. Which loop do you push?"
        options={loops.map(({ name }) => ({ value: name, text: name }))}
        value={push.loop}
        onChange={(name) => onPush({ loop: name, guess: null })}
      />
      <output id={id}>
        {push.guess === null ? (
          <b>{`A push: more of “${start}”. Once around this loop, will there be more of it or less?`}</b>
        ) : (
          <Outcome loop={loop} links={links} labelOf={labelOf} guess={push.guess} />
        )}
      </output>
      <MoreOrLess about={id} chosen={push.guess} onAnswer={(guess) => onPush({ ...push, guess })} />
    </div>
  );
}

interface OutcomeProps extends Pick<PushControlsProps, 'links' | 'labelOf'> {
  readonly loop: Loop;
  readonly guess: Direction;
}

/** What follows a push around a loop, beside what was said. */
function Outcome({ loop, links, labelOf, guess }: OutcomeProps) {
  const steps = pushed(loop, links);
  const last = steps.at(-1)?.direction ?? 'more';
  const around = steps
    .map(({ id, direction }) => `${direction} of “${labelOf(id)}”`)
    .join(', then ');
  return (
    <>
      <b>{`You said ${guess}; it comes back as ${last}: this loop ${kinds[loop.kind]}.`}</b>{' '}
      <span>{`Around it goes: ${around}.`}</span>
    </>
  );
}

interface MoreOrLessProps {
  /** The id of the question. */
  readonly about: string;
  /** Where the answer stays: what it was. */
  readonly chosen?: Direction | null;
  readonly onAnswer: (direction: Direction) => void;
}

function MoreOrLess({ about, chosen, onAnswer }: MoreOrLessProps) {
  return (
    <div className="more-or-less">
      {(['more', 'less'] as const).map((direction) => (
        <button
          key={direction}
          type="button"
          aria-describedby={about}
          aria-pressed={chosen === undefined ? undefined : chosen === direction}
          onClick={() => onAnswer(direction)}
        >
          <span aria-hidden="true">{direction === 'more' ? '▲' : '▼'}</span>{' '}
          <span>{direction === 'more' ? 'More' : 'Less'}</span>
        </button>
      ))}
    </div>
  );
}
