import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BodyProps } from './body.ts';
import { dragStep } from './drag-step.ts';
import { OptionFeedback } from './OptionRow.tsx';
import { remarks } from './remarks.ts';

/**
 * Steps to put in order with buttons; dragging the handle does the same. Nothing counts as
 * answered until a step has moved, for the order shown first is never the right one.
 */
export function Sequencing(props: BodyProps<'sequencing'>) {
  const { item, response, onResponse, reveal, arrange, locked } = props;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<{ id: string; order: readonly string[] } | null>(null);
  const [moved, setMoved] = useState('');
  const order =
    dragged?.order ??
    response?.order ??
    startingOrder(
      arrange(item.steps).map(({ id }) => id),
      item.correct,
    );
  const textOf = (step: string) => item.steps.find(({ id }) => id === step)?.text ?? '';

  const place = (next: readonly string[], step: string) => {
    setMoved(`${textOf(step)}: now ${next.indexOf(step) + 1} of ${next.length}`);
    onResponse({ type: 'sequencing', order: next });
  };

  const move = (step: string, by: 1 | -1) => {
    const next = movedTo(order, step, order.indexOf(step) + by);
    if (next === order) setMoved(`${textOf(step)} is already ${by < 0 ? 'first' : 'last'}`);
    else place(next, step);
  };

  const drag = (step: string, pointer: number) => {
    if (locked || list.current === null) return;
    let latest = order;
    dragStep(list.current, pointer, {
      from: order.indexOf(step),
      over: (index) => {
        latest = movedTo(latest, step, index);
        flushSync(() => setDragged({ id: step, order: latest }));
      },
      drop: () => {
        setDragged(null);
        if (latest !== order) place(latest, step);
      },
      cancel: () => setDragged(null),
    });
  };

  return (
    <>
      <p className="item-task">Put the steps in order, the first at the top.</p>
      <ol className="steps" ref={list}>
        {order.map((step, index) => (
          <li className="step" key={step} data-dragged={dragged?.id === step || undefined}>
            <span
              className="step-handle"
              aria-hidden="true"
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                event.preventDefault();
                drag(step, event.pointerId);
              }}
            >
              <Grip />
            </span>
            <span className="step-text">{textOf(step)}</span>
            <button
              type="button"
              className="step-up"
              aria-label={`Move up: ${textOf(step)}`}
              aria-disabled={index === 0 || undefined}
              onClick={() => move(step, -1)}
            >
              <Arrow d="M3 10l5-5 5 5" />
            </button>
            <button
              type="button"
              className="step-down"
              aria-label={`Move down: ${textOf(step)}`}
              aria-disabled={index === order.length - 1 || undefined}
              onClick={() => move(step, 1)}
            >
              <Arrow d="M3 6l5 5 5-5" />
            </button>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      {response && reveal !== 'nothing' && (
        <OptionFeedback mark={null} feedback={remarks(item, response).get('')} />
      )}
    </>
  );
}

/** An order to start from that is not the answer. */
function startingOrder(order: readonly string[], correct: readonly string[]): readonly string[] {
  const right = order.every((step, index) => step === correct[index]);
  return right ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** The order with a step at another index; the same order where there is no such place. */
function movedTo(order: readonly string[], step: string, index: number): readonly string[] {
  if (index < 0 || index >= order.length || order[index] === step) return order;
  const others = order.filter((each) => each !== step);
  return [...others.slice(0, index), step, ...others.slice(index)];
}

function Arrow({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

function Grip() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3 5h10M3 8h10M3 11h10" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
