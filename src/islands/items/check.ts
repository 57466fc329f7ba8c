import { useState } from 'react';
import type { Answer } from '../../attempt/attempt.ts';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { type ItemScore, isComplete, isInSteps, scoreItem } from '../../quiz/score.ts';
import { sco, useSco } from '../sco/use-sco.ts';
import { keepable } from './views.ts';

/** Where the learner stands with an item of a check. */
export interface Check {
  /** What the fields show. */
  readonly response: LearnerResponse | null;
  /** The answer that was judged; undefined while one is being given. */
  readonly judged: Answer | undefined;
  readonly result: ItemScore['result'] | undefined;
  /** The key and the reasons may be seen. */
  readonly due: boolean;
  /** The learner chose to see the answer instead of trying again. */
  readonly shown: boolean;
  /** Too little was given to be checked. */
  readonly lacking: boolean;
  /** The learner has seen the answer and tries again: what is recorded stands. */
  readonly practice: boolean;
  /** The learner did something here since the page was opened. */
  readonly acted: boolean;
  /** Takes what the fields say; of an item given in steps, each step for good. */
  give(response: LearnerResponse, seconds: number): void;
  /** Answers the item; false when too little is given. */
  check(seconds: number): boolean;
  tryAgain(): void;
  show(): void;
}

/** One item of a check: what is being given lives here, what was answered in the attempt. */
export function useCheck(item: Item): Check {
  const attempt = useSco('attempt');
  const [draft, setDraft] = useState<LearnerResponse | null>(null);
  const [retrying, setRetrying] = useState(false);
  const [shown, setShown] = useState(false);
  const [lacking, setLacking] = useState(false);
  const [acted, setActed] = useState(false);
  const [practice, setPractice] = useState(false);
  const [practised, setPractised] = useState(false);

  const inSteps = isInSteps(item);
  const unfinished = practice ? undefined : attempt.unfinished.get(item.id);
  const answered = attempt.answers.get(item.id);
  const isEnough = draft !== null && isComplete(item, draft);
  // One that is given in steps is judged with its last step.
  const tried = draft !== null && (inSteps ? isEnough : practised) ? draft : null;
  const judged = practice
    ? tried
      ? { response: tried, tries: answered?.tries ?? 1 }
      : undefined
    : retrying || unfinished !== undefined
      ? undefined
      : answered;
  const result = judged && scoreItem(item, judged.response).result;

  return {
    response: judged?.response ?? draft ?? unfinished?.response ?? null,
    judged,
    result,
    due: result === 'correct' || result === 'neutral' || (shown && result !== undefined),
    shown,
    lacking,
    acted,
    practice,
    give(response, seconds) {
      setActed(true);
      setLacking(false);
      if (!inSteps || practice) setDraft(response);
      else {
        sco().store.answer(item, response, seconds);
        setRetrying(false);
      }
    },
    check(seconds) {
      setActed(true);
      setLacking(!isEnough);
      if (!isEnough) return false;
      if (practice) setPractised(true);
      else {
        sco().store.answer(item, keepable(item, draft), seconds);
        setRetrying(false);
      }
      return true;
    },
    tryAgain() {
      setDraft(inSteps || shown ? null : (judged?.response ?? null));
      setPractice(practice || shown || (inSteps && result === 'correct'));
      setPractised(false);
      setShown(false);
      setActed(true);
      setRetrying(true);
    },
    show() {
      setShown(true);
      setActed(true);
    },
  };
}
