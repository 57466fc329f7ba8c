import { readNumber } from '../../quiz/read-number.ts';
import type { BodyProps } from './body.ts';
import { Field } from './Field.tsx';
import { withUnit } from './remarks.ts';

/** Room for a number with blanks and a unit around it. */
const mostCharacters = 60;

/** A number to write, its unit behind the field, and how it is read where that may surprise. */
export function Numeric({ item, response, onResponse, reveal }: BodyProps<'numeric'>) {
  const read = response && readNumber(response.text, item);
  const asWritten = read === null ? [] : [withUnit(read, undefined), withUnit(read, item.unit)];
  const plainly =
    read === null ||
    Number(response?.text) === read ||
    asWritten.includes(response?.text.trim() ?? '');
  return (
    <Field
      item={item}
      response={response}
      reveal={reveal}
      unit={item.unit}
      readAs={plainly ? undefined : withUnit(read, item.unit)}
    >
      {(field) => (
        <input
          {...field}
          type="text"
          inputMode="decimal"
          maxLength={mostCharacters}
          onChange={(event) => onResponse({ type: 'numeric', text: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
