import * as words from 'virtual:words';
import { practice as own } from 'virtual:words/practice';
import { useRef, useState } from 'react';
import { practised } from '../../attempt/practice.ts';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { type ItemScore, isComplete, scoreItem } from '../../quiz/score.ts';
import { sco, useSco } from '../sco/use-sco.ts';
import { arrangement } from './body.ts';
import { Lacking, lackingId, Said, Solution, Verdict } from './Feedback.tsx';
import { ItemBody } from './ItemBody.tsx';
import { Hint, ItemShell } from './ItemShell.tsx';
import { useNextFocus } from './next-focus.ts';
import { lackingWords } from './remarks.ts';
import { useStopwatch } from './stopwatch.ts';
import { keepable } from './views.ts';

interface PracticeItemProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  /** Fixes the order of its options. */
  readonly seed: number;
  /** Where it is taught. */
  readonly taught: { readonly href: string; readonly section: string } | undefined;
  /** Goes on to the next one, or to the end. */
  readonly onNext: (result: ItemScore['result']) => void;
}

/** An item that is practised: one answer, then what is right and why. */
export function PracticeItem({ item, number, of, seed, taught, onNext }: PracticeItemProps) {
  const attempt = useSco('attempt');
  const answerable = useSco('answerable');
  const [draft, setDraft] = useState<LearnerResponse | null>(null);
  const [judged, setJudged] = useState<LearnerResponse | null>(null);
  const [isLacking, setLacking] = useState(false);
  const [entered, setEntered] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stopwatch = useStopwatch(place);
  const focusNext = useNextFocus();
  const lacking = isLacking ? lackingId(item) : undefined;
  const result = judged === null ? null : scoreItem(item, judged).result;

  /** By the Enter of a field, in which the focus stays then, or by the button. */
  const press = (by: 'field' | 'button') => {
    if (result !== null) return onNext(result);
    setEntered(by === 'field');
    const isEnough = draft !== null && isComplete(item, draft);
    setLacking(!isEnough);
    if (!isEnough) {
      if (by === 'button')
        focusNext(() => place.current?.querySelector<HTMLElement>('input, select, button'));
      return;
    }
    const { store } = sco();
    const given = keepable(item, draft);
    const next = practised(attempt.practice, item, given, store.today());
    store.practise(item, given, stopwatch.seconds(), next);
    setJudged(given);
    focusNext(() => button.current);
  };

  return (
    <ItemShell
      ref={place}
      item={item}
      number={number}
      of={of}
      state={result ?? 'unanswered'}
      busy={false}
      locked={judged !== null || !answerable}
      lacking={lacking}
      onEnter={() => press('field')}
      body={
        <ItemBody
          item={item}
          response={judged ?? draft}
          onResponse={(response) => {
            setDraft(response);
            setLacking(false);
          }}
          reveal={judged === null ? 'nothing' : 'all'}
          arrange={arrangement(seed, item.id)}
          locked={judged !== null || !answerable}
          lacking={lacking}
        />
      }
    >
      <div className="item-actions">
        <button
          ref={button}
          type="button"
          className="primary"
          disabled={!answerable && judged === null}
          // The second half of a double click, or a key held down, must not pass over what is said.
          onClick={(event) => event.detail <= 1 && press('button')}
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {judged === null
            ? words.item.types[item.type].check
            : number < of
              ? own.nextQuestion
              : own.finish}
        </button>
        <Said aloud>{result !== null && <Verdict result={result} />}</Said>
      </div>
      <Lacking item={item} what={isLacking ? lackingWords(item, draft) : null} aloud={entered} />
      {judged === null && <Hint item={item} />}
      <Said className="item-feedback" aloud>
        {result !== null && (
          <>
            <Solution item={item} result={result} />
            {taught && result !== 'correct' && (
              <p className="item-lesson">
                <a href={taught.href}>{own.backWhere(taught.section)}</a>
              </p>
            )}
          </>
        )}
      </Said>
    </ItemShell>
  );
}
