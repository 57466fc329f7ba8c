import * as words from 'virtual:words';
import { textsOf } from '../attempt/response-texts.ts';
import type { Item, LearnerResponse } from '../quiz/item-types.ts';
import type { Text } from '../quiz/text/text.ts';
import type { AskedQuiz } from '../quiz/varied.ts';
import { Prose } from './items/Prose.tsx';
import { useQuiz, useSco } from './sco/use-sco.ts';

export interface PredictedProps {
  /** With the one item whose answer is shown. */
  readonly quiz: AskedQuiz;
}

/** What the learner answered to a question earlier on the page, to be held against what follows. */
export function Predicted({ quiz }: PredictedProps) {
  const [item] = useQuiz(quiz).items;
  const launched = useSco('launched');
  const { answers } = useSco('attempt');
  if (item === undefined) return null;
  const response = answers.get(item.id)?.response;
  const said = response === undefined ? [] : saidIn(item, response);
  return (
    <div className="predicted" aria-busy={!launched || undefined}>
      <p className="kicker">{words.predicted.said}</p>
      {said.map(({ id, text }) => (
        <p className="predicted-answer" key={id}>
          <Prose text={text} />
        </p>
      ))}
      {said.length === 0 && (
        <p>
          <span>{words.predicted.none}</span>{' '}
          <a href={`#item-${item.id}`}>{words.predicted.answer}</a>
        </p>
      )}
    </div>
  );
}

interface Said {
  readonly id: string;
  readonly text: Text;
}

/** A response in words, of those types whose responses are short. */
function saidIn(item: Item, response: LearnerResponse): readonly Said[] {
  switch (response.type) {
    case 'true-false':
      return [{ id: '', text: response.value ? words.item.true : words.item.false }];
    case 'choice':
      return item.type === 'choice'
        ? item.options.filter(({ id }) => response.chosen.includes(id))
        : [];
    case 'likert':
      return item.type === 'likert' ? item.scale.filter(({ id }) => id === response.chosen) : [];
    case 'numeric':
    case 'fill-in':
    case 'long-fill-in':
      return textsOf(response).map((text) => ({ id: '', text: withUnit(item, text) }));
    default:
      return [];
  }
}

function withUnit(item: Item, text: string): string {
  const unit = item.type === 'numeric' ? item.unit : undefined;
  return unit === undefined || text.endsWith(unit) ? text : words.item.withUnit(text, unit);
}
