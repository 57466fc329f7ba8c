import { readFileSync, writeFileSync } from 'node:fs';
import type { SaveState } from '../../../src/attempt/save-state.ts';
import type { EngineName } from '../engines/engine.ts';
import type { Scenario } from './scenario.ts';

/** What became of an answer and its session when the page died. */
export interface Outcome {
  /** Where the answer was right afterwards; what is in this browser is sent at the next launch. */
  readonly answer: 'lms' | 'browser' | 'lost';
  /** The LMS was told that the session has ended. */
  readonly ended: boolean;
  /** The LMS was told the time of the session. */
  readonly timed: boolean;
  /** What the save line says where a page of the course stands again; null where none does. */
  readonly goesOn: SaveState['kind'] | null;
}

export interface Readings {
  /** An answer shown as saved before. */
  readonly saved: Outcome;
  /** An answer given at the last moment. */
  readonly last: Outcome;
}

/** The readings of one scenario in one engine, in one version of SCORM. */
export interface Reading extends Readings {
  readonly engine: EngineName;
  readonly version: '1.2' | '2004';
}

/** The table of the guide "What is saved when": written by the tests, never by hand. */
export interface Table {
  readonly engines: readonly { readonly name: EngineName; readonly version: string }[];
  readonly rows: readonly Row[];
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly noSave?: string;
  readonly hurried?: 'browser' | 'lost';
  readonly mayReload?: true;
  readonly impossible: readonly { readonly engine: string; readonly why: string }[];
  readonly readings: readonly Reading[];
}

const path = 'src/guides/saving-table.json';

export function readTable(): Table {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function writeTable(table: Table): void {
  writeFileSync(path, `${JSON.stringify(table, null, 2)}\n`);
}

export function readingsIn(
  { rows }: Table,
  id: string,
  engine: EngineName,
  version: string,
): Reading | null {
  const readings = rows.find((row) => row.id === id)?.readings;
  return readings?.find((each) => each.engine === engine && each.version === version) ?? null;
}

/** The table with fresh readings in the place of old ones; what was not read now stays. */
export function withFresh(
  old: Table,
  scenarios: readonly Scenario[],
  fresh: readonly (Reading & { readonly id: string })[],
  engines: Table['engines'],
): Table {
  const rows = scenarios.map((scenario): Row => {
    const { id, title, noSave, hurried, mayReload, impossible = {} } = scenario;
    const now = fresh.filter((each) => each.id === id).map(({ id: _, ...reading }) => reading);
    const kept = (old.rows.find((row) => row.id === id)?.readings ?? []).filter(
      ({ engine, version }) => !now.some((n) => n.engine === engine && n.version === version),
    );
    return {
      id,
      title,
      ...(noSave !== undefined && { noSave }),
      ...(hurried !== undefined && { hurried }),
      ...(mayReload !== undefined && { mayReload }),
      impossible: Object.entries(impossible).map(([engine, why]) => ({ engine, why })),
      readings: [...kept, ...now].sort((a, b) => order(a).localeCompare(order(b))),
    };
  });
  const names = new Set(engines.map(({ name }) => name));
  const known = old.engines.filter(({ name }) => !names.has(name));
  return {
    engines: [...known, ...engines].sort((a, b) => a.name.localeCompare(b.name)),
    rows,
  };
}

/** Of two readings in a hurry, what the LMS got at best. */
export function bestOf(one: Readings, other: Readings): Readings {
  const best = (a: Outcome, b: Outcome): Outcome => ({
    answer: [a.answer, b.answer].includes('lms') ? 'lms' : a.answer,
    ended: a.ended || b.ended,
    timed: a.timed || b.timed,
    goesOn: a.goesOn,
  });
  return { saved: best(one.saved, other.saved), last: best(one.last, other.last) };
}

function order({ engine, version }: Reading): string {
  return `${engine} ${version}`;
}
