import { number } from 'virtual:words';
import { Controls } from '@kit/figures/Controls.tsx';
import { Slider } from '@kit/figures/Slider.tsx';
import { useState } from 'react';
import { beaten, flips, type Option, standing, sumOf, type Weights } from './weigh.ts';
import { beatenText, flipText, leadText, timesText } from './weight-words.ts';

interface WeightTableProps {
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
  readonly options: readonly Option[];
}

/** The most that a question can count. */
const most = 5;

/** How much each question counts, what comes out, and where it would come out otherwise; at first, all count once. */
export function WeightTable({ criteria, options }: WeightTableProps) {
  const [weights, setWeights] = useState<Weights>({});
  const weightOf = (criterion: string) => weights[criterion] ?? 1;
  const sums = options.map((option) => sumOf(option, weights));
  const best = standing(options, weights);
  const isEqual = criteria.every(({ id }) => weightOf(id) === 1);

  return (
    <>
      <Controls>
        {criteria.map(({ id, name }) => (
          <Slider
            key={id}
            label={name}
            value={weightOf(id)}
            min={0}
            max={most}
            step={0.5}
            text={timesText(weightOf(id))}
            onChange={(weight) => setWeights({ ...weights, [id]: weight })}
          />
        ))}
        <p className="weigh-anew">
          <button type="button" aria-disabled={isEqual} onClick={() => setWeights({})}>
            Count all once
          </button>
        </p>
      </Controls>
      <output className="weigh-lead">{leadText(best)}</output>
      <ul className="weigh-sums">
        {options.map((option, index) => (
          <li key={option.id} data-leads={best.leaders.includes(option) || undefined}>
            <span>{option.name}</span>
            <svg aria-hidden="true">
              <rect width={`${share(sums[index] ?? 0, best.sum)}%`} height="100%" />
            </svg>
            <b>{number(sums[index] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <p className="weigh-about">At what weight the choice flips, while the others stay:</p>
      <dl className="weigh-flips">
        {criteria.map(({ id, name }) => (
          <div key={id}>
            <dt>
              <span>{name}</span> <small>{timesText(weightOf(id))}</small>
            </dt>
            <dd>{flipText(flips(options, weights, id, most), weightOf(id), most)}</dd>
          </div>
        ))}
      </dl>
      {beaten(options).map((pair) => (
        <p key={pair[0].id} className="weigh-about">
          {beatenText(pair)}
        </p>
      ))}
    </>
  );
}

/** In percent of the highest; of nothing, nothing. */
function share(sum: number, highest: number): number {
  return highest === 0 ? 0 : (100 * sum) / highest;
}
