import { atom, type ReadableAtom } from 'nanostores';
import { cmiElements } from '../api/cmi-changes.ts';
import type { FaultName } from '../faults/fault.ts';
import { nextMode } from '../profiles/kept.ts';
import { type LmsProfile, plain } from '../profiles/profile.ts';
import type { BenchRecords, RecordScope } from '../records/bench-records.ts';
import { isOver, type LaunchMode, type Learner, type Place } from '../records/registration.ts';
import { type Activity, neighbour } from '../runtime/activity-tree.ts';
import { afterEnd } from '../runtime/navigation.ts';
import type {
  LaunchOrder,
  LaunchWish,
  RunningLaunch,
  Runtime,
  SessionEnd,
} from '../runtime/runtime.ts';
import { type ServingRules, usualRules } from '../serving/serving-rules.ts';
import type { Recordings } from '../session/recordings.ts';
import type { LaunchNotes, Session } from '../session/session.ts';
import type { LaunchEnd } from '../session/session-record.ts';
import { isSequenced, launchAddress, launchFacts, type OpenedPackage } from './opened-package.ts';
import { placeOfLaunch, runningWords, withQuery } from './place-of-launch.ts';
import type { Display, Stage } from './stage.ts';

/** What a person sets before a launch. */
export interface LaunchChoices {
  readonly learner: Learner;
  readonly mode: LaunchMode;
  readonly display: Display;
  /** As whose LMS the bench behaves. */
  readonly profile: LmsProfile;
  /** Instead of the manifest's; null for the manifest's. */
  readonly launchData: string | null;
}

export interface BenchState extends LaunchChoices {
  /** The activity on the stage, or last on it. */
  readonly activity: Activity;
  readonly attempt: number;
  readonly faults: readonly FaultName[];
  readonly serving: ServingRules;
  readonly running: RunningLaunch | null;
  /** What just happened, in a sentence. */
  readonly said: string;
}

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

export interface BenchParts {
  readonly runtime: Runtime;
  readonly records: BenchRecords;
  readonly session: Session;
  readonly recordings: Pick<Recordings, 'wipe'>;
  readonly stage: Stage;
  /** Serves the package's files by other rules from now on. */
  readonly serve: (rules: ServingRules) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A bench with nothing launched yet. */
export function openBench(opened: OpenedPackage, parts: BenchParts): Bench {
  const { runtime, records, session, recordings, stage, serve, now } = parts;
  const [learner] = records.learners();
  const $stored = atom(0);
  const $state = atom<BenchState>({
    learner: learner ?? { id: 'learner_1', name: 'Okafor, Ada' },
    mode: 'normal',
    display: 'frame',
    profile: plain,
    launchData: null,
    activity: opened.activities[0],
    attempt: 1,
    faults: [],
    serving: usualRules,
    running: null,
    said: 'Nothing is launched yet.',
  });
  const change = (changed: Partial<BenchState>) => $state.set({ ...$state.get(), ...changed });
  let notes: LaunchNotes | null = null;
  /** Launches asked for while one was being made ready come after it, in their order. */
  let queue = Promise.resolve();
  let leaving = false;
  let served = Promise.resolve();

  function serveBy(changed: Partial<ServingRules>): void {
    const serving = { ...$state.get().serving, ...changed };
    change({ serving });
    served = serve(serving);
  }

  const nextPlace = (newAttempt: boolean) => {
    const { learner, mode, activity } = $state.get();
    const at = { packageId: opened.id, learner, activity: activity.identifier };
    return placeOfLaunch(opened, records, at, mode, newAttempt);
  };

  async function end(how: LaunchEnd): Promise<void> {
    const { running } = $state.get();
    if (running === null) return;
    leaving = true;
    if (how === 'crashed') {
      running.cut();
      stage.crash();
    } else {
      running.page('unloading');
      await stage.close();
      running.page('closed');
      running.cut();
    }
    leaving = false;
    notes?.end(how);
    notes = null;
    change({ running: null });
  }

  async function begin(place: Place, wish: LaunchWish): Promise<void> {
    const chosen = $state.get();
    const { faults, launchData, activity, display, profile } = chosen;
    const record = records.read(place);
    const cmi = record?.cmi ?? {};
    const stored = chosen.mode === 'normal' && isOver(opened.version, cmi) ? {} : cmi;
    const mode =
      chosen.mode === 'normal'
        ? nextMode(profile, opened.version, cmiElements(stored))
        : chosen.mode;
    const order: LaunchOrder = {
      place,
      facts: launchFacts(activity, launchData),
      mode,
      profile,
      stored,
      complete: record?.complete ?? false,
      faults,
      sequencing: isSequenced(opened)
        ? { organization: opened.organization, state: records.sequencing(place), wish }
        : null,
    };
    let began = now();
    const outcome = await runtime.launch(order, {
      onCall: (call) => notes?.call(call),
      onFinding: (finding) => notes?.finding(finding),
      onStore(data, complete) {
        const kept = chosen.mode === 'normal' || profile.keepsLooking;
        if (kept) records.write(place, opened.version, data, complete);
        const { running } = $state.get();
        notes?.save(running?.data() ?? data, now() - began, kept);
        $stored.set($stored.get() + 1);
      },
      onEnd: (ended) => follow(place, ended),
    });
    if (outcome.kind === 'elsewhere') {
      records.keepSequencing(place, outcome.state);
      const other = activityNamed(outcome.activity);
      if (other === undefined)
        return change({ said: 'Sequencing led to an activity without a page.' });
      change({ activity: other });
      return begin({ ...place, activity: other.identifier }, 'start');
    }
    if (outcome.kind === 'refused') return change({ said: outcome.reason });
    const { launch } = outcome;
    began = now();
    notes = session.begin({
      began: new Date(began).toISOString(),
      version: opened.version,
      activity: activity.identifier,
      title: activity.title,
      learner: place.learner,
      attempt: place.attempt,
      mode,
      held: launch.held,
      faults,
    });
    launch.offer();
    change({
      running: launch,
      attempt: place.attempt,
      said: runningWords(place, opened, activity, { profile, mode }),
    });
    await served;
    const address = withQuery(launchAddress(opened, activity), launch.query);
    if (!stage.show(address, activity.title, display)) {
      await end('closed');
      change({
        said: 'The browser blocked the window. Allow pop-ups for this page, and launch again.',
      });
    }
  }

  function activityNamed(identifier: string): Activity | undefined {
    return opened.activities.find((each) => each.identifier === identifier);
  }

  function follow(place: Place, ended: SessionEnd): void {
    if (ended.sequenced !== null && $state.get().mode === 'normal') {
      records.keepSequencing(place, ended.sequenced.state);
    }
    // Someone is leaving already, and knows where to.
    if (leaving) return;
    const after = afterEnd(ended, opened.activities, place.activity);
    if (after.kind === 'stay') change({ said: after.said });
    // Content is still inside its call.
    else if (after.kind === 'launch')
      setTimeout(() => void bench.launch({ activity: after.activity }));
    else {
      setTimeout(() => {
        void bench.close().then(() => change({ said: after.said }));
      });
    }
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work).catch((error: unknown) => {
      change({ running: null, said: `The LMS could not be loaded (${error}). Reload the page.` });
    });
    return queue;
  }

  const bench: Bench = {
    opened,
    session,
    $state,
    $stored,
    choose: change,
    launch: ({ activity, newAttempt = false } = {}) =>
      inTurn(async () => {
        await end('closed');
        const wanted = activity === undefined ? undefined : activityNamed(activity);
        change({ said: 'Launching…', ...(wanted === undefined ? {} : { activity: wanted }) });
        await begin(nextPlace(newAttempt), wanted === undefined ? 'start' : 'choice');
      }),
    async step(to) {
      if (!isSequenced(opened)) {
        const { activity } = $state.get();
        const next = neighbour(opened.activities, activity.identifier, to === 'continue' ? 1 : -1);
        return next === null ? undefined : bench.launch({ activity: next.identifier });
      }
      return inTurn(async () => {
        await end('closed');
        await begin(nextPlace(false), to);
      });
    },
    close: () =>
      inTurn(async () => {
        await end('closed');
        change({ said: 'Closed, as a learner closes the tab.' });
      }),
    crash() {
      void end('crashed');
      change({ running: null, said: 'Crashed: the course had no chance to save anything more.' });
    },
    setFaults(faults) {
      $state.get().running?.setFaults(faults);
      notes?.faults(faults);
      change({ faults });
    },
    loseNetwork(lost) {
      serveBy({ offline: lost });
      const others = $state.get().faults.filter((name) => name !== 'session-expired');
      bench.setFaults(lost ? [...others, 'session-expired'] : others);
    },
    allowInternet: (allowed) => serveBy({ internet: allowed }),
    wipe: (scope) =>
      inTurn(async () => {
        await end('closed');
        records.wipe(scope);
        $stored.set($stored.get() + 1);
        // Said too soon, a page that is closed at once could find it all again.
        await Promise.all([records.settled(), recordings.wipe(scope)]);
        change({ attempt: 1, said: 'Wiped.' });
      }),
  };
  stage.onLeft(() => {
    if ($state.get().running !== null) void bench.close();
  });
  return bench;
}
