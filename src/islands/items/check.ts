import { useState } from 'react';
import type { Answer } from '../../attempt/attempt.ts';
import type { Item, LearnerResponse } from '../../quiz/quiz.ts';
import { type ItemScore, isComplete, isInSteps, scoreItem } from '../../quiz/score.ts';
import { sco, useSco } from '../sco/use-sco.ts';
import { keepable } from './body.ts';

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
  /** The item is played once more for its own sake: the answer that was judged stands. */
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

  const inSteps = isInSteps(item);
  const unfinished = practice ? undefined : attempt.unfinished.get(item.id);
  const answered = attempt.answers.get(item.id);
  const judged = practice
    ? practised(item, draft, answered)
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
      const enough = draft !== null && isComplete(item, draft);
      setActed(true);
      setLacking(!enough);
      if (enough) {
        sco().store.answer(item, keepable(item, draft), seconds);
        setRetrying(false);
      }
      return enough;
    },
    tryAgain() {
      setDraft(inSteps ? null : (judged?.response ?? null));
      setPractice(inSteps && (practice || shown || result === 'correct'));
      setActed(true);
      setRetrying(true);
    },
    show() {
      setShown(true);
      setActed(true);
    },
  };
}

/** What was played for its own sake is judged as an answer is, once it is whole. */
function practised(
  item: Item,
  draft: LearnerResponse | null,
  answered: Answer | undefined,
): Answer | undefined {
  return draft !== null && isComplete(item, draft)
    ? { response: draft, tries: answered?.tries ?? 1 }
    : undefined;
}
