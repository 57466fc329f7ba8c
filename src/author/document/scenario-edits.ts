import type { ItemEdit } from './item-changes.ts';

/** Changes of a scenario that reach from one of its lists into others. */

type Entry = Readonly<Record<string, unknown>>;

/** Adds a step, to which an option of another leads: one that leads nowhere yet, or one more. */
export function addStep(item: Entry, after: number | null): readonly ItemEdit[] {
  const steps = entriesIn(item.steps);
  const id = freeIn(steps, 'step');
  const fresh = { id, title: '', situation: '', options: [{ id: 'a', text: '', follows: '' }] };
  const add: ItemEdit = Array.isArray(item.steps)
    ? { kind: 'insert', path: ['steps'], index: (after ?? steps.length - 1) + 1, values: [fresh] }
    : { kind: 'set', path: ['steps'], value: [fresh] };
  if (after === null) return [add];
  const options = entriesIn(steps[after]?.options);
  const open = options.findIndex(
    ({ next, outcome }) => next === undefined && outcome === undefined,
  );
  if (open >= 0)
    return [{ kind: 'set', path: ['steps', after, 'options', open, 'next'], value: id }, add];
  const option = { id: freeIn(options, 'option'), text: '', follows: '', next: id };
  const path = ['steps', after, 'options'];
  return [
    Array.isArray(steps[after]?.options)
      ? { kind: 'insert', path, index: options.length, values: [option] }
      : { kind: 'set', path, value: [option] },
    add,
  ];
}

/** Takes a step away; what led to it leads nowhere. */
export function removeStep(item: Entry, index: number): readonly ItemEdit[] {
  const steps = entriesIn(item.steps);
  const id = steps[index]?.id;
  const led = namings(item, 'steps', String(id)).filter(([, at]) => at !== index);
  return [
    ...led.map((path): ItemEdit => ({ kind: 'set', path, value: undefined })),
    { kind: 'set', path: ['steps', index], value: undefined },
  ];
}

/** Gives a step, an outcome or a meter another id, also where others name it. */
export function renameEntry(
  item: Entry,
  list: ScenarioList,
  index: number,
  id: string,
): readonly ItemEdit[] {
  const before = entriesIn(item[list])[index]?.id;
  const own: ItemEdit = { kind: 'set', path: [list, index, 'id'], value: id };
  if (typeof before !== 'string') return [own];
  const others = namings(item, list, before).flatMap((path): readonly ItemEdit[] => {
    if (list !== 'meters') return [{ kind: 'set', path, value: id }];
    // Meters are names of entries.
    const value = path.reduce<unknown>((inner, step) => Object(inner)[step], item);
    return [
      { kind: 'set', path: [...path.slice(0, -1), id], value },
      { kind: 'set', path, value: undefined },
    ];
  });
  return [own, ...others];
}

export type ScenarioList = 'steps' | 'outcomes' | 'meters';

type Path = (string | number)[];

/** The places that name an entry of a list. */
function namings(item: Entry, list: ScenarioList, id: string): readonly Path[] {
  const options = entriesIn(item.steps).flatMap((step, at) =>
    entriesIn(step.options).map(
      (option, nth) => ({ option, path: ['steps', at, 'options', nth] }) as const,
    ),
  );
  if (list !== 'meters') {
    const name = list === 'steps' ? 'next' : 'outcome';
    return options.flatMap(({ option, path }) => (option[name] === id ? [[...path, name]] : []));
  }
  const effects = options.flatMap(({ option, path }) =>
    Object.hasOwn(Object(option.effects), id) ? [[...path, 'effects', id]] : [],
  );
  const bounds = entriesIn(item.outcomes).flatMap(({ when }, at) =>
    Object.hasOwn(Object(when), id) ? [['outcomes', at, 'when', id]] : [],
  );
  return [...effects, ...bounds];
}

function freeIn(entries: readonly Entry[], name: string): string {
  const taken = entries.map(({ id }) => id);
  let number = entries.length + 1;
  while (taken.includes(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

function entriesIn(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.map((each) => ({ ...Object(each) })) : [];
}
