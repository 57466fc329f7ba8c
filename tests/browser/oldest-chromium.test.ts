import { afterAll, describe, expect, inject, it } from 'vitest';
import { leaving } from './dying/leaving.ts';
import { moving } from './dying/moving.ts';
import { network } from './dying/network.ts';
import type { Scenario } from './dying/scenario.ts';
import { type Outcome, type Readings, readingsIn, readTable } from './dying/table.ts';
import { answer, launch, shows, type Visit } from './dying/visit.ts';
import { watch } from './dying/watch.ts';
import { windows } from './dying/windows.ts';
import { startChromium } from './engines/chromium.ts';
import { servePackage } from './package-server.ts';
import { packages } from './packages.ts';
import { until } from './until.ts';

/**
 * The oldest Chromium the course promises to work in, by `npm run engines` where it can be had. What
 * a page dies of ends there as in the newest: it has no lines of its own in the guide's table.
 */

const path = inject('oldestChromium');
const starting = path === null ? null : startChromium(path, { blocksForeignStorage: false });
const started = async () => {
  const engine = await starting;
  if (engine === null) throw new Error('Chromium 109 is not installed.');
  return engine;
};
afterAll(async () => (await starting)?.close());

const table = readTable();
const scenarios: readonly Scenario[] = [...leaving, ...moving, ...network, ...windows];
const deaths = scenarios.flatMap((scenario) =>
  packages.map((pack) => ({ scenario, pack, title: scenario.title, version: pack.version })),
);

describe.skipIf(path === null)('in Chromium 109', () => {
  it.for(deaths)('keeps what was saved when $title (SCORM $version)', async (death, { skip }) => {
    const { scenario, pack } = death;
    if (scenario.blocksForeignStorage) skip('this build of it reads no preferences');
    const known = readingsIn(table, scenario.id, 'Chromium', pack.version);
    const found = await watch(await started(), scenario, pack, scenario.hurried ? null : known);
    expect(found.saved.answer).toBe('lms');
    if (known === null || scenario.hurried) return;
    expect(asSure(scenario, found)).toEqual(asSure(scenario, known));
  });

  it.each(packages)('keeps an answer over a visit in SCORM $version', async ({ zip, version }) => {
    const server = await servePackage(zip, version);
    const address = server.lms.replace('index.html', 'approval.html');
    const visit = await launch(await started(), server, address);
    expect(await answer(visit, 'approval_how_announced')).toBe('saved');
    await visit.lms.go('about:blank');
    const again = await launch(await started(), server, address);
    expect(await shows(again, 'approval_how_announced')).toBe(true);
    await again.lms.close();
    await server.close();
  });

  it('hides notes, terms and contents until they are opened', async () => {
    const [{ zip, version }] = packages;
    const server = await servePackage(zip, version);
    const address = server.lms.replace('index.html', 'approval.html');
    const visit = await launch(await started(), server, address);
    await visit.lms.inPage(
      () => document.querySelector('iframe')?.setAttribute('style', 'width:650px'),
      null,
    );
    expect(await opened(visit)).toEqual([]);
    await opens(visit, '.claim button', /^(?!term-|contents)/);
    await opens(visit, 'a.term', /^term-/);
    await opens(visit, '.contents-button', /^contents$/);
    await visit.lms.close();
    await server.close();
  });
});

/** A reading but for what may differ from time to time. */
function asSure({ mayReload }: Scenario, { saved, last }: Readings): Readings {
  const sure = (outcome: Outcome): Outcome =>
    mayReload === undefined ? outcome : { ...outcome, goesOn: null };
  return { saved: sure(saved), last: sure(last) };
}

/** Ids of what shows of all that is to be opened. */
const opened = ({ course }: Visit): Promise<readonly string[]> =>
  course.inCourse(
    () =>
      [...document.querySelectorAll('[popover]')]
        .filter((each) => each.getClientRects().length > 0)
        .map(({ id }) => id),
    null,
  );

/** Presses something and waits for what it opens, and for that to close at Escape. */
async function opens(visit: Visit, selector: string, id: RegExp): Promise<void> {
  const { course } = visit;
  await until(`what ${selector} opens`, async () => {
    await course.inCourse((what) => document.querySelector<HTMLElement>(what)?.click(), selector);
    const shown = await opened(visit);
    return shown.length === 1 && shown.every((each) => id.test(each));
  });
  await course.inCourse(() => {
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    document.activeElement?.dispatchEvent(pressed);
  }, null);
  await until('it to close', async () => (await opened(visit)).length === 0);
}
