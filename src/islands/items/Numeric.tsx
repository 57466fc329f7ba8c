import type { BodyProps } from './body.ts';
import { Field } from './Field.tsx';
import { surprisingReading } from './remarks.ts';

/** Room for a number with blanks and a unit around it. */
const mostCharacters = 60;

/** A number to write, its unit behind the field, and how it is read where that may surprise. */
export function Numeric(props: BodyProps<'numeric'>) {
  const { item, response, onResponse, reveal, lacking } = props;
  return (
    <Field
      item={item}
      response={response}
      reveal={reveal}
      lacking={lacking}
      unit={item.unit}
      readAs={response === null ? undefined : surprisingReading(item, response.text)}
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
