import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import type { Item, ItemType, LearnerResponse } from '../../quiz/quiz.ts';
import { isComplete, scoreItem } from '../../quiz/score.ts';
import { $launched, store } from '../sco.ts';
import { arrangement } from './body.ts';
import { Solution, Verdict } from './Feedback.tsx';
import { ItemBody } from './ItemBody.tsx';
import { Hint, ItemShell } from './ItemShell.tsx';
import { remarks } from './remarks.ts';
import { useStopwatch } from './stopwatch.ts';

interface CheckItemProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
}

/** Tries after which the answer may be shown instead of tried again. */
const triesBeforeShowing = 2;

/** An item of a knowledge check: answer, feedback at once, try again. */
export function CheckItem({ item, number, of }: CheckItemProps) {
  const attempt = useStore(store.$attempt, { ssr: 'initial' });
  const launched = useStore($launched, { ssr: 'initial' });
  const [draft, setDraft] = useState<LearnerResponse | null>(null);
  const [retrying, setRetrying] = useState(false);
  const [shown, setShown] = useState(false);
  const [lacking, setLacking] = useState(false);
  const [acted, setActed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const focusNext = useRef<'feedback' | 'answer' | null>(null);
  const stopwatch = useStopwatch(form);

  // Focus follows what the learner did, never what was restored.
  useEffect(() => {
    if (focusNext.current === 'feedback') (button.current ?? verdict.current)?.focus();
    if (focusNext.current === 'answer') firstInput(form.current)?.focus();
    focusNext.current = null;
  });

  const kept = retrying ? undefined : attempt.answers.get(item.id);
  const result = kept && scoreItem(item, kept.response).result;
  const due = result === 'correct' || result === 'neutral' || shown;

  const give = (response: LearnerResponse) => {
    setDraft(response);
    setActed(true);
    setLacking(false);
  };

  const check = () => {
    setActed(true);
    if (draft === null || !isComplete(item, draft)) {
      setLacking(true);
      focusNext.current = 'answer';
      return;
    }
    store.answer(item.id, draft, stopwatch.seconds());
    setRetrying(false);
    setLacking(false);
    focusNext.current = 'feedback';
  };

  const tryAgain = () => {
    setDraft(kept?.response ?? null);
    setActed(true);
    setRetrying(true);
    stopwatch.restart();
    focusNext.current = 'answer';
  };

  const show = () => {
    setShown(true);
    setActed(true);
    focusNext.current = 'feedback';
  };

  return (
    <ItemShell
      ref={form}
      item={item}
      number={number}
      of={of}
      state={result ?? 'unanswered'}
      busy={!launched}
      locked={kept !== undefined}
      onSubmit={kept === undefined ? check : tryAgain}
      body={
        <ItemBody
          item={item}
          response={kept?.response ?? draft}
          onResponse={give}
          reveal={kept === undefined ? 'nothing' : due ? 'all' : 'given'}
          arrange={arrangement(launched ? attempt.seed : null, item.id)}
          locked={kept !== undefined || !launched}
        />
      }
    >
      <Hint item={item} />
      <div className="item-actions">
        {result !== 'correct' && !shown && (
          <button
            ref={button}
            type="submit"
            className={result === 'neutral' ? 'quiet' : 'primary'}
            disabled={!launched}
            // The second half of a double click must not undo the first.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
          >
            {result === undefined
              ? checkWords[item.type]
              : result === 'neutral'
                ? 'Change my answer'
                : 'Try again'}
          </button>
        )}
        {kept !== undefined && !due && kept.tries >= triesBeforeShowing && (
          <button type="button" className="quiet" onClick={show}>
            Show answer
          </button>
        )}
      </div>
      {/* What was restored is not news; what the learner just did is. */}
      <div className="item-feedback" role="status" aria-live={acted || !kept ? 'polite' : 'off'}>
        {lacking && <p className="lacking">{lackingWords[item.type]}</p>}
        {kept && result && (
          <Verdict result={result} ref={verdict}>
            <Heard remarks={remarks(item, kept.response)} />
          </Verdict>
        )}
        {result && due && <Solution item={item} result={result} />}
      </div>
    </ItemShell>
  );
}

/** What stands beside the parts of the answer already, for those who hear the verdict. */
function Heard({ remarks: said }: { readonly remarks: ReadonlyMap<string, string> }) {
  if (said.size === 0) return null;
  return <span className="visually-hidden">. {[...said.values()].join(' ')}</span>;
}

function firstInput(form: HTMLFormElement | null): HTMLElement | null | undefined {
  return (
    form?.querySelector<HTMLElement>('input:checked') ??
    form?.querySelector<HTMLElement>('input, textarea, select, button')
  );
}

const checkWords = {
  'true-false': 'Check answer',
  choice: 'Check answer',
  'fill-in': 'Check answer',
  'long-fill-in': 'Save and compare',
  matching: 'Check answer',
  sequencing: 'Check answer',
  numeric: 'Check answer',
  likert: 'Save answer',
} as const satisfies Record<ItemType, string>;

/** What to do first when there is not enough to check. */
const lackingWords = {
  'true-false': 'Choose true or false first.',
  choice: 'Choose an answer first.',
  'fill-in': 'Write an answer first.',
  'long-fill-in': 'Write an answer first.',
  matching: 'Choose something for each line first.',
  sequencing: 'Move the steps into order first.',
  numeric: 'Write a number first, such as 1,250 or 0.5.',
  likert: 'Choose a point on the scale first.',
} as const satisfies Record<ItemType, string>;
