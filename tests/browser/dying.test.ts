import { afterAll, describe, expect, inject, it } from 'vitest';
import { leaving } from './dying/leaving.ts';
import { moving } from './dying/moving.ts';
import { network } from './dying/network.ts';
import type { Scenario } from './dying/scenario.ts';
import {
  bestOf,
  type Outcome,
  type Reading,
  type Readings,
  readingsIn,
  readTable,
  type Table,
  withFresh,
  writeTable,
} from './dying/table.ts';
import { watch } from './dying/watch.ts';
import { windows } from './dying/windows.ts';
import { startChromium } from './engines/chromium.ts';
import { type Engine, type EngineName, type EngineOptions, engineNames } from './engines/engine.ts';
import { startFirefox } from './engines/firefox.ts';
import { startWebKit } from './engines/webkit.ts';
import { takesAll } from './learner.ts';
import { packages } from './packages.ts';

/**
 * The ways a page of the course dies, held against the table of the guide "What is saved when": in
 * Chromium those that students meet most, each in one version of SCORM. `npm run engines` takes all of
 * them in every engine that is installed and writes the table anew; `npm run simulate` plays what they amount to.
 */

const scenarios: readonly Scenario[] = [...leaving, ...moving, ...network, ...windows];
const installed = inject('engines');
const old = readTable();
const fresh: (Reading & { readonly id: string })[] = [];
const versions: Table['engines'][number][] = [];

const cases = scenarios.flatMap((scenario, at) =>
  packages.map((pack, which) => ({
    scenario,
    pack,
    ...scenario,
    version: pack.version,
    /** Both versions share what can die: by turns, each way is seen in one of them. */
    hasTurn: at % 2 === which,
  })),
);

describe.each(engineNames)('in %s', (name) => {
  const started = new Map<boolean, Promise<Engine>>();
  afterAll(async () => {
    for (const engine of started.values()) await (await engine).close();
  });
  const engineFor = async (scenario: Scenario): Promise<Engine> => {
    const blocksForeignStorage = scenario.blocksForeignStorage === true;
    const engine = started.get(blocksForeignStorage) ?? start(name, { blocksForeignStorage });
    started.set(blocksForeignStorage, engine);
    return engine;
  };

  it.for(cases)('keeps what was saved when $title (SCORM $version)', async (each, { skip }) => {
    const { scenario, pack, hasTurn } = each;
    const why = whyNot(name, scenario, hasTurn);
    if (why !== null) skip(why);
    const engine = await engineFor(scenario);
    const known = readingsIn(old, scenario.id, name, pack.version);
    // How much arrives in a hurry is to be found out, not awaited.
    const expected = takesAll && scenario.hurried ? null : known;
    const found = await watch(engine, scenario, pack, expected);
    const readings = known === null ? found : asReliable(scenario, known, found);
    fresh.push({ id: scenario.id, engine: name, version: pack.version, ...readings });
    if (versions.every((version) => version.name !== name)) {
      versions.push({ name, version: engine.version });
    }
    expect(found.saved.answer).toBe('lms');
  });
});

it('finds what the guide tells', () => {
  if (takesAll) writeTable(withFresh(old, scenarios, fresh, versions));
  // A newer version of an engine is no news as long as it does the same.
  else {
    expect(
      withFresh(old, scenarios, fresh, []),
      'src/guides/saving-table.json tells something else: look why, and let `npm run engines` write it anew',
    ).toEqual(old);
  }
});

/** What was found, but for what may differ from time to time: there, what is known. */
function asReliable(scenario: Scenario, known: Readings, found: Readings): Readings {
  if (scenario.hurried) return takesAll ? bestOf(known, found) : known;
  if (!scenario.mayReload || takesAll) return found;
  const either = (now: Outcome, before: Outcome): Outcome => {
    expect(now.goesOn).toMatch(/^(saved|kept-here)$/);
    return { ...now, goesOn: before.goesOn };
  };
  return { saved: either(found.saved, known.saved), last: either(found.last, known.last) };
}

function whyNot(name: EngineName, scenario: Scenario, hasTurn: boolean): string | null {
  if (installed[name] === null) return 'not installed';
  const impossible = scenario.impossible?.[name];
  if (impossible !== undefined) return impossible;
  const isUsual = name === 'Chromium' && hasTurn && scenario.short === true;
  return takesAll || isUsual ? null : 'only in npm run engines';
}

async function start(name: EngineName, options: EngineOptions): Promise<Engine> {
  const { Chromium, Firefox, WebKit } = installed;
  if (name === 'Chromium') return startChromium(Chromium, options);
  if (name === 'Firefox' && Firefox !== null) return startFirefox(Firefox, options);
  if (name === 'WebKit' && WebKit !== null) return startWebKit(WebKit, options);
  throw new Error(`${name} is not installed.`);
}
