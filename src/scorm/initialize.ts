import type { CallOutcome, CmiApi, Dialect } from './cmi.ts';
import type { LaunchMark } from './launch-mark.ts';

export type Initialized =
  /** `since`: when the launch began, in milliseconds since 1970; `adopted`: by an earlier document. */
  | { readonly kind: 'running'; readonly since: number; readonly adopted: boolean }
  | { readonly kind: 'refused'; readonly outcome: Extract<CallOutcome, { ok: false }> };

/**
 * Adopts the session an earlier document of this launch began, or begins one. Only a marked launch
 * is probed, so that an ordinary one makes no call an LMS would refuse.
 */
export function initialize(
  api: CmiApi,
  dialect: Dialect,
  mark: LaunchMark,
  now: number,
): Initialized {
  const since = mark.read();
  if (since !== null && isRunning(api, dialect)) return { kind: 'running', since, adopted: true };
  const outcome = api.initialize();
  if (!outcome.ok) {
    mark.clear();
    return { kind: 'refused', outcome };
  }
  mark.set(now);
  return { kind: 'running', since: now, adopted: false };
}

function isRunning(api: CmiApi, dialect: Dialect): boolean {
  const [element] = dialect.suspendData('');
  return !dialect.notRunning.includes(api.errorOfGet(element));
}
