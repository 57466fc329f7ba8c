import * as words from 'virtual:words';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import type { Option } from '../../quiz/item-types/item.ts';
import type { Target } from '../../quiz/item-types/matching.ts';
import type { Text } from '../../quiz/text/text.ts';
import { slot } from '../../words/slot.ts';
import type { BodyProps, ItemView } from './body.ts';
import { dragTarget } from './drag-target.ts';
import { Handle } from './Handle.tsx';
import { firstWords, letterAt, matchLayout } from './match-layout.ts';
import { OptionFeedback, type OptionMark } from './OptionRow.tsx';
import { Prose } from './Prose.tsx';
import { sentence, unstopped } from './sentence.ts';

/**
 * A target to find for each source; a target may serve more than one source, or none. The native
 * controls of each source do it all; a target can be dragged to a source as well.
 */
function Matching(props: BodyProps<'matching'>) {
  const { item, response, onResponse, reveal, arrange, locked, lacking } = props;
  const rows = useRef<HTMLUListElement>(null);
  const [over, setOver] = useState<string | null>(null);
  const pairs = response?.pairs ?? {};
  const targets = arrange(item.targets);
  const layout = matchLayout(targets);
  const Control = layout === 'letters' ? Letters : Radios;

  const pick = (source: string, target: string) => {
    const { [source]: _, ...others } = pairs;
    onResponse({
      type: 'matching',
      pairs: target === '' ? others : { ...others, [source]: target },
    });
  };

  const targetOf = (source: string) => (Object.hasOwn(pairs, source) ? (pairs[source] ?? '') : '');

  const drag = (target: string, event: PointerEvent<HTMLElement>) => {
    const carried = event.currentTarget.closest('li');
    if (locked || event.button !== 0 || carried === null || rows.current === null) return;
    event.preventDefault();
    dragTarget(carried, rows.current, event, {
      over: (row) => setOver(sourceOf(row)),
      drop(row) {
        const source = sourceOf(row);
        if (source !== null) pick(source, target);
      },
    });
  };

  const markOf = (source: string): OptionMark | null => {
    if (reveal === 'nothing' || targetOf(source) === '') return null;
    return targetOf(source) === item.correct[source] ? 'right' : 'wrong';
  };

  const saidOf = (source: Option, mark: OptionMark | null): Text | undefined => {
    if (mark === 'right') return source.feedback;
    if (reveal !== 'all') return undefined;
    const right = targets.find(({ id }) => id === item.correct[source.id]);
    return sentence(words.feedback.rightOne(slot('target'), slot('why')), {
      target: unstopped(right?.text ?? ''),
      why: source.feedback,
    });
  };

  return (
    <div className="matching" data-layout={layout}>
      <p className="item-task">{words.item.match}</p>
      <Targets targets={targets} lettered={layout === 'letters'} onDrag={drag} />
      <ul className="matches" ref={rows}>
        {item.sources.map((source) => {
          const mark = markOf(source.id);
          const chosen = targetOf(source.id);
          return (
            <li
              className="match"
              key={source.id}
              data-source={source.id}
              data-mark={mark ?? undefined}
              data-over={over === source.id || undefined}
            >
              <Control
                id={`${item.id}-${source.id}`}
                targets={targets}
                chosen={chosen}
                onPick={(target) => pick(source.id, target)}
                lacking={chosen === '' ? lacking : undefined}
              >
                <Prose text={source.text} />
              </Control>
              <OptionFeedback mark={mark} feedback={saidOf(source, mark)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function sourceOf(row: Element | null): string | null {
  return row?.getAttribute('data-source') ?? null;
}

interface TargetsProps {
  readonly targets: readonly Target[];
  readonly lettered: boolean;
  readonly onDrag: (target: string, event: PointerEvent<HTMLElement>) => void;
}

/** The targets in a list of their own, each to be dragged. Radio buttons name theirs themselves. */
function Targets({ targets, lettered, onDrag }: TargetsProps) {
  if (lettered)
    return (
      <ol className="targets">
        {targets.map(({ id, text, mark }) => (
          <li key={id}>
            <Handle onPress={(event) => onDrag(id, event)} />
            <span>
              <TargetText text={text} mark={mark} />
            </span>
          </li>
        ))}
      </ol>
    );
  return (
    <ul className="targets" aria-hidden="true">
      {targets.map(({ id, text, mark }) => (
        <li key={id} onPointerDown={(event) => onDrag(id, event)}>
          <TargetText text={text} mark={mark} />
        </li>
      ))}
    </ul>
  );
}

/** A target behind the mark of its kind, where it has one: `KindShapes` holds the shapes. */
function TargetText({ text, mark }: Pick<Target, 'text' | 'mark'>) {
  if (mark === undefined) return <Prose text={text} />;
  return (
    <>
      <svg className="kind-mark" viewBox="0 0 12 12" aria-hidden="true">
        <use href={`#kind-${mark}`} />
      </svg>
      <span>
        <Prose text={text} />
      </span>
    </>
  );
}

interface ControlProps {
  readonly id: string;
  readonly targets: readonly Target[];
  /** The id of the target chosen; '' for none. */
  readonly chosen: string;
  readonly onPick: (target: string) => void;
  readonly lacking: string | undefined;
  /** The source. */
  readonly children: ReactNode;
}

/** Letters and first words to choose from. */
function Letters({ id, targets, chosen, onPick, lacking, children }: ControlProps) {
  return (
    <div className="match-row">
      <label className="match-source" htmlFor={id}>
        {children}
      </label>
      <select
        id={id}
        value={chosen}
        aria-invalid={lacking !== undefined || undefined}
        aria-describedby={lacking}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <option value="">{words.item.choose}</option>
        {targets.map((target, place) => (
          <option key={target.id} value={target.id} {...words.courseText}>
            {words.item.lettered(letterAt(place), firstWords(target.text))}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A radio button a target. */
function Radios({ id, targets, chosen, onPick, lacking, children }: ControlProps) {
  const name = `${id}-name`;
  return (
    <div
      className="match-row"
      role="radiogroup"
      aria-labelledby={name}
      aria-invalid={lacking !== undefined || undefined}
      aria-describedby={lacking}
    >
      <span className="match-source" id={name}>
        {children}
      </span>
      {targets.map((target) => (
        <label key={target.id}>
          <input
            type="radio"
            name={id}
            value={target.id}
            checked={chosen === target.id}
            onChange={() => onPick(target.id)}
          />{' '}
          <span>
            <TargetText text={target.text} mark={target.mark} />
          </span>
        </label>
      ))}
    </div>
  );
}

export const view: ItemView<'matching'> = {
  Body: Matching,
  marksRight: true,
  remarks: ({ sources, correct }, { pairs }) =>
    new Map(
      sources
        .filter(({ id }) => pairs[id] === correct[id])
        .map(({ id, feedback }) => [id, feedback]),
    ),
  rightAnswer: ({ sources, targets, correct }) =>
    sources.flatMap((source) => {
      const target = targets.find(({ id }) => id === correct[source.id]);
      return target === undefined
        ? []
        : [
            sentence(words.feedback.pair(slot('source'), slot('target')), {
              source: unstopped(source.text),
              target: target.text,
            }),
          ];
    }),
};
