import { type Attempt, roundOf, timesAnswered } from '../../src/attempt/attempt.ts';
import { type Course, itemsById } from '../../src/attempt/course.ts';
import { itemCode, writeResponse } from '../../src/attempt/item-code.ts';
import type { ItemId } from '../../src/quiz/item-types/item.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';

/** An answer as it was promised: to which shape of the item, and what. */
export interface Said {
  readonly item: ItemId;
  readonly code: number;
  /** The response in ids, or its text: two that are equal say the same. */
  readonly words: string;
}

export interface PromisedAnswer extends Said {
  readonly tries: number;
}

export interface PromisedSitting {
  readonly number: number;
  readonly submitted: boolean;
  readonly answers: readonly PromisedAnswer[];
  /** For how many seconds it was open. */
  readonly spent: number;
}

/** What some keeper holds of one attempt. */
export interface Promised {
  /** Tells attempts apart. */
  readonly seed: number;
  /** How often the learner had started over. */
  readonly round: number;
  /** Items that were practised, with the day of the last answer. */
  readonly practised: readonly (Omit<Said, 'words'> & { readonly day: number })[];
  readonly answers: readonly PromisedAnswer[];
  readonly sittings: readonly PromisedSitting[];
}

/** Suspend data counts no further. */
export const mostTries = 7;

/** What an attempt promises in an edition of the course. */
export function promisedBy(course: Course, attempt: Attempt): Promised {
  const known = itemsById(course);
  return {
    seed: attempt.seed,
    round: roundOf(attempt),
    practised: [...(attempt.practice?.items ?? [])].flatMap(([id, { day }]) => {
      const item = known.get(id);
      return item === undefined ? [] : [{ item: id, code: itemCode(item), day }];
    }),
    answers: [...attempt.answers].flatMap(([id, { response, tries }]) =>
      said(known.get(id), response).map((each) => ({ ...each, tries: Math.min(tries, mostTries) })),
    ),
    sittings: attempt.sittings.map((sitting) => ({
      number: sitting.number,
      submitted: sitting.submitted,
      spent: sitting.spent ?? 0,
      answers: [...sitting.answers].flatMap(([id, response]) =>
        said(known.get(id), response).map((each) => ({
          ...each,
          tries: Math.min(timesAnswered(sitting, id), mostTries),
        })),
      ),
    })),
  };
}

/** Empty where the item is gone or of another type. */
export function said(item: ItemKey | undefined, response: LearnerResponse): readonly Said[] {
  if (item === undefined || item.type !== response.type) return [];
  const words = 'text' in response ? response.text : (writeResponse(item, response) ?? '');
  return [{ item: item.id, code: itemCode(item), words }];
}

/** What is left of a promise in an edition: answers to items that were changed or removed go. */
export function inEdition(course: Course, promise: Promised): Promised {
  const { answers, sittings, practised } = promise;
  const known = itemsById(course);
  const lives = ({ item, code }: Omit<Said, 'words'>) => {
    const now = known.get(item);
    return now !== undefined && itemCode(now) === code;
  };
  return {
    ...promise,
    practised: practised.filter(lives),
    answers: answers.filter(lives),
    sittings: sittings.map((sitting) => ({
      ...sitting,
      answers: sitting.answers.filter(lives),
    })),
  };
}

export function isEmpty({ answers, sittings }: Promised): boolean {
  return answers.length === 0 && sittings.length === 0;
}

const cutMark = '…';

/** Whether two texts are one, of which either may have been cut to fit. */
export function sameButCut(one: string, other: string): boolean {
  const start = (text: string) => (text.endsWith(cutMark) ? text.slice(0, -1) : null);
  const [a, b] = [start(one), start(other)];
  return (
    one === other ||
    (a !== null && other.startsWith(a)) ||
    (b !== null && one.startsWith(b)) ||
    (a !== null && b !== null && (a.startsWith(b) || b.startsWith(a)))
  );
}
