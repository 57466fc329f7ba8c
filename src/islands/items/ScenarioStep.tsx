import { courseText, item as itemWords } from 'virtual:words';
import { performance as words } from 'virtual:words/performance';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { PerformanceStep } from '../../quiz/item-types/performance.ts';
import { reasonLimit } from '../../quiz/item-types/scenario-code.ts';
import type { Decision } from '../../quiz/item-types/scenario-key.ts';
import type { Item } from '../../quiz/item-types.ts';
import type { Arrange } from './body.ts';
import { useNextFocus } from './next-focus.ts';
import { OptionRow } from './OptionRow.tsx';
import { Passage, Prose } from './Prose.tsx';

interface StepProps {
  readonly item: Item<'performance'>;
  readonly step: PerformanceStep;
  /** Draws cards; null until the launch has told the seed. */
  readonly cards: Arrange | null;
}

interface ScenarioStepProps extends StepProps {
  readonly onDecide: (decision: Decision) => void;
}

/** The step at hand: what is found there, what can be done, and where asked, why. */
export function ScenarioStep({ item, step, cards, onDecide }: ScenarioStepProps) {
  const [option, setOption] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState<'option' | 'reason' | null>(null);
  const place = useRef<HTMLFieldSetElement>(null);
  const focusNext = useNextFocus();
  const reasonId = `${item.id}-${step.id}-reason`;
  const lackingId = `${item.id}-${step.id}-lacking`;

  const decide = () => {
    const lacks = option === null ? 'option' : step.reason && !reason.trim() ? 'reason' : null;
    setLacking(lacks);
    if (lacks !== null) {
      const field = lacks === 'option' ? 'input' : 'textarea';
      focusNext(() => place.current?.querySelector<HTMLElement>(field));
    } else if (option !== null) {
      onDecide({ step: step.id, option, ...(step.reason !== undefined && { reason }) });
    }
  };

  // As in other questions; a text of several lines keeps its Enter.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || !(event.target instanceof HTMLInputElement))
      return;
    event.stopPropagation();
    // It would be typed into the text that may take the focus now.
    event.preventDefault();
    decide();
  };

  return (
    <fieldset className="scenario-step" ref={place} onKeyDown={onKeyDown}>
      <legend className="scenario-heading" {...courseText}>
        {step.title}
      </legend>
      <Situation item={item} step={step} cards={cards} />
      <ul className="options">
        {step.options.map(({ id, text }) => (
          <OptionRow
            key={id}
            type="radio"
            name={`${item.id}-${step.id}`}
            checked={option === id}
            onPick={() => {
              setOption(id);
              setLacking(null);
            }}
            text={text}
            mark={null}
            feedback={undefined}
          />
        ))}
      </ul>
      {step.reason !== undefined && (
        <div className="field">
          <label htmlFor={reasonId} {...courseText}>
            {step.reason}
          </label>
          <textarea
            id={reasonId}
            rows={3}
            translate="no"
            maxLength={reasonLimit}
            value={reason}
            aria-invalid={lacking === 'reason' || undefined}
            aria-describedby={lacking === 'reason' ? lackingId : undefined}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setLacking(null);
            }}
          />
        </div>
      )}
      <div className="item-actions">
        <button
          type="button"
          className="primary"
          // A key held down must not decide the next step as well.
          onClick={(event) => event.detail <= 1 && decide()}
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {itemWords.types.performance.check}
        </button>
      </div>
      {/* The reason's field has the focus by now, and this is its description. */}
      <p
        className="lacking"
        id={lackingId}
        role="status"
        aria-live={lacking === 'reason' ? 'off' : 'polite'}
      >
        {lacking === 'option' && itemWords.types.performance.lacking}
        {lacking === 'reason' && words.lackingReason}
      </p>
    </fieldset>
  );
}

/** What is found at a step, with the cards drawn there. */
export function Situation({ item, step, cards }: StepProps) {
  const { draw = 0, from = [] } = step.cards ?? {};
  const salted = from.map((card) => ({ ...card, id: `${item.id}/${step.id}/${card.id}` }));
  const drawn = cards?.(salted).slice(0, draw) ?? [];
  return (
    <>
      <Passage className="situation" text={step.situation} />
      {drawn.length > 0 && (
        <ul className="cards" aria-label={words.cards}>
          {drawn.map(({ id, text }) => (
            <li key={id}>
              <Prose text={text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
