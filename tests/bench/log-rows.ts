import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { courseFrame } from '../browser/learner.ts';
import type { SiteServer } from '../browser/site-server.ts';
import { openTool } from '../browser/staff-page.ts';
import type { Row } from './row.ts';

const calls = 1000;
const times = 12;

/**
 * Playing calls on the bench while its log shows them, from the first call until the last is drawn,
 * against the same calls to scorm-again alone on a page that shows nothing. Both take turns, often
 * enough to be as fast as they get.
 */
export async function logRows(browser: Browser, site: SiteServer): Promise<readonly Row[]> {
  const bare = await browser.newPage();
  const bench = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await loadScormAgain(bare);
  await launchCourse(bench, site);
  const alone: number[] = [];
  const logged: number[] = [];
  let rows = 0;
  for (let time = 0; time < times; time += 1) {
    await bare.evaluate(offerScormAgain);
    alone.push((await bare.evaluate(play, { calls })).took);
    await clearLog(bench);
    const played = await bench.evaluate(play, { calls, log: '[role=tabpanel] [role=grid]' });
    logged.push(played.took);
    rows = Math.max(rows, played.rows);
  }
  await bare.close();
  await bench.close();
  const name = `Bench: ${calls} calls with the log open`;
  return [
    {
      what: `${name}, time against scorm-again alone`,
      unit: 'times',
      budget: 25,
      rival: '–',
      measured: Math.min(...logged) / Math.min(...alone),
    },
    {
      what: `${name}, rows of the log in the page, most`,
      unit: '',
      budget: 80,
      rival: '–',
      measured: rows,
    },
  ];
}

async function loadScormAgain(page: Page): Promise<void> {
  const content = readFileSync('node_modules/scorm-again/dist/scorm2004.min.js', 'utf8');
  await page.addScriptTag({ content });
}

/** Runs in the page: a session that makes its data ready to be stored at each Commit. */
function offerScormAgain(): void {
  const Scorm2004API: new (
    settings: object,
    service: object,
  ) => {
    Initialize(nothing: string): string;
    renderCommitCMI(terminate: boolean): unknown;
  } = Reflect.get(window, 'Scorm2004API');
  const api = new Scorm2004API(
    { lmsCommitUrl: 'bare:', logLevel: 5 },
    {
      processHttpRequest() {
        api.renderCommitCMI(true);
        return { result: 'true', errorCode: 0 };
      },
      updateSettings() {},
    },
  );
  api.Initialize('');
  Object.assign(window, { API_1484_11: api });
}

async function launchCourse(page: Page, site: SiteServer): Promise<void> {
  await openTool(page, site.page('preview.html'));
  await page.getByRole('button', { name: 'Try the course', exact: true }).click();
  await courseFrame(page);
  await page.locator('tr[data-index]').first().waitFor();
}

async function clearLog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('tr[data-index]') === null);
}

/**
 * Runs in the page: calls as a course makes them, ten at a time, between which the page may draw;
 * then until the log, if there is one, has the last of them.
 */
async function play({ calls, log }: { readonly calls: number; readonly log?: string }) {
  const api: Record<string, (...parameters: string[]) => string> = Reflect.get(
    window,
    'API_1484_11',
  );
  const pause = () =>
    new Promise<void>((ready) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => ready();
      port2.postMessage(null);
    });
  const rowsNow = () => document.querySelectorAll('tr[data-index]').length;
  const shown = () =>
    log === undefined || Number(document.querySelector(log)?.getAttribute('aria-rowcount')) > calls;
  let rows = 0;
  const began = performance.now();
  for (let call = 0; call < calls; call += 10) {
    for (let pair = 0; pair < 4; pair += 1) {
      api.SetValue?.('cmi.location', `page-${call + pair}`);
      api.GetValue?.('cmi.location');
    }
    api.SetValue?.('cmi.suspend_data', `answers ${call}`);
    if (api.Commit?.('') !== 'true') throw new Error('the calls are refused');
    await pause();
    rows = Math.max(rows, rowsNow());
  }
  while (!shown()) await new Promise((drawn) => requestAnimationFrame(drawn));
  return { took: performance.now() - began, rows: Math.max(rows, rowsNow()) };
}
