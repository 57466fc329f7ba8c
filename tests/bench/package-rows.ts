import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { answerCheck, courseFrame, launched, openPage, rightResponse } from '../browser/learner.ts';
import { type PackageServer, servePackage } from '../browser/package-server.ts';
import { course, lessonItems, mostBytes, packages } from '../browser/packages.ts';
import type { Row } from './row.ts';

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  readonly error: string;
}

/** What is answered, lesson by lesson; long texts take what they take and have no budget. */
const path = course.lessons.flatMap(({ id }) =>
  lessonItems(id)
    .filter(({ type }) => type !== 'long-fill-in')
    .map((item) => ({ lesson: id, item })),
);

/** The packages of both versions in a whole run of the course: sizes, requests and calls. */
export async function packageRows(browser: Browser): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { zip, version } of packages) {
    const server = await servePackage(zip, version);
    const context = await browser.newContext();
    rows.push(...(await measure(browser, context, server, zip, version)));
    await context.close();
    await server.close();
  }
  return rows;
}

async function measure(
  browser: Browser,
  context: BrowserContext,
  server: PackageServer,
  zip: string,
  version: '1.2' | '2004',
): Promise<readonly Row[]> {
  const name = `SCORM ${version}`;
  await context.addInitScript(watchProgress);
  const page = await context.newPage();
  await page.goto(server.lms.replace('index.html', `${path[0]?.lesson}.html`));
  const frame = await courseFrame(page);
  const atLaunch: number = await page.evaluate('window.callsAtProgress');
  const loaded = server.requests.filter((path) => path.startsWith('/pluginfile.php/'));
  const scripts = loaded.filter((path) => path.endsWith('.js'));
  const script = scripts.reduce(
    (sum, path) => sum + gzipSync(server.file(path), { level: 9 }).length,
    0,
  );

  const perAnswer: number[] = [];
  let answered = 0;
  let suspendData = 0;
  let kept = 0;
  for (const { lesson, item } of path) {
    await openPage(frame, lesson);
    const before = (await callsOf(page)).length;
    await answerCheck(frame, item, rightResponse(item));
    await launched(frame);
    const made = (await callsOf(page)).slice(before);
    perAnswer.push(made.filter((call) => /SetValue|Commit/.test(call.name)).length);
    answered += 1;
    if (answered === 7) kept = await keptAfterCrash(browser, server);
    if (answered === 20) suspendData = suspendDataOf(await callsOf(page), version);
  }
  const refused = (await callsOf(page)).filter(
    ({ name: call, result, error }) =>
      /^(Initialize|SetValue|Commit|GetValue)$/.test(call) &&
      ((call !== 'GetValue' && result !== 'true') || !['0', '403'].includes(error)),
  );
  await page.close();
  return [
    {
      what: `${name}: zip of the whole course`,
      unit: 'kB',
      budget: mostBytes[version] / 1000,
      rival: '306',
      measured: statSync(zip).size / 1000,
    },
    {
      what: `${name}: JavaScript of the first lesson page, gzip`,
      unit: 'kB',
      budget: 97,
      rival: '154',
      measured: script / 1000,
    },
    {
      what: `${name}: requests of that page`,
      unit: '',
      budget: 14,
      rival: '17',
      measured: loaded.length,
    },
    {
      what: `${name}: API calls from launch to progress shown`,
      unit: '',
      budget: 20,
      rival: '6-244',
      measured: atLaunch,
    },
    {
      what: `${name}: SetValue and Commit an answer, most`,
      unit: '',
      budget: 15,
      rival: '9.7',
      measured: Math.max(...perAnswer),
    },
    {
      what: `${name}: calls refused in a whole run`,
      unit: '',
      budget: 0,
      rival: '0-160',
      measured: refused.length,
    },
    {
      what: `${name}: answers kept after a crash after the 7th`,
      unit: 'of 7',
      budget: 7,
      rival: '0-7',
      measured: kept,
      moreIsBetter: true,
    },
    {
      what: `${name}: suspend data after 20 answers, long texts apart`,
      unit: 'characters',
      budget: 200,
      rival: '575',
      measured: suspendData,
    },
  ];
}

/** Runs in every frame: notes how many calls were made when progress first shows. */
function watchProgress(): void {
  const lms = window.parent;
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.progress')?.textContent.includes('answered')) return;
    observer.disconnect();
    if (Reflect.has(lms, 'callsAtProgress')) return;
    Reflect.set(lms, 'callsAtProgress', Reflect.get(lms, 'calls')?.length ?? 0);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

function callsOf(page: Page): Promise<readonly Call[]> {
  return page.evaluate('window.calls');
}

function suspendDataOf(calls: readonly Call[], version: '1.2' | '2004'): number {
  const last = calls
    .filter(({ name, args }) => name === 'SetValue' && args[0] === 'cmi.suspend_data')
    .at(-1);
  if (last === undefined) throw new Error(`no suspend data was set in ${version}`);
  return last.args[1]?.length ?? 0;
}

/**
 * What another browser finds of the first seven answers, from what the LMS has committed alone: no
 * event ends the first visit, and this browser's journal is not there.
 */
async function keptAfterCrash(browser: Browser, server: PackageServer): Promise<number> {
  const other = await browser.newContext();
  const page = await other.newPage();
  await page.goto(server.lms);
  const frame = await courseFrame(page);
  let kept = 0;
  for (const { lesson, item } of path.slice(0, 7)) {
    await openPage(frame, lesson);
    const answered = frame.locator(
      `#item-${item.id}:is([data-state=correct], [data-state=neutral])`,
    );
    const isThere = await answered.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) kept += 1;
  }
  await other.close();
  return kept;
}
