import type { ScormVersion } from '../standard/api.ts';
import type { ElementName } from '../standard/data-model.ts';
import type { CmiWrite } from './cmi.ts';

/** The writes of those elements that have something to say; a value of null or '' has not. */
export function writes<Version extends ScormVersion>(
  ...candidates: readonly (readonly [element: ElementName[Version], value: string | null])[]
): readonly CmiWrite[] {
  return candidates.flatMap(([element, value]) => (value ? [[element, value]] : []));
}
