import { useState } from 'react';
import type { Answer } from '../../attempt/attempt.ts';
import type { Item, LearnerResponse } from '../../quiz/quiz.ts';
import { type ItemScore, isComplete, scoreItem } from '../../quiz/score.ts';
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
  /** The learner did something here since the page was opened. */
  readonly acted: boolean;
  give(response: LearnerResponse): void;
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

  const judged = retrying ? undefined : attempt.answers.get(item.id);
  const result = judged && scoreItem(item, judged.response).result;

  return {
    response: judged?.response ?? draft,
    judged,
    result,
    due: result === 'correct' || result === 'neutral' || (shown && result !== undefined),
    shown,
    lacking,
    acted,
    give(response) {
      setDraft(response);
      setActed(true);
      setLacking(false);
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
      setDraft(judged?.response ?? null);
      setActed(true);
      setRetrying(true);
    },
    show() {
      setShown(true);
      setActed(true);
    },
  };
}
