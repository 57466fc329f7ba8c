import { Controls } from '@kit/figures/Controls.tsx';
import { Segments } from '@kit/figures/Segments.tsx';
import { Slider } from '@kit/figures/Slider.tsx';
import { Fragment, useState } from 'react';
import { GateMark } from './gate-mark.tsx';
import {
  inWords,
  reach,
  type Said,
  type Stage,
  stagesAt,
  stateWord,
  type Told,
} from './gates-in-time.ts';

/** A state with where it is known from. */
export interface SourcedState extends Said {
  /** The day or month in words; empty for what held from the beginning. */
  readonly sinceText: string;
  /** What kind of claim it is: its mark, and its name. */
  readonly mark: string;
  readonly kind: string;
  readonly sources: readonly { readonly name: string; readonly page: string }[];
}

interface GatesInTimeProps {
  readonly stages: readonly Stage[];
  readonly chips: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly dates: readonly { readonly date: string; readonly text: string }[];
  readonly first: { readonly chip: string; readonly date: string };
  readonly unknown: string;
  readonly states: readonly SourcedState[];
}

/** The stages of a sale of a chip at a date: how far it gets, and by whose word. */
export function GatesInTime({ stages, chips, dates, first, unknown, states }: GatesInTimeProps) {
  const days = dates.map(({ date }) => date);
  const [chip, setChip] = useState(first.chip);
  const [at, setAt] = useState(Math.max(days.indexOf(first.date), 0));
  const told = stagesAt(stages, states, chip, days, at);
  const reached = reach(told);
  const named = chips.find(({ id }) => id === chip);
  const dateText = dates[at]?.text ?? '';
  return (
    <div className="gates-in-time">
      <Controls>
        <Segments
          label="Chip"
          options={chips.map(({ id, name }) => ({ value: id, text: name }))}
          value={chip}
          onChange={setChip}
        />
        <Slider
          label="Date"
          value={at}
          min={0}
          max={dates.length - 1}
          step={1}
          text={dateText}
          onChange={setAt}
        />
      </Controls>
      <p className="gates-lead">
        <b>{`${named?.name}, ${dateText}.`}</b> <output>{inWords(told)}</output>
      </p>
      <ol className="gates">
        {told.map((each, index) => (
          <StageRow
            key={each.stage.id}
            told={each}
            unknown={unknown}
            isReached={index < reached}
            isStop={index === reached}
            isLast={index === told.length - 1}
          />
        ))}
      </ol>
    </div>
  );
}

interface StageRowProps {
  readonly told: Told<SourcedState>;
  readonly unknown: string;
  readonly isReached: boolean;
  readonly isStop: boolean;
  readonly isLast: boolean;
}

const newsWords = { moved: 'moved', 'said-again': 'new report' } as const;

function StageRow({ told, unknown, isReached, isStop, isLast }: StageRowProps) {
  const { stage, said, state, news } = told;
  return (
    <li data-state={state}>
      <GateMark
        state={state}
        isElsewhere={stage.place !== 'Washington'}
        isReached={isReached}
        isStop={isStop}
        isLast={isLast}
      />
      <div>
        <p className="gate-name">
          <span>{stage.name}</span>
          <small>{`, ${stage.place}`}</small>
        </p>
        <p className="gate-state">
          <b>{stateWord(told)}</b>
          {news !== 'none' && <em>{newsWords[news]}</em>}
        </p>
        <p>{said?.what ?? unknown}</p>
        {said !== null && said.who !== '' && <Whose said={said} />}
      </div>
    </li>
  );
}

/** By whose word, since when, what kind of claim that is, and where it is from. */
function Whose({ said }: { readonly said: SourcedState }) {
  return (
    <p className="gate-whose">
      <svg className="kind-mark" viewBox="0 0 12 12" aria-hidden="true">
        <use href={`#kind-${said.mark}`} />
      </svg>{' '}
      <span>{`${said.who}${said.sinceText === '' ? '' : `; ${said.sinceText}`}. ${said.kind}:`}</span>{' '}
      {said.sources.map(({ name, page }, index) => (
        <Fragment key={page}>
          {index > 0 && <span>{', '}</span>}
          <a href={page}>{name}</a>
        </Fragment>
      ))}
    </p>
  );
}
