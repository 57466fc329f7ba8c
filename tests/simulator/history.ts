import fc from 'fast-check';
import type { Settings } from '../../src/attempt/settings.ts';
import type { PlannedFault } from '../../src/preview/faults/fault.ts';
import { profilesOf } from '../../src/preview/profiles/profiles.ts';
import type { ScormVersion } from '../../src/standard/api.ts';
import { drawFaults } from './draw-faults.ts';
import type { Edit } from './editions.ts';
import type { Server } from './server.ts';

/** What a learner, a browser or time does while a document is open. */
export type Deed =
  | { readonly kind: 'answer'; readonly nth: number; readonly pick: number }
  | { readonly kind: 'open'; readonly nth: number }
  | { readonly kind: 'start-exam' }
  | { readonly kind: 'answer-exam'; readonly nth: number; readonly pick: number }
  | { readonly kind: 'submit-exam' }
  | { readonly kind: 'practise'; readonly nth: number; readonly pick: number }
  | { readonly kind: 'start-over' }
  /** Another document takes over, told or (`silent`) not. */
  | { readonly kind: 'reload'; readonly silent: boolean }
  | { readonly kind: 'hide' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The device sleeps. */
  | { readonly kind: 'sleep'; readonly seconds: number }
  /** Somebody sets the clock of the device. */
  | { readonly kind: 'set-clock'; readonly hours: number }
  /** What a field of the exam holds that is not stored yet. */
  | { readonly kind: 'draft'; readonly nth: number; readonly pick: number }
  | { readonly kind: 'earlier'; readonly take: boolean }
  | { readonly kind: 'storage'; readonly full: boolean }
  /** The server of the LMS begins to fail, or comes back. */
  | { readonly kind: 'server'; readonly server: Server };

/** A deed, and whether the page painted after it: only then does the LMS hear of it. */
export type Step = Deed & { readonly painted: boolean };

/** One launch, from opening to its end. */
export interface Visit {
  readonly browser: number;
  /** The same tab as the browser's last visit, so that a mark left by a crash is still there. */
  readonly sameTab: boolean;
  readonly faults: readonly PlannedFault[];
  /** What happened since the last visit. */
  readonly edits: readonly Edit[];
  readonly newAttempt: boolean;
  readonly wiped: boolean;
  readonly steps: readonly Step[];
  /**
   * `leave`: the tab is closed, told and done; `leave-first`: the learner leaves by the course's
   * own button before that; `hide`: hidden, then killed; `crash`: no event at all.
   */
  readonly end: 'leave' | 'leave-twice' | 'leave-first' | 'hide' | 'crash';
}

/** All visits of one learner. */
export interface History {
  readonly version: ScormVersion;
  /** Name of the profile the LMS behaves by. */
  readonly profile: string;
  readonly settings: Partial<Settings>;
  /** Feeds what the course draws at random. */
  readonly seed: number;
  readonly visits: readonly Visit[];
}

const nat = fc.nat({ max: 9999 });
const rarely = (times: number) => fc.nat({ max: times - 1 }).map((value) => value === 1);
const deed = (weight: number, arbitrary: fc.Arbitrary<Deed>) => ({ weight, arbitrary });
const kind = fc.constant;

const deedArbitrary: fc.Arbitrary<Deed> = fc.oneof(
  deed(30, fc.record({ kind: kind('answer'), nth: nat, pick: nat })),
  deed(8, fc.record({ kind: kind('open'), nth: nat })),
  deed(7, fc.record({ kind: kind('start-exam') })),
  deed(24, fc.record({ kind: kind('answer-exam'), nth: nat, pick: nat })),
  deed(4, fc.record({ kind: kind('submit-exam') })),
  deed(8, fc.record({ kind: kind('practise'), nth: nat, pick: nat })),
  deed(2, fc.record({ kind: kind('start-over') })),
  deed(6, fc.record({ kind: kind('reload'), silent: rarely(3) })),
  deed(4, fc.record({ kind: kind('hide') })),
  deed(6, fc.record({ kind: kind('wait'), seconds: fc.nat({ max: 90 }) })),
  deed(4, fc.record({ kind: kind('earlier'), take: fc.boolean() })),
  deed(1, fc.record({ kind: kind('storage'), full: fc.boolean() })),
  deed(3, fc.record({ kind: kind('server'), server: fc.constantFrom('up', 'error', 'gone') })),
);

/** The same while an exam has a limit of time. */
const timedDeedArbitrary: fc.Arbitrary<Deed> = fc.oneof(
  deed(20, deedArbitrary),
  deed(3, fc.record({ kind: kind('start-exam') })),
  deed(1, fc.record({ kind: kind('sleep'), seconds: fc.nat({ max: 300 }) })),
  deed(1, fc.record({ kind: kind('set-clock'), hours: fc.integer({ min: -48, max: 48 }) })),
  deed(2, fc.record({ kind: kind('draft'), nth: nat, pick: nat })),
);

const stepOf = (deeds: fc.Arbitrary<Deed>): fc.Arbitrary<Step> =>
  fc.tuple(deeds, rarely(7)).map(([deed, unpainted]) => ({ ...deed, painted: !unpainted }));

const editArbitrary: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: kind('add-item'), lesson: nat, name: fc.nat({ max: 5 }) }),
  fc.record({ kind: kind('remove-item'), nth: nat }),
  fc.record({ kind: kind('remove-exam-item'), nth: nat }),
  fc.record({ kind: kind('rename-option'), nth: nat, name: fc.nat({ max: 3 }) }),
  fc.record({ kind: kind('pass-mark'), percent: fc.nat({ max: 100 }) }),
  fc.record({ kind: kind('sittings'), allowed: fc.integer({ min: 1, max: 4 }) }),
);

/** Half of all launches are sound. */
function faultsArbitrary(version: ScormVersion): fc.Arbitrary<readonly PlannedFault[]> {
  const drawn = fc.array(nat, { minLength: 12, maxLength: 12 }).map((numbers) => {
    let at = 0;
    return drawFaults(version, (below) => (numbers[at++ % numbers.length] ?? 0) % below);
  });
  return fc.oneof(fc.constant([]), drawn);
}

function visitArbitrary(version: ScormVersion, timed: boolean): fc.Arbitrary<Visit> {
  return fc.record({
    browser: rarely(3).map(Number),
    sameTab: fc.boolean(),
    faults: faultsArbitrary(version),
    edits: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(editArbitrary)),
    newAttempt: rarely(12),
    wiped: rarely(25),
    steps: fc.array(stepOf(timed ? timedDeedArbitrary : deedArbitrary), {
      maxLength: 16,
      size: 'max',
    }),
    end: fc.constantFrom('leave', 'leave-twice', 'leave-first', 'hide', 'crash'),
  });
}

/** The most visits of one history. */
export const visitsPerHistory = 14;

/** The history of a seed. */
export function historyOf(version: ScormVersion, seed: number): History {
  const [history] = fc.sample(fc.noBias(historyArbitrary(version)), { seed, numRuns: 1 });
  if (history === undefined) throw new RangeError('one was asked for');
  return history;
}

/**
 * Any history in a version.
 *
 * @param timed whether the exam has a limit of time, which clocks and devices that sleep put to the test
 */
export function historyArbitrary(version: ScormVersion, timed = false): fc.Arbitrary<History> {
  return fc
    .record({
      seed: fc.nat({ max: 2 ** 30 - 1 }),
      profile: fc.constantFrom(...profilesOf(version).map(({ name }) => name)),
      settings: fc.record({
        completion: fc.constantFrom('checks', 'exam', 'checks-and-exam'),
        interactions: fc.constantFrom('journal', 'state', 'off'),
        exit: fc.constantFrom('suspend', 'suspend', 'normal-when-complete'),
        passMark: fc.constantFrom(0, 40, 70, 100),
        ...(timed && { examMinutes: fc.constantFrom(1, 3) }),
      }),
      visits: fc.array(visitArbitrary(version, timed), {
        minLength: 1,
        maxLength: visitsPerHistory,
        size: 'max',
      }),
    })
    .map((drawn): History => ({ version, ...drawn }));
}
