import { courseText } from 'virtual:words';
import { performance as words } from 'virtual:words/performance';
import type { PerformanceStep, StepOption } from '../../quiz/item-types/performance.ts';
import { effectOn, type Turn } from '../../quiz/item-types/scenario.ts';
import type { Item } from '../../quiz/item-types.ts';
import { Mark } from './Mark.tsx';
import { Passage, Prose } from './Prose.tsx';

interface OtherWaysProps {
  readonly item: Item<'performance'>;
  readonly turns: readonly Turn[];
}

/** The way taken, each step beside what else could have been done there and what it leads to. */
export function OtherWays({ item, turns }: OtherWaysProps) {
  return (
    <div className="other-ways">
      <p className="scenario-heading">{words.ways}</p>
      <ol>
        {turns.map(({ decision }) => {
          const step = item.steps.find(({ id }) => id === decision.step);
          return step && <Fork key={step.id} item={item} step={step} taken={decision.option} />;
        })}
      </ol>
    </div>
  );
}

interface ForkProps {
  readonly item: Item<'performance'>;
  readonly step: PerformanceStep;
  readonly taken: string;
}

function Fork({ item, step, taken }: ForkProps) {
  const isTaken = ({ id }: StepOption) => id === taken;
  const others = step.options.filter((option) => !isTaken(option));
  return (
    <li className="fork">
      <p className="fork-step" {...courseText}>
        {step.title}
      </p>
      <ul>
        {[...step.options.filter(isTaken), ...others].map((option) => (
          <li key={option.id} data-taken={isTaken(option) || undefined}>
            <p>
              {isTaken(option) && <Mark sign="neutral" word={words.taken} />}{' '}
              <span className="fork-choice">
                <Prose text={option.text} />
              </span>
            </p>
            {!isTaken(option) && <Passage className="fork-follows" text={option.follows} />}
            <p className="fork-effects">{effectsText(item, option)}</p>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What an option does to the meters, and where it leads. */
function effectsText(item: Item<'performance'>, option: StepOption): string {
  const moved = item.meters.flatMap((meter) => {
    const change = effectOn(meter.id, option.effects);
    return change === 0 ? [] : [words.effect(meter.name, words.change(change))];
  });
  const next = item.steps.find(({ id }) => id === option.next);
  const outcome = item.outcomes.find(({ id }) => id === option.outcome);
  const on =
    next !== undefined
      ? words.leadsTo(next.title)
      : outcome === undefined
        ? words.ends
        : words.leadsTo(outcome.title);
  return words.effects([...moved, on]);
}
