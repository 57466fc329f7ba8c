import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../src/quiz/text/hash.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { course } from '../browser/packages.ts';
import type { SiteServer } from '../browser/site-server.ts';
import { openTool } from '../browser/staff-page.ts';
import { longestGap, watchMainThread } from './main-thread.ts';
import { peakMemory } from './process-memory.ts';
import type { Row } from './row.ts';

const sizes = [10_000, 100_000, 1_000_000] as const;
const megabyte = 1e6;

/** What times may be of those before: they vary by more than sizes do. */
const timeGrowth = 15;

/**
 * Reading tables of ten thousand, a hundred thousand and a million answers on the page for results,
 * from the choice of the file until all is shown, each in a browser that has done nothing before.
 *
 * @param folder an empty one for files
 */
export async function resultRows(site: SiteServer, folder: string): Promise<readonly Row[]> {
  const read: Awaited<ReturnType<typeof readInBrowser>>[] = [];
  for (const size of sizes) {
    const file = join(folder, `answers-${size}.csv`);
    writeAnswers(file, size);
    read.push(await readInBrowser(site, file));
  }
  const grown = [1, 2].map(
    (at): Row => ({
      what: `Results of ${sizes[at]} answers: time, against a tenth of them`,
      unit: 'times',
      budget: timeGrowth,
      rival: '–',
      measured: (read[at]?.took ?? 0) / (read[at - 1]?.took ?? 1),
    }),
  );
  const memory = read.flatMap(({ page }, at): readonly Row[] =>
    page === null
      ? []
      : [
          {
            what: `Results of ${sizes[at]} answers: most memory of the page with its worker`,
            unit: 'MB',
            budget: 600,
            rival: '–',
            measured: page / megabyte,
          },
        ],
  );
  const gap: Row = {
    what: `Results of ${sizes[2]} answers: longest time the page does not answer`,
    unit: 'ms',
    budget: 500,
    rival: '–',
    measured: read[2]?.gap ?? Number.POSITIVE_INFINITY,
  };
  return [...grown, ...memory, gap];
}

async function readInBrowser(site: SiteServer, file: string) {
  const browser = await launchBrowser(findBrowser('any'));
  try {
    const page = await browser.newPage();
    await openTool(page, site.page('results.html'));
    await watchMainThread(page);
    const began = performance.now();
    await page.getByLabel('Choose files of results').setInputFiles(file);
    await page.locator('#verdict').waitFor({ timeout: 300_000 });
    const took = performance.now() - began;
    const gap = await longestGap(page);
    return { took, gap, page: (await peakMemory(browser))?.page ?? null };
  } finally {
    await browser.close();
  }
}

/** Sittings of the exam, each of another learner and drawn for itself, in the table of our own. */
export function writeAnswers(file: string, count: number): void {
  const { items } = course.exam;
  const length = course.settings.examLength;
  const out = openSync(file, 'w');
  let text = 'person_id,item_id,response,score,attempt,round,sitting,tries,seconds,version,part\n';
  for (let number = 0; number < count; number += 1) {
    const person = Math.floor(number / length);
    // Steps that have no factor in common with the pool draw without repeating.
    const item = items[(person * 7 + (number % length) * 11) % items.length]?.id ?? '';
    const chance = hash(`${person} ${item}`) / 2 ** 32;
    const isRight = chance < 0.3 + 0.6 * (hash(`able ${person}`) / 2 ** 32);
    const response = isRight ? 'a' : 'bcd'[number % 3];
    text += `p${person},${item},${response},${Number(isRight)},1,1,1,1,${5 + (number % 40)},,exam\n`;
    if (text.length < megabyte) continue;
    writeSync(out, text);
    text = '';
  }
  writeSync(out, text);
  closeSync(out);
}
