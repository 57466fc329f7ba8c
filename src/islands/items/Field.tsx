import type { ReactNode } from 'react';
import { scoreItem } from '../../quiz/score.ts';
import type { ItemOf, ResponseTo, Reveal } from './body.ts';
import { OptionFeedback, type OptionMark } from './OptionRow.tsx';
import { remarks } from './remarks.ts';

type Written = 'fill-in' | 'numeric';

interface FieldProps {
  readonly item: ItemOf<Written>;
  readonly response: ResponseTo<Written> | null;
  readonly reveal: Reveal;
  readonly unit?: string | undefined;
  /** The native input, given what ties it to its label. */
  readonly children: (field: FieldTies) => ReactNode;
}

interface FieldTies {
  readonly id: string;
  readonly value: string;
  readonly autoComplete: 'off';
  readonly autoCapitalize: 'none';
  readonly spellCheck: false;
  readonly 'aria-describedby': string | undefined;
}

/** A labelled one-line field, and what is said to the answer in it. */
export function Field({ item, response, reveal, unit, children }: FieldProps) {
  const id = `${item.id}-answer`;
  const unitId = unit === undefined ? undefined : `${item.id}-unit`;
  const mark: OptionMark | null =
    response === null || reveal === 'nothing'
      ? null
      : scoreItem(item, response).result === 'correct'
        ? 'right'
        : 'wrong';
  return (
    <>
      <div className="field" data-mark={mark ?? undefined}>
        <label htmlFor={id}>Your answer</label>{' '}
        {children({
          id,
          value: response?.text ?? '',
          autoComplete: 'off',
          autoCapitalize: 'none',
          spellCheck: false,
          'aria-describedby': unitId,
        })}
        {unit !== undefined && (
          <span className="unit" id={unitId}>
            {unit}
          </span>
        )}
      </div>
      {response && mark !== null && (
        <OptionFeedback mark={null} feedback={remarks(item, response).get('')} />
      )}
    </>
  );
}
