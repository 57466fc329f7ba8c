import type { Scorm2004API } from 'scorm-again';
import { activitySettings } from './activity-tree.ts';
import type { Sequenced, SequencingOrder } from './runtime.ts';

/** What sequencing told while it worked. */
interface Decision {
  delivered: string | null;
  reason: string;
}

/** What may be launched: what was asked for, another activity to start with, or nothing. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly activity: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** scorm-again's sequencing of one attempt, over its launches. */
export interface Sequencing {
  /** Settings of the API that is to be made. */
  readonly settings: object;
  /** Asks for an activity before its launch, on the API made with the settings. */
  deliver(api: Scorm2004API, activity: string): Delivery;
  /** What was decided since the last time this was asked. */
  decided(api: Scorm2004API): Sequenced;
}

/** Follows the sequencing of a launch; each launch has an API, and so one of these, of its own. */
export function sequencing({ organization, state, wish }: SequencingOrder): Sequencing {
  let decision: Decision = { delivered: null, reason: '' };
  const eventListeners = {
    onActivityDelivery: ({ id }: { readonly id: string }) => {
      decision = { delivered: id, reason: '' };
    },
    onSequencingSessionEnd: ({ reason }: { readonly reason?: string }) => {
      decision = { delivered: null, reason: endReasons[reason ?? ''] ?? 'The session is over.' };
    },
    onSequencingError: (error: unknown) => {
      decision = { delivered: null, reason: refusalReason(String(error)) };
    },
  };
  return {
    settings: { sequencing: { activityTree: activitySettings(organization), eventListeners } },
    deliver(api, activity) {
      if (state !== null) api.deserializeSequencingState(state);
      const { currentActivity: current } = api.getSequencingState();
      const isStep = wish === 'continue' || wish === 'previous';
      // It was delivered when the activity before it ended.
      if (!isStep && current?.id === activity && current.isActive) {
        return { kind: 'delivered', activity };
      }
      decision = { delivered: null, reason: '' };
      if (current === null) api.processNavigationRequest(state === null ? 'start' : 'resumeAll');
      if (isStep) api.processNavigationRequest(wish);
      else if (
        decision.delivered === null ||
        (wish === 'choice' && decision.delivered !== activity)
      ) {
        api.processNavigationRequest('choice', activity);
      }
      return decision.delivered === null
        ? { kind: 'refused', reason: decision.reason || refusalReason('') }
        : { kind: 'delivered', activity: decision.delivered };
    },
    decided(api) {
      const { delivered: next, reason } = decision;
      decision = { delivered: null, reason: '' };
      return { next, reason, state: api.serializeSequencingState() };
    },
  };
}

const endReasons: Readonly<Record<string, string>> = {
  exit_all: 'All activities were left.',
  abandon_all: 'All activities were abandoned.',
  suspend_all: 'All activities were suspended; the next launch goes on there.',
  end_of_content: 'The last activity was left.',
};

function refusalReason(code: string): string {
  const named = code === '' ? '' : ` (${code})`;
  return `The sequencing of the package does not allow it${named}.`;
}
