import { fillInLimit } from '../../quiz/item-types/fill-in.ts';
import { plain } from '../../quiz/text/plain.ts';
import { type BodyProps, type ItemView, whole } from './body.ts';
import { Field } from './Field.tsx';

/** A word or a name to write. */
function FillIn({ item, response, onResponse, reveal, lacking }: BodyProps<'fill-in'>) {
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

export const view: ItemView<'fill-in'> = {
  Body: FillIn,
  remarks({ slips, caseMatters }, { text }) {
    const given = plain(text, caseMatters);
    return whole(slips.find(({ answer }) => plain(answer, caseMatters) === given)?.feedback);
  },
  rightAnswer: ({ accept }) => accept.slice(0, 1),
  said: (_, { text }) => [{ id: '', text }],
};
