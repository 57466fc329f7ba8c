import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/commands/command.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { course } from '../browser/packages.ts';
import { serveSite } from '../browser/site-server.ts';
import { checkRows } from './check-rows.ts';
import { figureRows } from './figure-rows.ts';
import { growthRows } from './growth-rows.ts';
import { importRows } from './import-rows.ts';
import { largeResultRows } from './large-result-rows.ts';
import { logRows } from './log-rows.ts';
import { makeRows } from './make-rows.ts';
import { packageRows } from './package-rows.ts';
import { resultRows } from './result-rows.ts';
import { reviewRows } from './review-rows.ts';
import { isWithin, type Row, tableOf } from './row.ts';
import { writingRows } from './writing-rows.ts';

const usage = `npm run bench [-- --answers 100000000]

Measures the packages and the tools of the site that was last built against their budgets, and
prints a table: sizes, requests, calls and memory, and times only against one another. Ends with 1
where a budget is passed.

  --answers    only generates a table of so many answers and analyses it with DuckDB; a hundred million
               take 5 GB, three times as much while they are analysed, and half an hour`;

const options = { answers: { type: 'string' } } as const;

await runCommand({ usage, options }, async ({ values }) => {
  const answers = Number(values.answers ?? 0);
  if (!Number.isInteger(answers) || answers < 0) return { misused: '--answers takes a number.' };
  const rows = await (answers > 0 ? measuredAnswers(answers) : measured());
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  console.log(`Chokepoint ${version}, Chromium, ${course.lessons.length} lessons\n`);
  console.log(tableOf(rows));
  return rows.every(isWithin) ? 0 : 1;
});

async function measuredAnswers(answers: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await largeResultRows(folder, answers);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(): Promise<readonly Row[]> {
  const browser = await launchBrowser(findBrowser('any'));
  const site = await serveSite();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return [
      ...(await packageRows(browser)),
      ...figureRows(),
      ...(await growthRows(folder)),
      ...reviewRows(),
      ...importRows(),
      ...(await makeRows(browser, site, folder)),
      ...(await logRows(browser, site)),
      ...(await checkRows(site, folder)),
      ...(await writingRows(browser, site, folder)),
      ...(await resultRows(site, folder)),
      ...(await largeResultRows(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
    await site.close();
    await browser.close();
  }
}
