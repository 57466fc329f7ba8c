import { z } from 'zod';
import { evaluate, tidy } from '../../quiz/expression.ts';
import type { ValueType } from '../../quiz/parse-expression.ts';
import { conditions, variables } from '../../quiz/schema/variables.ts';
import type { Variables } from '../../quiz/variables.ts';
import { type Draws, possibleDraws } from './draws.ts';
import type { Flaw } from './flaw.ts';
import { readPlaceholders } from './placeholders.ts';
import { type ReadVariables, readVariables } from './read-variables.ts';
import { standIn, type Use } from './stand-ins.ts';

/** An item with variables, on its way through the schema, which knows of none. */
export interface Variation {
  /** What the schema is to read in the place of the item. */
  readonly standIn: unknown;
  /** At paths of the item. */
  readonly flaws: readonly Flaw[];
  readonly variables: Variables;
  readonly uses: readonly Use[];
  readonly draws: Draws;
}

/** The places that hold a number, or true and false, by the type of the item. */
const valuePlaces: Readonly<Record<string, readonly [place: RegExp, type: ValueType]>> = {
  numeric: [/^(correct|tolerance|slips\.\d+\.answer)$/, 'number'],
  'true-false': [/^correct$/, 'truth'],
};

/** What the schema reads in the place of a value that cannot be worked out. */
const sampleOf = { number: 1, truth: true, text: '' } as const;

const shape = z.looseObject({
  id: z.string(),
  type: z.string(),
  variables,
  conditions: conditions.default([]),
});

/** @returns null for what has no variables */
export function openVariation(raw: unknown): Variation | null {
  if (typeof raw !== 'object' || raw === null || !('variables' in raw)) return null;
  const read = shape.safeParse(raw);
  if (!read.success) return unreadable(raw);
  const { id, type } = read.data;
  const known = readVariables(read.data.variables, read.data.conditions);
  const draws =
    known.flaws.length > 0 ? { tried: 0, holding: [] } : possibleDraws(known.variables, id);
  const flaws: Flaw[] = [...known.flaws];
  const uses: Use[] = [];
  const used = new Set(known.used);

  const inValue = (path: Flaw['path'], text: string, wanted: ValueType): unknown => {
    const sample = sampleOf[wanted];
    const { placeholders, flaws: found } = readPlaceholders(path, text, known.types, 'value');
    flaws.push(...found);
    const [only, ...more] = placeholders;
    if (only === undefined || found.length > 0) return found.length > 0 ? sample : text;
    const isAlone = text.slice(0, only.start).trim() === '' && text.slice(only.end).trim() === '';
    if (more.length > 0 || !isAlone || only.as !== undefined) {
      flaws.push({
        path,
        message: `write one expression alone here, as "{{…}}", without decimals`,
      });
      return sample;
    }
    const span = { offset: only.start, length: only.end - only.start };
    if (only.type !== wanted) {
      const message =
        wanted === 'number'
          ? 'a number is needed here'
          : 'something that holds or does not is needed here, such as {{price > 10}}';
      flaws.push({ path, span, message });
      return sample;
    }
    for (const name of only.names) used.add(name);
    uses.push({ path, span, of: only.of, as: undefined, where: 'value' });
    const [values] = draws.holding;
    const value = values === undefined ? sample : evaluate(only.of, values);
    return typeof value === 'number' ? (Number.isFinite(value) ? tidy(value) : sample) : value;
  };
  const inText = (path: Flaw['path'], text: string): string => {
    const { placeholders, flaws: found } = readPlaceholders(path, text, known.types, 'text');
    flaws.push(...found);
    let end = 0;
    const parts = placeholders.map((each) => {
      const before = text.slice(end, each.start);
      end = each.end;
      for (const name of each.names) used.add(name);
      const span = { offset: each.start, length: each.end - each.start };
      uses.push({ path, span, of: each.of, as: each.as, where: 'text' });
      return before + standIn(uses.length - 1, span.length);
    });
    return parts.join('') + text.slice(end);
  };
  const stood = texts(raw, (path, text) => {
    if (!text.includes('{{') || path[0] === 'variables' || path[0] === 'conditions') return text;
    const wanted = valueAt(type, path);
    return wanted === null ? inText(path, text) : inValue(path, text, wanted);
  });
  return {
    standIn: stood,
    flaws: flaws.length > 0 ? flaws : [...unused(known, used), ...rare(draws)],
    variables: known.variables,
    uses,
    draws,
  };
}

/** The type of value that a place of an item holds; null for a text. */
function valueAt(type: string, path: Flaw['path']): ValueType | null {
  const [place, wanted] = Object.hasOwn(valuePlaces, type) ? (valuePlaces[type] ?? []) : [];
  return place?.test(path.join('.')) ? (wanted ?? null) : null;
}

/** Where the schema has to say what is wrong with the variables, and nothing of what uses them. */
function unreadable(raw: object): Variation {
  const type = 'type' in raw ? String(raw.type) : '';
  const standIn = texts(raw, (path, text) => {
    const wanted = valueAt(type, path);
    return wanted !== null && text.includes('{{') ? sampleOf[wanted] : text;
  });
  const nothing = { sources: [], conditions: [] };
  return { standIn, flaws: [], variables: nothing, uses: [], draws: { tried: 0, holding: [] } };
}

/** The same with every text in it replaced, keys apart. */
function texts(
  part: unknown,
  replace: (path: Flaw['path'], text: string) => unknown,
  path: Flaw['path'] = [],
): unknown {
  if (typeof part === 'string') return replace(path, part);
  if (Array.isArray(part)) return part.map((each, at) => texts(each, replace, [...path, at]));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, texts(value, replace, [...path, key])]),
  );
}

function unused({ variables: { sources } }: ReadVariables, used: ReadonlySet<string>): Flaw[] {
  return sources
    .filter(([name]) => ![...used].some((each) => each === name || each.startsWith(`${name}.`)))
    .map(([name]) => ({
      path: ['variables', name],
      message: `nothing uses "${name}"; show it as {{${name}}}, use it in an expression, or remove it`,
    }));
}

function rare({ tried, holding }: Draws): Flaw[] {
  if (holding.length >= tried / 10) return [];
  const message = `the conditions hold in ${holding.length} of ${tried} draws; let them hold in one of ten at least, by other ranges or by computing one value from another`;
  return [{ path: ['conditions'], message }];
}
