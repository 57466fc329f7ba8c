import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether a figure runs. Not so on the server and where it takes over what the server drew: for what
 * stands in the still and goes once there is something to do.
 */
export function useRunning(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
