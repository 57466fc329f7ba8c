import { type Activity, neighbour } from './activity-tree.ts';
import type { SessionEnd } from './runtime.ts';

/** What the bench does after content ended its session. */
export type AfterEnd =
  | { readonly kind: 'launch'; readonly activity: string }
  /** The frame is closed, as an LMS would. */
  | { readonly kind: 'close'; readonly said: string }
  /** The frame stays, with content that no longer reports. */
  | { readonly kind: 'stay'; readonly said: string };

/**
 * Where content's request leads (RTE 2004 4.2.24, adl.nav.request): by the sequencing of the
 * package where it runs, else along the tree.
 */
export function afterEnd(
  { request, sequenced }: SessionEnd,
  all: readonly Activity[],
  current: string,
): AfterEnd {
  if (sequenced !== null) {
    if (sequenced.next !== null) return { kind: 'launch', activity: sequenced.next };
    const reason = sequenced.reason === '' ? '' : ` ${sequenced.reason}`;
    return request === ''
      ? { kind: 'stay', said: `The activity ended its session.${reason}` }
      : { kind: 'close', said: `The activity asked for “${request}”.${reason}` };
  }
  if (request === '') return { kind: 'stay', said: 'The activity ended its session.' };
  const target = targetOf(request, all, current);
  if (target !== null) return { kind: 'launch', activity: target };
  const leadsOn = /continue|previous|choice|jump/.test(request);
  return {
    kind: 'close',
    said: leadsOn
      ? `The activity asked for “${request}”, and there is no such activity.`
      : `The activity asked for “${request}” and was closed.`,
  };
}

function targetOf(request: string, all: readonly Activity[], current: string): string | null {
  const [, target = ''] = /^\{target=(.+)\}(?:choice|jump)$/.exec(request) ?? [];
  if (target !== '') return all.find(({ identifier }) => identifier === target)?.identifier ?? null;
  if (request === 'continue') return neighbour(all, current, 1)?.identifier ?? null;
  return request === 'previous' ? (neighbour(all, current, -1)?.identifier ?? null) : null;
}
