import type { Attempt } from '../../src/attempt/attempt.ts';
import type { Course } from '../../src/attempt/course.ts';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { decodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { Session } from '../../src/scorm/session.ts';
import { inEdition, isEmpty, type Promised, promisedBy } from './ledger.ts';
import type { SaidSoFar } from './said-so-far.ts';

const nothing: Promised = { seed: -1, round: 0, practised: [], answers: [], sittings: [] };

/** What a launch could read. */
export interface Readable {
  readonly browser: number;
  /** Suspend data as the LMS gave it to the page; null when it failed to. */
  readonly fromLms: string | null;
  /** Whether that is all the LMS had stored or set. */
  readonly uncut: boolean;
  /** Whether the page knew whose journal to open. */
  readonly journal: boolean;
  /** False in review and browse mode. */
  readonly mayRecord: boolean;
}

function inData(course: Course, suspendData: string): Promised {
  const decoded = decodeAttempt(course, suspendData);
  return decoded.kind === 'restored' ? promisedBy(course, decoded.attempt) : nothing;
}

/**
 * Of attempts set aside one after the other, sittings of the same number cannot both be offered,
 * so that neither is promised.
 */
function without(one: Promised, other: Promised): Promised {
  const taken = new Set(other.sittings.map(({ number }) => number));
  return { ...one, sittings: one.sittings.filter(({ number }) => !taken.has(number)) };
}

interface JournalPromises {
  readonly current: Promised;
  /** Attempts that may still lie in the storage, promised or not: set aside, or read back. */
  readonly left: readonly Promised[];
  /** Attempts set aside and not yet decided on, the latest last. */
  readonly aside: readonly Promised[];
}

/**
 * Who keeps what was shown as saved: the LMS its attempt, each browser the attempt in its journal
 * and those set aside. Promises are made when a save state is told, and called in at each launch.
 */
export function keepers(said: SaidSoFar, broken: (promise: string) => void) {
  let lms = nothing;
  const journals = new Map<number, JournalPromises>();
  const journalOf = (browser: number) =>
    journals.get(browser) ?? { current: nothing, left: [], aside: [] };

  const callIn = (
    course: Course,
    promise: Promised,
    places: readonly Promised[],
    keeper: 'LMS' | 'journal',
  ) => {
    const keeping = keeper === 'LMS' ? 'may-be-cut' : 'whole';
    const faults = places.map((found) => said.missing(course, promise, found, keeping));
    if (!faults.includes('')) broken(`${faults.at(-1)} (promised by the ${keeper})`);
  };

  return {
    /** The LMS forgot its attempt. */
    beginAttempt() {
      lms = nothing;
    },
    wipe: (browser: number) => void journals.delete(browser),
    /** Before a launch: what was changed or removed is no longer promised. */
    publish(course: Course) {
      lms = inEdition(course, lms);
      for (const [browser, { current, left, aside }] of journals) {
        journals.set(browser, {
          current: inEdition(course, current),
          left,
          aside: aside.map((each) => inEdition(course, each)),
        });
      }
    },
    /** Calls in what this launch must find. */
    launched(course: Course, session: Session, readable: Readable) {
      const found = promisedBy(course, session.attempt);
      const lmsGave = inData(course, readable.fromLms ?? '');
      if (readable.fromLms !== null) {
        callIn(course, readable.uncut ? lms : lmsGave, [found], 'LMS');
        // What the LMS did not give back is written over, by a Commit the page may never hear of.
        if (!readable.uncut && readable.mayRecord) lms = nothing;
      }
      const returned = said.cleared(found);
      if (returned !== '') broken(returned);
      if (!readable.journal || !readable.mayRecord) return;
      const { current, left, aside } = journalOf(readable.browser);
      const offered = session.earlier === null ? [] : [promisedBy(course, session.earlier.attempt)];
      const apart = current.seed !== session.attempt.seed && !isEmpty(current);
      if (!apart) callIn(course, current, [found], 'journal');
      const beside = apart ? [...left, current] : left;
      const waiting = (apart ? [...aside, current] : aside).map((each) =>
        beside
          .filter(({ seed }) => seed !== each.seed && seed !== session.attempt.seed)
          .reduce(without, each),
      );
      for (const each of waiting) callIn(course, each, [found, ...offered], 'journal');
      // Read back from the LMS, the journal has done its work; what follows may find no room.
      const isDelivered =
        readable.fromLms !== null && said.missing(course, current, lmsGave, 'whole') === '';
      journals.set(readable.browser, {
        current: apart || isDelivered ? nothing : current,
        left: isDelivered && !isEmpty(current) ? [...left, current] : beside,
        aside: session.earlier === null ? [] : waiting,
      });
    },
    /** The learner took up or left what was set aside. */
    settle(browser: number) {
      const { current } = journalOf(browser);
      journals.set(browser, { current, left: [], aside: [] });
    },
    /** A save state was told: whoever it names now holds the attempt. */
    tell(
      course: Course,
      state: SaveState,
      attempt: Attempt,
      where: { readonly browser: number; readonly journal: boolean; readonly inLms: string | null },
    ) {
      if (state.kind !== 'saved' && state.kind !== 'kept-here') return;
      if (where.inLms !== null) lms = inData(course, where.inLms);
      if (!where.journal) return;
      const { left, aside } = journalOf(where.browser);
      journals.set(where.browser, {
        current: promisedBy(course, attempt),
        left: left.filter(({ seed }) => seed !== attempt.seed),
        aside,
      });
    },
  };
}
