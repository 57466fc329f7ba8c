import type { CmiData } from './cmi-data.ts';

/** Every element of a data model that has a value, by its full name. */
export function cmiElements(cmi: CmiData): ReadonlyMap<string, string> {
  const elements = new Map<string, string>();
  const walk = (data: object, at: string): void => {
    for (const [name, value] of Object.entries(data)) {
      const element = `${at}.${name}`;
      if (typeof value === 'object' && value !== null) walk(value, element);
      else if (value !== undefined && value !== null && value !== '') {
        elements.set(element, String(value));
      }
    }
  };
  walk(cmi, 'cmi');
  return elements;
}

/** A value that is not what it was. */
export interface Change {
  readonly element: string;
  /** Null where there was none. */
  readonly before: string | null;
  /** Null where there is none any more. */
  readonly after: string | null;
}

/** What differs between two states of a data model, by element. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  for (const element of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(element) ?? null, after.get(element) ?? null];
    if (was !== is) changes.set(element, { element, before: was, after: is });
  }
  return changes;
}
