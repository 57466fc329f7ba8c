import { expect } from 'vitest';
import { decodeAttempt } from '../../../src/attempt/suspend-data.ts';
import { listed, word } from '../../../src/preview/api/cmi-data.ts';
import type { Engine } from '../engines/engine.ts';
import type { LmsRecord } from '../lms-record.ts';
import { type PackageServer, servePackage } from '../package-server.ts';
import { course, type packages } from '../packages.ts';
import { until } from '../until.ts';
import type { Scenario } from './scenario.ts';
import type { Outcome, Readings } from './table.ts';
import {
  answer,
  choose,
  launch,
  press,
  settled,
  shows,
  stopPainting,
  type Visit,
} from './visit.ts';

/** Three questions of one lesson, answered by choosing an option. */
const [first, second, third] = [
  'approval_how_announced',
  'approval_any_firm',
  'approval_quarter_tool',
] as const;

/**
 * Lets a page die twice: after an answer that is shown as saved, and with an answer just given. Both
 * times it then asks what the LMS holds, and what the course shows when it is opened again.
 *
 * @param known what an earlier run read, to wait until it has arrived; null to give it two seconds
 * @throws where an answer that was shown as saved, or that a page showed before, is gone
 */
export async function watch(
  engine: Engine,
  scenario: Scenario,
  { zip, version }: (typeof packages)[number],
  known: Readings | null,
): Promise<Readings> {
  const server = await servePackage(zip, version, scenario.headers);
  const open = () => launch(engine, server, addressOf(scenario, server));
  try {
    const saved = await whenSaved(await open(), scenario, known?.saved ?? null);
    const last = await atLast(await open(), scenario, known?.last ?? null);
    const again = await open();
    expect(await shows(again, first), 'the answer shown as saved').toBe(true);
    const shown = await shows(again, second);
    if (last.answer === 'lms') expect(shown, 'the last answer').toBe(true);
    if (shown) await until('the LMS to have it', async () => holds(server.record, second));
    await leave(again);
    return {
      saved,
      last: last.answer === 'browser' && !shown ? { ...last, answer: 'lost' } : last,
    };
  } finally {
    await server.close();
  }
}

async function whenSaved(visit: Visit, scenario: Scenario, known: Outcome | null) {
  expect(await answer(visit, first)).toBe('saved');
  await scenario.before?.(visit);
  await scenario.dies(visit);
  const goesOn = await lives(scenario, visit, [first]);
  const found = await atRest(visit, first, awaited(scenario, known, true));
  if (goesOn !== null) {
    const said = await answer(visit, third);
    const { record } = visit.server;
    expect(holds(record, third), `it says ${said}`).toBe(said === 'saved');
    expect(record.calls.filter(({ name }) => name === 'Initialize')).toHaveLength(1);
  }
  await leave(visit);
  await scenario.after?.(visit);
  return outcome(found, goesOn);
}

async function atLast(visit: Visit, scenario: Scenario, known: Outcome | null) {
  expect(await shows(visit, first), 'the answer shown as saved').toBe(true);
  if (scenario.goesOn) expect(await shows(visit, third)).toBe(true);
  await scenario.before?.(visit);
  let said = null;
  if (scenario.lastAnswer === 'seen') {
    said = await answer(visit, second);
  } else {
    await choose(visit, second);
    await stopPainting(visit);
    await press(visit, second);
  }
  await scenario.dies(visit);
  const goesOn = await lives(scenario, visit, [first, second]);
  const found = await atRest(visit, second, awaited(scenario, known, false));
  if (said === 'saved' && scenario.untrue === undefined) expect(found.held).toBe(true);
  await leave(visit);
  await scenario.after?.(visit);
  return outcome(found, goesOn);
}

function outcome(found: Found, goesOn: Outcome['goesOn']): Outcome {
  return { answer: found.held ? 'lms' : 'browser', ended: found.ended, timed: found.timed, goesOn };
}

/** The address of the LMS's page, with the lesson of the questions as the launch page. */
function addressOf(scenario: Scenario, server: PackageServer): string {
  const address = scenario.address?.(server) ?? server.lms;
  return address.replace('index.html', 'approval.html');
}

/** Closes what the death itself has left open. */
async function leave({ lms, course }: Visit): Promise<void> {
  await course.close().catch(() => {});
  if (lms !== course) await lms.close().catch(() => {});
}

/** Where a page of the course stands afterwards, it shows what was answered; what its save line says. */
async function lives(scenario: Scenario, visit: Visit, answered: readonly string[]) {
  if (!scenario.goesOn) return null;
  const said = await settled(visit);
  for (const item of answered) expect(await shows(visit, item)).toBe(true);
  return said;
}

interface Found {
  readonly held: boolean;
  readonly ended: boolean;
  readonly timed: boolean;
}

/**
 * What must arrive at the LMS before one looks at it: what is known to arrive, but in a hurry the
 * answer that was shown as saved alone. Null where one can only give it time.
 */
function awaited(
  { hurried }: Scenario,
  known: Outcome | null,
  shownAsSaved: boolean,
): ((found: Found) => boolean) | null {
  if (known === null) return null;
  if (hurried !== undefined) return ({ held }) => held || !shownAsSaved;
  return ({ held, ended, timed }) =>
    held === (known.answer === 'lms') && ended === known.ended && timed === known.timed;
}

/** What the LMS holds once what is awaited has arrived. */
async function atRest(
  visit: Visit,
  item: string,
  isThere: ((found: Found) => boolean) | null,
): Promise<Found> {
  const read = (): Found => {
    const { record } = visit.server;
    const { ended, time } = record.launches[visit.launch] ?? { ended: false, time: null };
    return { held: holds(record, item), ended, timed: time !== null };
  };
  if (isThere === null) await new Promise((passed) => setTimeout(passed, 2_000));
  else await until('what is known', async () => isThere(read())).catch(() => {});
  return read();
}

/** The answer is in the suspend data and among the interactions. */
function holds({ cmi }: LmsRecord, item: string): boolean {
  const decoded = decodeAttempt(course, word(cmi.suspend_data));
  const interactions = listed(cmi.interactions);
  return (
    decoded.kind === 'restored' &&
    decoded.attempt.answers.has(item) &&
    interactions.some(({ id }) => word(id).endsWith(item))
  );
}
