import * as words from 'virtual:words';
import type { BodyProps, ItemView } from './body.ts';
import { type OptionMark, OptionRow } from './OptionRow.tsx';
import { ownWords } from './sentence.ts';

const values = [
  { value: true, key: 'true', text: ownWords(words.item.true) },
  { value: false, key: 'false', text: ownWords(words.item.false) },
] as const;

const spoken = (value: boolean) => ownWords(value ? words.item.true : words.item.false);

/** A statement that is true or false; always in that order. */
function TrueFalse({ item, response, onResponse, reveal }: BodyProps<'true-false'>) {
  const markOf = (value: boolean): OptionMark | null => {
    if (reveal === 'nothing') return null;
    if (response?.value === value) return value === item.correct ? 'right' : 'wrong';
    return value === item.correct && reveal === 'all' ? 'missed' : null;
  };

  return (
    <ul className="options">
      {values.map(({ value, key, text }) => {
        const mark = markOf(value);
        return (
          <OptionRow
            key={key}
            type="radio"
            name={item.id}
            checked={response?.value === value}
            onPick={() => onResponse({ type: 'true-false', value })}
            text={text}
            mark={mark}
            feedback={mark === null ? undefined : item.feedback[key]}
          />
        );
      })}
    </ul>
  );
}

export const view: ItemView<'true-false'> = {
  Body: TrueFalse,
  marksRight: true,
  remarks: ({ feedback }, { value }) =>
    new Map([[String(value), feedback[value ? 'true' : 'false']]]),
  rightAnswer: ({ correct }) => [spoken(correct)],
  said: (_, { value }) => [{ id: '', text: spoken(value) }],
};
