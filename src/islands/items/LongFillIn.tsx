import * as words from 'virtual:words';
import { textLimits } from '../../attempt/text-limits.ts';
import type { BodyProps } from './body.ts';

/** A text of one's own. */
export function LongFillIn({ item, response, onResponse }: BodyProps<'long-fill-in'>) {
  const id = `${item.id}-answer`;
  return (
    <div className="field">
      <label htmlFor={id}>{words.item.answer}</label>
      <textarea
        id={id}
        rows={6}
        translate="no"
        maxLength={textLimits['long-fill-in']}
        value={response?.text ?? ''}
        onChange={(event) => onResponse({ type: 'long-fill-in', text: event.currentTarget.value })}
      />
    </div>
  );
}
