import type { CmiWrite } from './cmi.ts';

/** The writes of those elements that have something to say; a value of null has not. */
export function writes(
  ...candidates: readonly (readonly [element: string, value: string | null])[]
): readonly CmiWrite[] {
  return candidates.flatMap(([element, value]) => (value === null ? [] : [[element, value]]));
}
