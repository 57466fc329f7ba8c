import * as words from 'virtual:words';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import type { Text } from '../../quiz/text/text.ts';
import { type BodyProps, type ItemView, whole } from './body.ts';
import { OptionFeedback, type OptionMark, OptionRow } from './OptionRow.tsx';
import { ownWords } from './sentence.ts';

/** One option of several (radios), or any number of them (checkboxes). */
function Choice(props: BodyProps<'choice'>) {
  const { item, response, onResponse, reveal, arrange, lacking } = props;
  const chosen = response?.chosen ?? [];
  const said = response && reveal !== 'nothing' ? remarks(item, response) : new Map<string, Text>();
  const many = item.choose === 'many';

  const pick = (id: string, on: boolean) => {
    const others = many ? chosen.filter((each) => each !== id) : [];
    onResponse({ type: 'choice', chosen: on ? [...others, id] : others });
  };

  const markOf = (id: string): OptionMark | null => {
    if (reveal === 'nothing') return null;
    const right = item.correct.includes(id);
    if (chosen.includes(id)) return right ? 'right' : 'wrong';
    return right && reveal === 'all' ? 'missed' : null;
  };

  return (
    <>
      {many && <p className="item-task">{words.item.chooseMany}</p>}
      <ul className="options">
        {arrange(item.options).map((option) => {
          const mark = markOf(option.id);
          return (
            <OptionRow
              key={option.id}
              type={many ? 'checkbox' : 'radio'}
              name={item.id}
              checked={chosen.includes(option.id)}
              onPick={(on) => pick(option.id, on)}
              text={option.text}
              mark={mark}
              feedback={mark === 'missed' ? option.feedback : said.get(option.id)}
              lacking={many ? lacking : undefined}
            />
          );
        })}
      </ul>
      {said.has('') && <OptionFeedback mark={null} feedback={said.get('')} />}
    </>
  );
}

/** What belongs to the options that were chosen, and how many of them are right. */
function remarks(item: Item<'choice'>, { chosen }: LearnerResponse<'choice'>): Map<string, Text> {
  const right = item.correct.filter((id) => chosen.includes(id)).length;
  const isWrong = right < Math.max(chosen.length, item.correct.length);
  const said = item.options.filter(({ id }) => chosen.includes(id));
  return new Map([
    ...said.map(({ id, feedback }) => [id, feedback] as const),
    ...(item.partialHelp && isWrong && chosen.length > 0
      ? whole(ownWords(words.feedback.chosenRight(right, chosen.length)))
      : []),
  ]);
}

export const view: ItemView<'choice'> = {
  Body: Choice,
  marksRight: true,
  remarks,
  rightAnswer: ({ options, correct }) =>
    options.filter(({ id }) => correct.includes(id)).map(({ text }) => text),
  said: ({ options }, { chosen }) => options.filter(({ id }) => chosen.includes(id)),
};
