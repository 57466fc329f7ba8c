import type { CallOutcome, CmiApi, Dialect } from './cmi.ts';
import type { LaunchBegun, LaunchMark } from './launch-mark.ts';

export type Initialized =
  /** `adopted`: begun by an earlier document. */
  | (LaunchBegun & { readonly kind: 'running'; readonly adopted: boolean })
  | { readonly kind: 'refused'; readonly outcome: Extract<CallOutcome, { ok: false }> };

/**
 * Adopts the session an earlier document of this launch began, or begins one. Only a marked launch
 * is probed, so that an ordinary one makes no call an LMS would refuse. After a refusal a session
 * that runs all the same is adopted, and otherwise Initialize is tried once more.
 *
 * @param isOver the session of this launch has ended already, so that no other will begin
 */
export function initialize(
  api: CmiApi,
  dialect: Dialect,
  mark: LaunchMark,
  now: number,
  isOver = false,
): Initialized {
  const marked = mark.read();
  if (marked !== null && isRunning(api, dialect)) {
    return { kind: 'running', ...marked, adopted: true };
  }
  const first = api.initialize();
  // After the end some LMSs go on answering, and keep nothing.
  const adopted = !first.ok && !isOver && answers(api, dialect);
  const outcome = first.ok || adopted || isOver ? first : api.initialize();
  if (!outcome.ok && !adopted) {
    mark.clear();
    return { kind: 'refused', outcome };
  }
  const begun = { since: now, spent: 0 };
  mark.set(begun);
  return { kind: 'running', ...begun, adopted };
}

function isRunning(api: CmiApi, dialect: Dialect): boolean {
  const [element] = dialect.suspendData('');
  return !dialect.notRunning.includes(api.read(element).error);
}

/** Whether a session gives values: before and after one there are none. */
function answers(api: CmiApi, dialect: Dialect): boolean {
  return dialect.trace.known.some((element) => api.get(element) !== '');
}
