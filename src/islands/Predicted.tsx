import * as words from 'virtual:words';
import type { AskedQuiz } from '../quiz/varied.ts';
import { Prose } from './items/Prose.tsx';
import { viewOf } from './items/views.ts';
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
  const said = (response?.type === item.type && viewOf(item).said?.(item, response)) || [];
  return (
    <div className="predicted" {...words.ownText} aria-busy={!launched || undefined}>
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
