import { atom } from 'nanostores';
import { newAttempt } from '../../attempt/attempt.ts';
import type { CourseAt } from '../../attempt/course.ts';
import type { AnswerNote } from '../../attempt/report.ts';
import type { SaveState } from '../../attempt/save-state.ts';
import { createStore } from '../../attempt/store.ts';
import type { Sco } from '../../islands/sco/sco.ts';
import type { ItemKey } from '../../quiz/item-types.ts';
import { concrete, type Held, type WriteNumber } from '../../quiz/varied.ts';
import { noJournals } from '../../scorm/journal.ts';

/** A SCO of one item that no LMS has: answers are taken and shown, and nothing is kept. */
export interface LiveSco extends Sco {
  /** What is known of the latest answer; null before there is one. */
  readonly note: () => AnswerNote | null;
}

/** The rules of a course that has nothing but a check. */
const settings = {
  passMark: 70,
  examLength: 1,
  examAttempts: 1,
  completion: 'checks',
  feedback: 'after-sitting',
  interactions: 'state',
  exit: 'suspend',
} as const;

export function liveSco(key: Held<ItemKey>, seed: number, write: WriteNumber): LiveSco {
  const courseAt: CourseAt = (drawn) => {
    const item = concrete(key, drawn, write);
    const check = { id: 'live', kind: 'check', items: [item] } as const;
    const lesson = {
      id: 'live',
      title: 'Live',
      objectives: [{ id: item.objective }],
      checks: [check],
    };
    const exam = { id: 'exam', kind: 'exam', items: [] } as const;
    return { id: 'live', title: 'Live', version: '1', settings, lessons: [lesson], exam };
  };
  const store = createStore(courseAt, () => Date.now());
  let note: AnswerNote | null = null;
  const keeper = {
    keep: (_: unknown, answered: { readonly note: AnswerNote } | null) => {
      note = answered?.note ?? note;
    },
  };
  store.begin(newAttempt(seed), settings, keeper, courseAt);
  const nothing = () => {};
  return {
    store,
    note: () => note,
    shown: {
      course: store.$course,
      attempt: store.$attempt,
      settings: store.$settings,
      launched: atom(true),
      answerable: atom(true),
      leavable: atom(false),
      saveState: atom<SaveState>({ kind: 'starting' }),
      notices: atom([]),
      earlier: atom(null),
      timing: atom(null),
    },
    launch: nothing,
    goOnHere: nothing,
    showTiming: nothing,
    leave: async () => false,
    learnerName: { read: () => '', keep: nothing },
    own: () => noJournals.own,
  };
}
