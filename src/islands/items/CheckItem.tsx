import * as words from 'virtual:words';
import { type Ref, useRef, useState } from 'react';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { isInSteps } from '../../quiz/score.ts';
import { plainText } from '../../quiz/text/text.ts';
import { sco, useSco } from '../sco/use-sco.ts';
import { arrangement } from './body.ts';
import { type Check, useCheck } from './check.ts';
import { Lacking, lackingId, Said, Solution, Verdict } from './Feedback.tsx';
import { ItemBody } from './ItemBody.tsx';
import { type HeadingLevel, Hint, ItemShell } from './ItemShell.tsx';
import { useNextFocus } from './next-focus.ts';
import { Rubric } from './Rubric.tsx';
import { lackingWords, remarks } from './remarks.ts';
import { useStopwatch } from './stopwatch.ts';
import { viewOf } from './views.ts';

interface CheckItemProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  /** In place of the number: which lesson it is from. */
  readonly from?: string | undefined;
  readonly level?: HeadingLevel | undefined;
}

/** Tries after which the answer may be shown instead of tried again. */
const triesBeforeShowing = 2;

/** An item of a knowledge check: answer, feedback at once, try again. */
export function CheckItem({ item, number, of, from, level }: CheckItemProps) {
  const { seed } = useSco('attempt');
  const launched = useSco('launched');
  const answerable = useSco('answerable');
  const check = useCheck(item);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const [entered, setEntered] = useState(false);
  const stopwatch = useStopwatch(place);
  const focusNext = useNextFocus();
  const model = viewOf(item).model?.(item);
  const lacking = check.lacking ? lackingId(item) : undefined;
  const toFeedback = () => focusNext(() => button.current ?? verdict.current);
  const toAnswer = () => focusNext(() => firstInput(place.current));

  /** By the Enter of a field, in which the focus stays then, or by the button. */
  const submit = (by: 'field' | 'button') => {
    setEntered(by === 'field');
    if (check.judged) {
      check.tryAgain();
      stopwatch.restart();
      toAnswer();
    } else if (isInSteps(item)) {
      // Each step has a button of its own.
    } else if (check.check(stopwatch.seconds())) toFeedback();
    else if (by === 'button') toAnswer();
  };

  return (
    <ItemShell
      ref={place}
      item={item}
      number={number}
      of={of}
      from={from}
      {...(level && { level })}
      state={check.result ?? 'unanswered'}
      busy={!launched}
      locked={check.judged !== undefined || !answerable}
      lacking={lacking}
      onEnter={() => submit('field')}
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
      <CheckActions
        item={item}
        check={check}
        disabled={!answerable}
        button={button}
        verdict={verdict}
        onPress={() => submit('button')}
        onShow={() => {
          check.show();
          toFeedback();
        }}
      />
      <Lacking
        item={item}
        what={check.lacking ? lackingWords(item, check.response) : null}
        aloud={entered}
      />
      <Hint item={item} />
      <CheckFeedback item={item} check={check} />
      {model && check.judged && (
        <Rubric
          points={model.rubric}
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
  readonly verdict: Ref<HTMLParagraphElement>;
  readonly onPress: () => void;
  readonly onShow: () => void;
}

/**
 * One button that checks and then tries again, so that the focus can stay on it, and the verdict
 * beside it. Where the button goes, the verdict takes the focus, and so is not announced as well.
 */
function CheckActions(props: CheckActionsProps) {
  const { item, check, disabled, button, verdict, onPress, onShow } = props;
  const { result, judged, due, shown, acted, practice } = check;
  const hasButton = isInSteps(item) ? judged !== undefined : result !== 'correct';
  const said = judged ? saidTo(item, judged.response) : [];
  const triesSpent = judged !== undefined && (judged.tries >= triesBeforeShowing || practice);
  return (
    <div className={hasButton || result ? 'item-actions' : 'item-actions idle'}>
      {hasButton && (
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
            ? words.item.types[item.type].check
            : isInSteps(item)
              ? words.item.startAgain
              : result === 'neutral'
                ? words.item.change
                : words.item.tryAgain}
        </button>
      )}
      <Said aloud={(acted || !judged) && hasButton}>
        {result && (
          <Verdict result={result} ref={verdict}>
            {/* It stands beside the parts of the answer already: this is for those who listen. */}
            {said.length > 0 && (
              <span className="visually-hidden" {...words.courseText}>
                {words.feedback.spoken(said)}
              </span>
            )}
          </Verdict>
        )}
      </Said>
      {triesSpent && !due && (
        <button type="button" className="quiet" onClick={onShow}>
          {words.item.showAnswer}
        </button>
      )}
    </div>
  );
}

/** What is right and why, once it is due; what was restored is not news. */
function CheckFeedback({ item, check }: Pick<CheckActionsProps, 'item' | 'check'>) {
  const { judged, result, due, acted, practice } = check;
  return (
    <Said className="item-feedback" aloud={acted || !judged}>
      {practice && <p className="item-task">{words.item.practice}</p>}
      {result && due && <Solution item={item} result={result} />}
    </Said>
  );
}

/** What stands beside the parts of an answer, in one go. */
function saidTo(item: Item, response: LearnerResponse): readonly string[] {
  const read = response.type === item.type ? viewOf(item).readAs?.(item, response) : undefined;
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
