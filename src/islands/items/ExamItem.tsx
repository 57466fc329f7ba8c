import { useEffect, useRef, useState } from 'react';
import type { Sitting } from '../../attempt/attempt.ts';
import { type Item, type LearnerResponse, typeOf } from '../../quiz/item-types.ts';
import { isComplete } from '../../quiz/score.ts';
import { sco, useSco } from '../sco/use-sco.ts';
import { arrangement } from './body.ts';
import { Lacking, lackingId } from './Feedback.tsx';
import { ItemBody } from './ItemBody.tsx';
import { Hint, ItemShell } from './ItemShell.tsx';
import { lackingWords } from './remarks.ts';
import { useStopwatch } from './stopwatch.ts';
import { keepable } from './views.ts';

interface ExamItemProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  readonly sitting: Sitting;
}

/** A pause in typing after which the text is stored although the field still has the focus. */
const pauseMilliseconds = 2000;

/** An item of a running exam: each answer is stored as it is given, a text once it is written. */
export function ExamItem({ item, number, of, sitting }: ExamItemProps) {
  const { seed } = useSco('attempt');
  const answerable = useSco('answerable');
  const [draft, setDraft] = useState<LearnerResponse | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const stopwatch = useStopwatch(place);
  const response = draft ?? sitting.answers.get(item.id) ?? null;
  const answered = response !== null && isComplete(item, response);

  // A number is not judged before its field is left: it may still become one.
  const unread =
    draft === null &&
    response !== null &&
    'text' in response &&
    response.text.trim() !== '' &&
    !answered;

  const stored = useRef<LearnerResponse | null>(null);

  // What is stored is tidied, so the field shows the draft until the learner leaves it.
  const keep = () => {
    if (draft === null || draft === stored.current) return;
    stored.current = draft;
    sco().store.answerExam(item, keepable(item, draft), stopwatch.seconds());
  };
  const leave = () => {
    keep();
    setDraft(null);
  };

  const latestKeep = useRef(keep);
  useEffect(() => {
    latestKeep.current = keep;
  });

  useEffect(() => {
    if (draft === null) return;
    const pause = setTimeout(() => latestKeep.current(), pauseMilliseconds);
    return () => clearTimeout(pause);
  }, [draft]);

  useEffect(() => () => latestKeep.current(), []);

  const give = (given: LearnerResponse) => {
    if (typeOf(item).typed) setDraft(given);
    else sco().store.answerExam(item, given, stopwatch.seconds());
  };

  return (
    <ItemShell
      ref={place}
      item={item}
      number={number}
      of={of}
      state={answered ? 'answered' : 'unanswered'}
      busy={false}
      locked={!answerable}
      onEnter={keep}
      onLeaveField={leave}
      body={
        <ItemBody
          item={item}
          response={response}
          onResponse={give}
          reveal="nothing"
          arrange={arrangement(seed, item.id)}
          locked={!answerable}
          lacking={unread ? lackingId(item) : undefined}
        />
      }
    >
      <Lacking item={item} what={unread ? lackingWords(item, response) : null} aloud />
      <Hint item={item} />
    </ItemShell>
  );
}
