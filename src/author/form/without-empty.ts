import type { JSONPath } from 'jsonc-parser';
import type { ItemEdit } from '../document/item-changes.ts';
import { recordOf } from './form-context.ts';

/**
 * Edits in an object, of which what is emptied takes along what holds nothing else.
 *
 * @param value of the object, at a path
 */
export function withoutEmpty(
  value: unknown,
  path: JSONPath,
  edits: readonly ItemEdit[],
): readonly ItemEdit[] {
  return edits.map((edit) => {
    if (edit.kind !== 'set' || edit.value !== undefined) return edit;
    let place = edit.path;
    while (place.length > path.length && holdsOne(value, place.slice(path.length, -1)))
      place = place.slice(0, -1);
    return { ...edit, path: place };
  });
}

function holdsOne(value: unknown, path: JSONPath): boolean {
  const inner = path.reduce<unknown>((object, step) => recordOf(object)[step], value);
  return Object.keys(recordOf(inner)).length <= 1;
}
