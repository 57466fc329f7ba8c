import { useSyncExternalStore } from 'react';
import type { CallLog } from '../session/call-log.ts';

/** Draws again after calls came; returns a number that changes with them. */
export function useCalls(log: CallLog): number {
  return useSyncExternalStore(log.subscribe, log.version, () => 0);
}
