import { fillInLimit } from '../../quiz/item-types/fill-in.ts';
import type { BodyProps } from './body.ts';
import { Field } from './Field.tsx';

/** A word or a name to write. */
export function FillIn({ item, response, onResponse, reveal, lacking }: BodyProps<'fill-in'>) {
  return (
    <Field item={item} response={response} reveal={reveal} lacking={lacking}>
      {(field) => (
        <input
          {...field}
          type="text"
          maxLength={fillInLimit}
          onChange={(event) => onResponse({ type: 'fill-in', text: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
