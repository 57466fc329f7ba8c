import * as words from 'virtual:words';
import { longFillInLimit } from '../../quiz/item-types/long-fill-in.ts';
import type { BodyProps, ItemView } from './body.ts';

/** A text of one's own. */
function LongFillIn(props: BodyProps<'long-fill-in'>) {
  const { item, response, onResponse, lacking } = props;
  const id = `${item.id}-answer`;
  return (
    <div className="field">
      <label htmlFor={id}>{words.item.answer}</label>
      <textarea
        id={id}
        aria-invalid={lacking !== undefined || undefined}
        aria-describedby={lacking}
        rows={6}
        translate="no"
        maxLength={longFillInLimit}
        value={response?.text ?? ''}
        onChange={(event) => onResponse({ type: 'long-fill-in', text: event.currentTarget.value })}
      />
    </div>
  );
}

export const view: ItemView<'long-fill-in'> = {
  Body: LongFillIn,
  model: ({ model, rubric }) => ({ text: model, rubric }),
  said: (_, { text }) => [{ id: '', text }],
};
