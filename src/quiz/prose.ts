import type { HeldQuizKey } from './varied.ts';

/**
 * A quiz in two. Its key is known on every page of a course; its prose is what stands where it is
 * asked, and says nothing that the key says: a package has each once.
 */

/**
 * What of a quiz its key does not say. Items that are all of the key's, in its order, go without
 * their ids; some of them keep these.
 *
 * @param quiz a `HeldQuiz`, or some of its items, as plain JSON
 */
export function proseOf(quiz: object, key: HeldQuizKey): unknown {
  const items: unknown = Reflect.get(quiz, 'items');
  if (!Array.isArray(items)) return quiz;
  const ids = items.map(idOf);
  const isWhole = key.items.every(({ id }, at) => id === ids[at]);
  const prose = items.map((item: unknown, at) => {
    const own = key.items.find(({ id }) => id === ids[at]);
    const rest = beyond(item, own) ?? {};
    return isWhole || own === undefined ? rest : { id: own.id, ...rest };
  });
  const rest = beyond({ ...quiz, items: undefined }, { ...key, id: undefined, items: undefined });
  return { ...Object(rest), items: prose };
}

/**
 * Makes prose that was read from JSON the quiz again, in place: it is large, and nobody else has it.
 * What the key says for the draw of an exam comes to its items as well.
 */
export function completeQuiz(prose: { readonly items: readonly object[] }, key: HeldQuizKey): void {
  for (const [at, item] of prose.items.entries()) {
    const id = idOf(item);
    const own = id === undefined ? key.items[at] : key.items.find((each) => each.id === id);
    if (own !== undefined) complete(item, own);
  }
  complete(prose, { ...key, items: [] });
}

/**
 * Plain JSON with lists of alike objects as rows: their names once, then their values. The texts and
 * feedback of options say their names hundreds of times otherwise.
 *
 * @returns JSON in which `{ "": ["text,feedback", "a", "b", "c", "d"] }` is a list of two objects
 */
export function inRows(json: unknown): unknown {
  if (!isObject(json)) return json;
  if (!Array.isArray(json)) {
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, inRows(value)]));
  }
  const names = namesOf(json[0]);
  const isAlike = json.length > 1 && names !== '' && json.every((each) => namesOf(each) === names);
  if (!isAlike) return json.map(inRows);
  return { '': [names, ...json.flatMap((each) => Object.values(each).map(inRows))] };
}

/** What `inRows` was given. */
export function fromRows(json: unknown): unknown {
  if (!isObject(json)) return json;
  if (Array.isArray(json)) return json.map(fromRows);
  const rows: unknown = Reflect.get(json, '');
  if (!Array.isArray(rows)) {
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, fromRows(value)]));
  }
  const [names, ...values]: readonly unknown[] = rows;
  const each = String(names).split(',');
  return Array.from({ length: values.length / each.length }, (_, row) =>
    Object.fromEntries(
      each.map((name, at) => [name, fromRows(values[row * each.length + at])] as const),
    ),
  );
}

/** The names of an object, in their order; '' for what is none, or cannot stand in a row. */
function namesOf(value: unknown): string {
  if (!isObject(value) || Array.isArray(value)) return '';
  const names = Object.keys(value);
  // The packager finds a picture by the name of its address.
  return names.some((name) => name === '' || name === 'src' || name.includes(','))
    ? ''
    : names.join();
}

/** What plain JSON says beyond a part of it; undefined where that is nothing. */
function beyond(whole: unknown, part: unknown): unknown {
  if (!isObject(whole) || !isObject(part)) return whole === part ? undefined : whole;
  const rest = Object.entries(whole).map(([name, value]) => {
    const known: unknown = Object.hasOwn(part, name) ? Reflect.get(part, name) : undefined;
    return [name, beyond(value, known)] as const;
  });
  const left = rest.filter(([, value]) => value !== undefined);
  if (left.length === 0) return undefined;
  if (!Array.isArray(whole)) return Object.fromEntries(left);
  return whole.map((each, at) => (isObject(each) ? (rest[at]?.[1] ?? emptyOf(each)) : each));
}

function emptyOf(value: object): object {
  return Array.isArray(value) ? [] : {};
}

/** Gives to JSON what it does not say itself. */
function complete(rest: object, part: object): void {
  for (const [name, value] of Object.entries(part)) {
    const own: unknown = Object.hasOwn(rest, name) ? Reflect.get(rest, name) : undefined;
    if (own === undefined) Reflect.set(rest, name, value);
    else if (isObject(own) && isObject(value)) complete(own, value);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function idOf(item: unknown): string | undefined {
  const id: unknown = isObject(item) ? Reflect.get(item, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
