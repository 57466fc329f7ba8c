import type { ScormVersion } from '../../standard/api.ts';
import { elementIn } from '../../standard/element-role.ts';
import { cmiElements } from '../api/cmi-changes.ts';
import type { CmiData } from '../api/cmi-data.ts';

/** A data model of one version as far as it means the same in another. */
export function dataModelIn(to: ScormVersion, data: CmiData, from: ScormVersion): CmiData {
  if (from === to) return data;
  const model: Record<string, unknown> = {};
  for (const [element, value] of cmiElements(data)) {
    const [, ...path] = elementIn(to, element, from)?.split('.') ?? [];
    const leaf = path.pop();
    let at = model;
    for (const name of path) {
      const below = at[name] ?? {};
      at[name] = below;
      at = below as Record<string, unknown>;
    }
    if (leaf !== undefined) at[leaf] = value;
  }
  return model;
}
