/** A data model or a part of it, as JSON. */
export type CmiData = Readonly<Record<string, unknown>>;

/** A part of JSON as an object, whatever it is. */
export function section(value: unknown): CmiData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A value as text; '' where there is none. */
export function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** The records of a numbered list, in their order, however the runtime writes lists. */
export function listed(value: unknown): readonly CmiData[] {
  if (Array.isArray(value)) return value.map(section);
  return Object.entries(section(value))
    .filter(([name]) => /^\d+$/.test(name))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, record]) => section(record));
}

/** The data model of elements by their full names; numbered lists become objects. */
export function cmiOf(elements: ReadonlyMap<string, string>): CmiData {
  const below = new Map<string, Map<string, string>>();
  const cmi: Record<string, unknown> = {};
  for (const [element, value] of elements) {
    const [, name = '', ...rest] = element.split('.');
    if (rest.length === 0) cmi[name] = value;
    else {
      const branch = below.get(name) ?? new Map();
      below.set(name, branch.set([name, ...rest].join('.'), value));
    }
  }
  for (const [name, branch] of below) cmi[name] = cmiOf(branch);
  return cmi;
}
