import { performance as words } from 'virtual:words/performance';
import '../../styles/performance.css';
import { type Ref, useRef } from 'react';
import { bestWay, play, startValues, type Turn } from '../../quiz/item-types/scenario.ts';
import type { Decision } from '../../quiz/item-types/scenario-key.ts';
import type { Item } from '../../quiz/item-types.ts';
import { useSco } from '../sco/use-sco.ts';
import type { BodyProps, ItemView } from './body.ts';
import { MeterChanges, MetersNow, MetersOverTime } from './Meters.tsx';
import { useNextFocus } from './next-focus.ts';
import { OtherWays } from './OtherWays.tsx';
import { Passage, Prose } from './Prose.tsx';
import { ScenarioStep, Situation } from './ScenarioStep.tsx';

/**
 * A scenario, a step at a time: what was decided stays above, each step with what followed from it,
 * and the focus goes on to what follows. Each decision is given at once and for good.
 */
function Performance(props: BodyProps<'performance'>) {
  const { item, response, onResponse, reveal, arrange } = props;
  const launched = useSco('launched');
  const focusNext = useNextFocus();
  const followed = useRef<HTMLDivElement>(null);
  const ended = useRef<HTMLDivElement>(null);
  const run = play(item, response?.decisions ?? []);
  const here = run.kind === 'running' ? item.steps.find(({ id }) => id === run.step.id) : undefined;
  const outcome =
    run.kind === 'over' ? item.outcomes.find(({ id }) => id === run.outcome?.id) : undefined;

  const decide = (decision: Decision) => {
    onResponse({ type: 'performance', decisions: [...given(run.turns), decision] });
    focusNext(() => ended.current ?? followed.current);
  };

  return (
    <div className="scenario">
      {run.turns.length > 0 && (
        <ol className="past-steps">
          {run.turns.map((turn, at) => (
            <PastTurn
              key={turn.decision.step}
              item={item}
              turn={turn}
              before={run.turns[at - 1]?.values ?? startValues(item)}
              cards={launched ? arrange : null}
              isLast={at === run.turns.length - 1}
              followed={at === run.turns.length - 1 ? followed : undefined}
            />
          ))}
        </ol>
      )}
      {here !== undefined && (
        <>
          <MetersNow meters={item.meters} values={run.turns.at(-1)?.values ?? startValues(item)} />
          <ScenarioStep
            key={here.id}
            item={item}
            step={here}
            cards={launched ? arrange : null}
            onDecide={decide}
          />
        </>
      )}
      {run.kind === 'over' && (
        <div className="scenario-end">
          <div className="scenario-outcome" ref={ended} tabIndex={-1}>
            <p className="scenario-heading">
              {outcome === undefined ? words.ended : words.endedIn(outcome.title)}
            </p>
            {outcome !== undefined && <Passage text={outcome.text} />}
            {outcome !== undefined && item.points > 0 && (
              <p className="scenario-points">{words.points(outcome.points, item.points)}</p>
            )}
          </div>
          <MetersOverTime item={item} turns={run.turns} />
          {reveal === 'all' && <OtherWays item={item} turns={run.turns} />}
        </div>
      )}
    </div>
  );
}

function given(turns: readonly Turn[]): readonly Decision[] {
  return turns.map(({ decision }) => decision);
}

interface PastTurnProps {
  readonly item: Item<'performance'>;
  readonly turn: Turn;
  readonly before: Turn['values'];
  readonly cards: BodyProps<'performance'>['arrange'] | null;
  /** What followed from the last is there to be read; the others are folded. */
  readonly isLast: boolean;
  readonly followed: Ref<HTMLDivElement> | undefined;
}

function PastTurn({ item, turn, before, cards, isLast, followed }: PastTurnProps) {
  const { decision, values } = turn;
  const step = item.steps.find(({ id }) => id === decision.step);
  const option = step?.options.find(({ id }) => id === decision.option);
  if (step === undefined || option === undefined) return null;
  const follows = (
    <div className="follows" ref={followed} tabIndex={-1}>
      <Passage text={option.follows} />
      <MeterChanges meters={item.meters} before={before} values={values} />
    </div>
  );
  return (
    <li className="past-step">
      <details>
        <summary>
          <span className="past-title">{step.title}</span>{' '}
          <span className="past-choice">
            <Prose text={option.text} />
          </span>
        </summary>
        <Situation item={item} step={step} cards={cards} />
        {decision.reason !== undefined && (
          <p className="past-reason">
            <span>{words.yourReason}</span> <span translate="no">{decision.reason}</span>
          </p>
        )}
        {!isLast && follows}
      </details>
      {isLast && follows}
    </li>
  );
}

export const view: ItemView<'performance'> = {
  Body: Performance,
  inOrder: true,
  rightAnswer: (item) =>
    (bestWay(item) ?? []).flatMap(({ step, option }) => {
      const options = item.steps.find(({ id }) => id === step)?.options ?? [];
      return options.filter(({ id }) => id === option).map(({ text }) => text);
    }),
};
