import type { ReadableAtom } from 'nanostores';
import type { FaultName } from '../faults/fault.ts';
import type { RecordScope } from '../records/bench-records.ts';
import { neighbour } from '../runtime/activity-tree.ts';
import type { AfterEnd } from '../runtime/navigation.ts';
import type { Session } from '../session/session.ts';
import {
  activityNamed,
  type BenchParts,
  type BenchState,
  beginLaunch,
  change,
  endLaunch,
  type LaunchChoices,
  nextPlace,
  openDesk,
  serveBy,
} from './desk.ts';
import { isSequenced, type OpenedPackage } from './opened-package.ts';
import { waitsForOthers } from './place-of-launch.ts';

/** An LMS to look into, with one package in it. */
export interface Bench {
  readonly opened: OpenedPackage;
  readonly session: Session;
  readonly $state: ReadableAtom<BenchState>;
  /** Counts what was stored or wiped, for views of the records. */
  readonly $stored: ReadableAtom<number>;
  choose(choices: Partial<LaunchChoices>): void;
  /** Closes what runs, and launches: the activity named, else the one it was at. */
  launch(order?: { readonly activity?: string; readonly newAttempt?: boolean }): Promise<void>;
  /** Closes what runs, and goes on: by sequencing where it runs, else along the tree. */
  step(to: 'continue' | 'previous'): Promise<void>;
  close(): Promise<void>;
  crash(): void;
  setFaults(faults: readonly FaultName[]): void;
  /** The network goes or comes back, for the LMS's calls and for the package's files. */
  loseNetwork(lost: boolean): void;
  /** Lets the package's pages load from other hosts or not, from the next launch on. */
  allowInternet(allowed: boolean): void;
  /** Forgets what learners did, and what earlier pages recorded of it. */
  wipe(scope: RecordScope): Promise<void>;
}

/** A bench with nothing launched yet. */
export function openBench(opened: OpenedPackage, parts: BenchParts): Bench {
  const desk = openDesk(opened, parts);
  const { records, recordings, stage } = parts;
  const inTurn = openQueue((error) =>
    change(desk, {
      running: null,
      said: `The LMS could not be loaded (${error}). Reload the page.`,
    }),
  );
  const launch: Bench['launch'] = ({ activity, newAttempt = false } = {}) =>
    inTurn(async () => {
      await endLaunch(desk, 'closed');
      const wanted = activity === undefined ? undefined : activityNamed(opened, activity);
      const state = desk.$state.get();
      if (waitsForOthers(opened, records, state, wanted ?? state.activity)) {
        const { title, identifier } = wanted ?? state.activity;
        return change(desk, {
          said: `“${title || identifier}” stays closed until what it waits for is completed.`,
        });
      }
      change(desk, { said: 'Launching…', ...(wanted === undefined ? {} : { activity: wanted }) });
      const wish = wanted === undefined ? 'start' : 'choice';
      await beginLaunch(desk, nextPlace(desk, newAttempt), wish, goOn);
    });
  const close = (said: string) =>
    inTurn(async () => {
      await endLaunch(desk, 'closed');
      change(desk, { said });
    });
  const closed = 'Closed, as a learner closes the tab.';
  const goOn = (after: AfterEnd) => {
    if (after.kind === 'stay') change(desk, { said: after.said });
    // Content is still inside its call.
    else if (after.kind === 'launch') setTimeout(() => void launch({ activity: after.activity }));
    else setTimeout(() => void close(closed).then(() => change(desk, { said: after.said })));
  };
  const setFaults = (faults: readonly FaultName[]) => {
    desk.$state.get().running?.setFaults(faults);
    if (desk.stands.kind !== 'free') desk.stands.notes.faults(faults);
    change(desk, { faults });
  };

  stage.onLeft(() => {
    if (desk.$state.get().running !== null) void close(closed);
  });
  return {
    opened,
    session: parts.session,
    $state: desk.$state,
    $stored: desk.$stored,
    choose: (choices) => change(desk, choices),
    launch,
    async step(to) {
      if (!isSequenced(opened)) {
        const { activity } = desk.$state.get();
        const next = neighbour(opened.activities, activity.identifier, to === 'continue' ? 1 : -1);
        return next === null ? undefined : launch({ activity: next.identifier });
      }
      return inTurn(async () => {
        await endLaunch(desk, 'closed');
        await beginLaunch(desk, nextPlace(desk, false), to, goOn);
      });
    },
    close: () => close(closed),
    crash() {
      void endLaunch(desk, 'crashed');
      change(desk, {
        running: null,
        said: 'Crashed: the course had no chance to save anything more.',
      });
    },
    setFaults,
    loseNetwork(lost) {
      serveBy(desk, { offline: lost });
      const others = desk.$state.get().faults.filter((name) => name !== 'session-expired');
      setFaults(lost ? [...others, 'session-expired'] : others);
    },
    allowInternet: (allowed) => serveBy(desk, { internet: allowed }),
    wipe: (scope) =>
      inTurn(async () => {
        await endLaunch(desk, 'closed');
        records.wipe(scope);
        desk.$stored.set(desk.$stored.get() + 1);
        // Said too soon, a page that is closed at once could find it all again.
        await Promise.all([records.settled(), recordings.wipe(scope)]);
        change(desk, { attempt: 1, said: 'Wiped.' });
      }),
  };
}

/** Work that was asked for while other work ran comes after it, in its order. */
function openQueue(onError: (error: unknown) => void) {
  let queue = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch(onError);
    return queue;
  };
}
