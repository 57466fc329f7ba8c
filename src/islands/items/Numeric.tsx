import { textLimits } from '../../attempt/text-limits.ts';
import type { BodyProps } from './body.ts';
import { Field } from './Field.tsx';

/** A number to write, its unit behind the field. */
export function Numeric({ item, response, onResponse, reveal }: BodyProps<'numeric'>) {
  return (
    <Field item={item} response={response} reveal={reveal} unit={item.unit}>
      {(field) => (
        <input
          {...field}
          type="text"
          inputMode="decimal"
          maxLength={textLimits.numeric}
          onChange={(event) => onResponse({ type: 'numeric', text: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
