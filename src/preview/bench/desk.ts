import { atom, type WritableAtom } from 'nanostores';
import { cmiElements } from '../api/cmi-changes.ts';
import type { FaultName } from '../faults/fault.ts';
import { nextMode } from '../profiles/kept.ts';
import { type LmsProfile, plain } from '../profiles/profile.ts';
import type { BenchRecords } from '../records/bench-records.ts';
import { isOver, type LaunchMode, type Learner, type Place } from '../records/registration.ts';
import type { Activity } from '../runtime/activity-tree.ts';
import { type AfterEnd, afterEnd } from '../runtime/navigation.ts';
import type { LaunchOrder, LaunchWish, RunningLaunch, Runtime } from '../runtime/runtime.ts';
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

/** A bench and the launch that is on it. */
export interface Desk {
  readonly opened: OpenedPackage;
  readonly parts: BenchParts;
  readonly $state: WritableAtom<BenchState>;
  readonly $stored: WritableAtom<number>;
  stands: Stands;
  /** Settled once the files are served by the newest rules. */
  served: Promise<void>;
}

/** How far a launch is. */
type Stands =
  | { readonly kind: 'free' }
  | { readonly kind: 'running'; readonly notes: LaunchNotes }
  /** Its page closes, and may still call. */
  | { readonly kind: 'leaving'; readonly notes: LaunchNotes };

export function openDesk(opened: OpenedPackage, parts: BenchParts): Desk {
  const [learner] = parts.records.learners();
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
  const served = Promise.resolve();
  return { opened, parts, $state, $stored: atom(0), stands: { kind: 'free' }, served };
}

export function change({ $state }: Desk, changed: Partial<BenchState>): void {
  $state.set({ ...$state.get(), ...changed });
}

export function serveBy(desk: Desk, changed: Partial<ServingRules>): void {
  const serving = { ...desk.$state.get().serving, ...changed };
  change(desk, { serving });
  desk.served = desk.parts.serve(serving);
}

export function activityNamed(
  { activities }: OpenedPackage,
  identifier: string,
): Activity | undefined {
  return activities.find((each) => each.identifier === identifier);
}

export function nextPlace({ opened, parts, $state }: Desk, newAttempt: boolean): Place {
  const { learner, mode, activity } = $state.get();
  const at = { packageId: opened.id, learner, activity: activity.identifier };
  return placeOfLaunch(opened, parts.records, at, mode, newAttempt);
}

/** Ends the launch that runs, if one does. */
export async function endLaunch(desk: Desk, how: LaunchEnd): Promise<void> {
  const { stage } = desk.parts;
  const { running } = desk.$state.get();
  if (running === null || desk.stands.kind === 'free') return;
  const { notes } = desk.stands;
  desk.stands = { kind: 'leaving', notes };
  if (how === 'crashed') {
    running.cut();
    stage.crash();
  } else {
    running.page('unloading');
    await stage.close();
    running.page('closed');
    running.cut();
  }
  desk.stands = { kind: 'free' };
  notes.end(how);
  change(desk, { running: null });
}

/** @param goOn what is to follow once content has ended its session by itself */
export async function beginLaunch(
  desk: Desk,
  place: Place,
  wish: LaunchWish,
  goOn: (after: AfterEnd) => void,
): Promise<void> {
  const { opened, parts } = desk;
  const { records, session, stage, now } = parts;
  const chosen = desk.$state.get();
  const { activity, display, profile, faults } = chosen;
  const order = orderOf(opened, records, chosen, place, wish);
  let began = now();
  const outcome = await parts.runtime.launch(order, {
    onCall: (call) => notesOf(desk)?.call(call),
    onFinding: (finding) => notesOf(desk)?.finding(finding),
    onStore(data, complete) {
      const kept = chosen.mode === 'normal' || profile.keepsLooking;
      if (kept) records.write(place, opened.version, data, complete);
      const { running } = desk.$state.get();
      notesOf(desk)?.save(running?.data() ?? data, now() - began, kept);
      desk.$stored.set(desk.$stored.get() + 1);
    },
    onEnd(ended) {
      if (ended.sequenced !== null && desk.$state.get().mode === 'normal') {
        records.keepSequencing(place, ended.sequenced.state);
      }
      // Someone is leaving already, and knows where to.
      if (desk.stands.kind !== 'leaving') goOn(afterEnd(ended, opened.activities, place.activity));
    },
  });
  if (outcome.kind === 'elsewhere') {
    records.keepSequencing(place, outcome.state);
    const other = activityNamed(opened, outcome.activity);
    if (other === undefined)
      return change(desk, { said: 'Sequencing led to an activity without a page.' });
    change(desk, { activity: other });
    return beginLaunch(desk, { ...place, activity: other.identifier }, 'start', goOn);
  }
  if (outcome.kind === 'refused') return change(desk, { said: outcome.reason });
  const { launch } = outcome;
  const { mode } = order;
  began = now();
  const notes = session.begin({
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
  desk.stands = { kind: 'running', notes };
  launch.offer();
  const { attempt } = place;
  const said = runningWords(place, opened, activity, { profile, mode });
  change(desk, { running: launch, attempt, said });
  await desk.served;
  const address = withQuery(launchAddress(opened, activity), launch.query);
  if (stage.show(address, activity.title, display)) return;
  await endLaunch(desk, 'closed');
  change(desk, {
    said: 'The browser blocked the window. Allow pop-ups for this page, and launch again.',
  });
}

function notesOf({ stands }: Desk): LaunchNotes | null {
  return stands.kind === 'free' ? null : stands.notes;
}

/** What is ordered of the runtime for a launch with these choices. */
function orderOf(
  opened: OpenedPackage,
  records: BenchRecords,
  { mode, profile, activity, launchData, faults }: BenchState,
  place: Place,
  wish: LaunchWish,
): LaunchOrder {
  const record = records.read(place);
  const cmi = record?.cmi ?? {};
  const isNormal = mode === 'normal';
  const stored = isNormal && isOver(opened.version, cmi) ? {} : cmi;
  return {
    place,
    facts: launchFacts(activity, launchData),
    mode: isNormal ? nextMode(profile, opened.version, cmiElements(stored)) : mode,
    profile,
    stored,
    complete: record?.complete ?? false,
    faults,
    sequencing: isSequenced(opened)
      ? { organization: opened.organization, state: records.sequencing(place), wish }
      : null,
  };
}
