import type { OutlineOrganization } from '../../packaging/manifest/outline.ts';
import type { CmiData } from '../api/cmi-data.ts';
import type { FaultName } from '../faults/fault.ts';
import type { PageEvent } from '../profiles/play-profile.ts';
import type { LmsProfile } from '../profiles/profile.ts';
import type { LaunchFacts, LaunchMode, Place } from '../records/registration.ts';
import type { Call } from '../session/call-log.ts';
import type { Finding } from '../strict/judge-call.ts';

/**
 * What plays the LMS for one standard. The bench knows launches, calls and stored data only, so that
 * a standard that talks over the network instead of through an API object fits as well: it would
 * name its endpoint in `query`, and give statements for data.
 */
export interface Runtime {
  /** Makes a launch ready; content reaches nothing until it is offered. */
  launch(order: LaunchOrder, events: LaunchEvents): Promise<LaunchOutcome>;
}

export interface LaunchOrder {
  readonly place: Place;
  readonly facts: LaunchFacts;
  readonly mode: LaunchMode;
  /** As whose LMS it is played. */
  readonly profile: LmsProfile;
  /** What was last committed there; {} for a new attempt. */
  readonly stored: CmiData;
  /** Whether the activity counted as complete then. */
  readonly complete: boolean;
  readonly faults: readonly FaultName[];
  /** Set where the standard's sequencing decides what is launched. */
  readonly sequencing: SequencingOrder | null;
}

export interface SequencingOrder {
  readonly organization: OutlineOrganization;
  /** As the runtime last gave it; null at the first launch of an attempt. */
  readonly state: string | null;
  readonly wish: LaunchWish;
}

/**
 * What sequencing is asked for: the activity of the order, the one after or before the current one,
 * or, where nobody wished for any, what it would start or go on with.
 */
export type LaunchWish = 'choice' | 'continue' | 'previous' | 'start';

export interface LaunchEvents {
  onCall(call: Omit<Call, 'launch'>): void;
  onFinding(finding: Finding): void;
  /** Content had its data stored. */
  onStore(data: CmiData, complete: boolean): void;
  /** Content ended its session. */
  onEnd(end: SessionEnd): void;
}

/** What is to follow after content ended its session. */
export interface SessionEnd {
  /** What content asked for, such as `continue`; '' for nothing. */
  readonly request: string;
  /** What sequencing made of it; null where none runs. */
  readonly sequenced: Sequenced | null;
}

/** What sequencing decided. */
export interface Sequenced {
  /** The activity to launch next; null for none. */
  readonly next: string | null;
  /** Why there is none, in words. */
  readonly reason: string;
  /** To be kept with the attempt. */
  readonly state: string;
}

export type LaunchOutcome =
  | { readonly kind: 'ready'; readonly launch: RunningLaunch }
  /** Sequencing starts with this activity, whose launch is to be ordered. */
  | { readonly kind: 'elsewhere'; readonly activity: string; readonly state: string }
  /** In words for people. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One launch of an activity. */
export interface RunningLaunch {
  /** The data model as content finds it. */
  readonly held: CmiData;
  /** What the launch page's address needs besides; '' for none. */
  readonly query: string;
  /** Puts in place what content talks to. */
  offer(): void;
  /** Takes it away: calls made from now on reach nobody and are not reported. */
  cut(): void;
  /** Its page is about to be closed, or is. */
  page(event: PageEvent): void;
  /** What goes wrong from now on. */
  setFaults(faults: readonly FaultName[]): void;
  /** The data model as it stands, committed or not. */
  data(): CmiData;
}
