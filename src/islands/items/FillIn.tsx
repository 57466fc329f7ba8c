import { fillInLimit } from '../../quiz/item-types/fill-in.ts';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { plain } from '../../quiz/text/plain.ts';
import type { Text } from '../../quiz/text/text.ts';
import { type BodyProps, type ItemView, whole } from './body.ts';
import { Field } from './Field.tsx';

/** A word or a name to write. */
function FillIn({ item, response, onResponse, reveal, lacking }: BodyProps<'fill-in'>) {
  return (
    <Field
      item={item}
      response={response}
      reveal={reveal}
      said={response === null ? undefined : slipFeedback(item, response)}
      lacking={lacking}
    >
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

/** What is said to a known wrong answer. */
function slipFeedback(
  { slips, caseMatters }: Item<'fill-in'>,
  { text }: LearnerResponse<'fill-in'>,
): Text | undefined {
  const given = plain(text, caseMatters);
  return slips.find(({ answer }) => plain(answer, caseMatters) === given)?.feedback;
}

export const view: ItemView<'fill-in'> = {
  Body: FillIn,
  remarks: (item, response) => whole(slipFeedback(item, response)),
  rightAnswer: ({ accept }) => accept.slice(0, 1),
  said: (_, { text }) => [{ id: '', text }],
};
