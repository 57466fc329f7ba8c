import * as words from 'virtual:words';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { scoreItem } from '../../quiz/score.ts';
import { plainText, type Text } from '../../quiz/text/text.ts';
import { type BodyProps, type ItemView, whole } from './body.ts';
import { dragStep } from './drag-step.ts';
import { Drawing, Handle } from './Handle.tsx';
import { OptionFeedback } from './OptionRow.tsx';
import { Prose } from './Prose.tsx';
import { ownWords } from './sentence.ts';

/**
 * Steps to put in order with buttons; dragging the handle does the same. Nothing counts as
 * answered until a step has moved, for the order shown first is never the right one.
 */
function Sequencing(props: BodyProps<'sequencing'>) {
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
  const nameOf = (step: string) => plainText(textOf(step));

  const place = (next: readonly string[], step: string) => {
    setMoved(words.item.moved(nameOf(step), next.indexOf(step) + 1, next.length));
    onResponse({ type: 'sequencing', order: next });
  };

  const move = (step: string, by: 1 | -1) => {
    const next = movedTo(order, step, order.indexOf(step) + by);
    if (next === order)
      setMoved(
        by < 0 ? words.item.alreadyFirst(nameOf(step)) : words.item.alreadyLast(nameOf(step)),
      );
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
      <p className="item-task">{words.item.order}</p>
      <ol className="steps" ref={list}>
        {order.map((step, index) => (
          <Step
            key={step}
            text={textOf(step)}
            edge={index === 0 ? 'first' : index === order.length - 1 ? 'last' : null}
            dragged={dragged?.id === step}
            onMove={(by) => move(step, by)}
            onDrag={(pointer) => drag(step, pointer)}
          />
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

interface StepProps {
  readonly text: Text;
  /** A button at the edge of the list stays in place, so that it keeps the focus. */
  readonly edge: 'first' | 'last' | null;
  readonly dragged: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDrag: (pointer: number) => void;
}

function Step({ text, edge, dragged, onMove, onDrag }: StepProps) {
  return (
    <li className="step" data-dragged={dragged || undefined}>
      <Handle
        onPress={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          onDrag(event.pointerId);
        }}
      />
      <span className="step-text">
        <Prose text={text} />
      </span>
      <button
        type="button"
        className="step-up"
        aria-label={words.item.moveUp(plainText(text))}
        aria-disabled={edge === 'first' || undefined}
        onClick={() => onMove(-1)}
      >
        <Drawing path="M3 10l5-5 5 5" />
      </button>
      <button
        type="button"
        className="step-down"
        aria-label={words.item.moveDown(plainText(text))}
        aria-disabled={edge === 'last' || undefined}
        onClick={() => onMove(1)}
      >
        <Drawing path="M3 6l5 5 5-5" />
      </button>
    </li>
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

/** How many steps follow the step they should, where the order is not right. */
function remarks(item: Item<'sequencing'>, response: LearnerResponse<'sequencing'>) {
  const { result, fraction } = scoreItem(item, response);
  const follow = item.correct.length - 1;
  return whole(
    item.partialHelp && result === 'partial'
      ? ownWords(words.feedback.stepsInPlace(Math.round(fraction * follow), follow))
      : undefined,
  );
}

export const view: ItemView<'sequencing'> = {
  Body: Sequencing,
  hasNoField: true,
  inOrder: true,
  remarks,
  rightAnswer: ({ steps, correct }) =>
    correct.flatMap((step) => steps.filter(({ id }) => id === step).map(({ text }) => text)),
};
