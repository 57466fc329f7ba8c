import * as words from 'virtual:words';
import { type Ref, useRef } from 'react';
import type { Item, LearnerResponse } from '../../quiz/quiz.ts';
import { isInSteps } from '../../quiz/score.ts';
import { plainText } from '../../quiz/text.ts';
import { sco, useSco } from '../sco/use-sco.ts';
import { arrangement } from './body.ts';
import { type Check, useCheck } from './check.ts';
import { Solution, Verdict } from './Feedback.tsx';
import { ItemBody } from './ItemBody.tsx';
import { Hint, ItemShell, lackingId } from './ItemShell.tsx';
import { useNextFocus } from './next-focus.ts';
import { Rubric } from './Rubric.tsx';
import { lackingWords, remarks, surprisingReading } from './remarks.ts';
import { useStopwatch } from './stopwatch.ts';

interface CheckItemProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  /** In place of the number: which lesson it is from. */
  readonly from?: string | undefined;
}

/** Tries after which the answer may be shown instead of tried again. */
const triesBeforeShowing = 2;

/** An item of a knowledge check: answer, feedback at once, try again. */
export function CheckItem({ item, number, of, from }: CheckItemProps) {
  const { seed } = useSco('attempt');
  const launched = useSco('launched');
  const answerable = useSco('answerable');
  const check = useCheck(item);
  const place = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const stopwatch = useStopwatch(place);
  const focusNext = useNextFocus();
  const lacking = check.lacking ? lackingId(item) : undefined;
  const toFeedback = () => focusNext(() => button.current ?? verdict.current);
  const toAnswer = () => focusNext(() => firstInput(place.current));

  const submit = () => {
    if (check.judged) {
      check.tryAgain();
      stopwatch.restart();
      toAnswer();
    } else if (isInSteps(item)) {
      // Each step has a button of its own.
    } else if (check.check(stopwatch.seconds())) toFeedback();
    else toAnswer();
  };

  return (
    <ItemShell
      ref={place}
      item={item}
      number={number}
      of={of}
      from={from}
      state={check.result ?? 'unanswered'}
      busy={!launched}
      locked={check.judged !== undefined || !answerable}
      lacking={lacking}
      onEnter={submit}
      body={
        <ItemBody
          item={item}
          response={check.response}
          onResponse={(given) => check.give(given, stopwatch.seconds())}
          reveal={check.due ? 'all' : check.judged ? 'given' : 'nothing'}
          arrange={arrangement(launched ? seed : null, item.id)}
          locked={check.judged !== undefined || !answerable}
          lacking={lacking}
        />
      }
    >
      <Hint item={item} />
      <CheckActions
        item={item}
        check={check}
        disabled={!answerable}
        button={button}
        onPress={submit}
        onShow={() => {
          check.show();
          toFeedback();
        }}
      />
      <CheckFeedback item={item} check={check} verdict={verdict} />
      {item.type === 'long-fill-in' && check.judged && (
        <Rubric
          points={item.rubric}
          ticked={check.judged.ticked ?? []}
          disabled={!answerable}
          onTick={(ticked) => sco().store.tick(item.id, ticked)}
        />
      )}
    </ItemShell>
  );
}

interface CheckActionsProps {
  readonly item: Item;
  readonly check: Check;
  readonly disabled: boolean;
  readonly button: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  readonly onShow: () => void;
}

/** One button that checks and then tries again, so that the focus can stay on it. */
function CheckActions({ item, check, disabled, button, onPress, onShow }: CheckActionsProps) {
  const { result, judged, due, shown, practice } = check;
  const triesSpent = judged !== undefined && (judged.tries >= triesBeforeShowing || practice);
  return (
    <div className="item-actions">
      {(isInSteps(item) ? judged : result !== 'correct') && (
        <button
          ref={button}
          type="button"
          className={shown || result === 'neutral' || result === 'correct' ? 'quiet' : 'primary'}
          disabled={disabled}
          // The second half of a double click, or a key held down, must not undo the first.
          onClick={(event) => event.detail <= 1 && onPress()}
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {result === undefined
            ? words.item.check[item.type]
            : isInSteps(item)
              ? words.item.startAgain
              : result === 'neutral'
                ? words.item.change
                : words.item.tryAgain}
        </button>
      )}
      {triesSpent && !due && (
        <button type="button" className="quiet" onClick={onShow}>
          {words.item.showAnswer}
        </button>
      )}
    </div>
  );
}

interface CheckFeedbackProps {
  readonly item: Item;
  readonly check: Check;
  readonly verdict: Ref<HTMLParagraphElement>;
}

/** Announces what follows from what the learner did; what was restored is not news. */
function CheckFeedback({ item, check, verdict }: CheckFeedbackProps) {
  const { judged, result, due, lacking, acted, practice } = check;
  const said = judged ? saidTo(item, judged.response) : [];
  return (
    <div className="item-feedback" role="status" aria-live={acted || !judged ? 'polite' : 'off'}>
      {practice && <p className="item-task">{words.item.practice}</p>}
      {lacking && (
        <p className="lacking" id={lackingId(item)}>
          {lackingWords(item, check.response)}
        </p>
      )}
      {result && (
        <Verdict result={result} ref={verdict}>
          {/* It stands beside the parts of the answer already: this is for those who listen. */}
          {said.length > 0 && (
            <span className="visually-hidden">{words.feedback.spoken(said)}</span>
          )}
        </Verdict>
      )}
      {result && due && <Solution item={item} result={result} />}
    </div>
  );
}

/** What stands beside the parts of an answer, in one go. */
function saidTo(item: Item, response: LearnerResponse): readonly string[] {
  const read =
    item.type === 'numeric' && response.type === item.type
      ? surprisingReading(item, response.text)
      : undefined;
  const said = [...remarks(item, response).values()].map(plainText);
  return read === undefined ? said : [words.feedback.readAs(read), ...said];
}

/** Where there is something to give: what is marked as missing, else the first or what is chosen. */
function firstInput(item: HTMLElement | null): HTMLElement | null | undefined {
  const missing = item?.querySelector<HTMLElement>('[aria-invalid]');
  return (
    (missing?.matches('input, textarea, select')
      ? missing
      : missing?.querySelector<HTMLElement>('input')) ??
    item?.querySelector<HTMLElement>('input:checked') ??
    item?.querySelector<HTMLElement>('input, textarea, select, button')
  );
}
