import * as words from 'virtual:words';
import type { ReactNode } from 'react';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { scoreItem } from '../../quiz/score.ts';
import type { Text } from '../../quiz/text/text.ts';
import type { Reveal } from './body.ts';
import { OptionFeedback, type OptionMark } from './OptionRow.tsx';

type Written = 'fill-in' | 'numeric';

interface FieldProps {
  readonly item: Item<Written>;
  readonly response: LearnerResponse<Written> | null;
  readonly reveal: Reveal;
  readonly unit?: string | undefined;
  /** What is said to the answer, once it is checked. */
  readonly said: Text | undefined;
  /** What was read, where it is not what was written. */
  readonly readAs?: string | undefined;
  /** The id of the message that says what is missing. */
  readonly lacking: string | undefined;
  /** The native input, given what ties it to its label. */
  readonly children: (field: FieldTies) => ReactNode;
}

interface FieldTies {
  readonly id: string;
  readonly value: string;
  readonly autoComplete: 'off';
  readonly autoCapitalize: 'none';
  readonly spellCheck: false;
  readonly enterKeyHint: 'done';
  readonly translate: 'no';
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** A labelled one-line field, and what is said to the answer in it. */
export function Field(props: FieldProps) {
  const { item, response, reveal, unit, said, readAs, lacking, children } = props;
  const id = `${item.id}-answer`;
  const unitId = unit === undefined ? undefined : `${item.id}-unit`;
  const readAsId = readAs === undefined ? undefined : `${item.id}-read-as`;
  const mark: OptionMark | null =
    response === null || reveal === 'nothing'
      ? null
      : scoreItem(item, response).result === 'correct'
        ? 'right'
        : 'wrong';
  return (
    <>
      <div className="field" data-mark={mark ?? undefined}>
        <label htmlFor={id}>{words.item.answer}</label>{' '}
        {children({
          id,
          value: response?.text ?? '',
          autoComplete: 'off',
          autoCapitalize: 'none',
          spellCheck: false,
          enterKeyHint: 'done',
          translate: 'no',
          'aria-invalid': lacking === undefined ? undefined : true,
          'aria-describedby': [lacking, unitId, readAsId].filter(Boolean).join(' ') || undefined,
        })}
        {unit !== undefined && (
          <span className="unit" id={unitId} translate="no">
            {unit}
          </span>
        )}
        {readAs !== undefined && (
          <p className="read-as" id={readAsId}>
            <span>{words.item.readAs}</span> <b translate="no">{readAs}</b>
          </p>
        )}
      </div>
      {mark !== null && <OptionFeedback mark={null} feedback={said} />}
    </>
  );
}
