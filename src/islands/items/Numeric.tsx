import { item as itemWords, number } from 'virtual:course-words';
import * as words from 'virtual:words';
import { isNear, numericLimit } from '../../quiz/item-types/numeric.ts';
import { keptNumber, readNumber } from '../../quiz/item-types/read-number.ts';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { scoreItem } from '../../quiz/score.ts';
import type { Text } from '../../quiz/text/text.ts';
import { type BodyProps, type ItemView, whole } from './body.ts';
import { Field } from './Field.tsx';

/** Room for a number with blanks and a unit around it. */
const mostCharacters = 60;

/** A number to write, its unit behind the field, and how it is read where that may surprise. */
function Numeric(props: BodyProps<'numeric'>) {
  const { item, response, onResponse, reveal, lacking } = props;
  return (
    <Field
      item={item}
      response={response}
      reveal={reveal}
      lacking={lacking}
      unit={item.unit}
      said={response === null ? undefined : slipFeedback(item, response)}
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

/** What is said to a known wrong answer. */
function slipFeedback(
  item: Item<'numeric'>,
  response: LearnerResponse<'numeric'>,
): Text | undefined {
  const given = readNumber(response.text, item);
  if (given === null || scoreItem(item, response).result === 'correct') return undefined;
  return item.slips.find(({ answer }) => isNear(given, answer, item.tolerance))?.feedback;
}

/** What a typed number was read as, as the course writes it; undefined where it could not surprise. */
function surprisingReading(item: Item<'numeric'>, text: string): string | undefined {
  const read = readNumber(text, item);
  if (read === null || Number(text) === read) return undefined;
  const ways = [withUnit(read, undefined), withUnit(read, item.unit)];
  return ways.includes(text.trim()) ? undefined : ways[1];
}

/** A number as the course writes it: 6,750.5 US dollars. */
function withUnit(value: number, unit: string | undefined): string {
  const digits = number(value);
  return unit === undefined ? digits : itemWords.withUnit(digits, unit);
}

export const view: ItemView<'numeric'> = {
  Body: Numeric,
  kept: (item, response) => ({
    ...response,
    text: keptNumber(response.text, item, numericLimit),
  }),
  lacking: ({ unit }, { text }) => (text.trim() === '' ? undefined : words.item.notNumber(unit)),
  readAs: (item, { text }) => surprisingReading(item, text),
  remarks: (item, response) => whole(slipFeedback(item, response)),
  rightAnswer: ({ correct, unit }) => [withUnit(correct, unit)],
  said: ({ unit }, { text }) => [
    {
      id: '',
      text: unit === undefined || text.endsWith(unit) ? text : itemWords.withUnit(text, unit),
    },
  ],
};
