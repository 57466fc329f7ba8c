import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hastyAu, twoScos12, twoScos2004 } from './bench-packages.ts';
import {
  eachOnBench,
  gradebookRows,
  openTab,
  panel,
  press,
  saidSoon,
  tryOther,
} from './bench-page.ts';
import { courseFrame } from './learner.ts';
import { openTool } from './staff-page.ts';

/** The bench on the built site with packages of others, and with none. */

const bench = eachOnBench();
const inner = (page: Page) => page.frameLocator('.bench-frame iframe').frameLocator('iframe');

describe('the bench with a package of another vendor', () => {
  it('launches its SCOs as the 1.2 manifest says, each with data of its own, and tells of files that it has not', async () => {
    const { page } = bench();
    await tryOther(page, 'foreign.zip', twoScos12());
    await inner(page).getByRole('heading', { name: 'First unit' }).waitFor();
    expect(await inner(page).locator('#told').textContent()).toBe('Okafor, Ada; ; ; ');
    await inner(page).getByRole('button', { name: 'Done' }).click();
    await saidSoon(page, 'ended its session');
    await press(page, 'Next');
    await inner(page).getByRole('heading', { name: 'Second unit' }).waitFor();
    expect(await inner(page).locator('#told').textContent()).toBe('Okafor, Ada; level=3; 80; ');
    expect(page.frames().some((frame) => frame.url().endsWith('two.html?mode=fast'))).toBe(true);
    await inner(page).getByRole('button', { name: 'Done' }).click();
    await saidSoon(page, 'ended its session');
    await openTab(page, 'Grades');
    expect(await gradebookRows(page)).toEqual([
      expect.stringMatching(/Okafor, Ada1completedpassed85%2 min/),
    ]);
    await openTab(page, /Strict check/);
    await panel(page).getByText('pages/lost.png').first().waitFor();
    const link = panel(page)
      .getByRole('link', { name: /check finds it/ })
      .first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/^check\.html#package=.+&finding=links$/);
  });

  it('holds an AU of cmi5 to the requirements, by their numbers', async () => {
    const { page } = bench();
    await tryOther(page, 'hasty.zip', hastyAu());
    const told = page.frameLocator('.bench-frame iframe').locator('#told');
    await expect.poll(() => told.textContent()).toMatch(/^3; 403; 9\.\d/);
    await openTab(page, /^Strict check/);
    const findings = await panel(page).locator('.strict-findings').textContent();
    for (const number of ['9.3.0.0-4', '9.6.1.0-1', '9.7.0.0-1', '10.2.1.0-4']) {
      expect(findings).toContain(number);
    }
  });

  it('launches a passed one in review where it behaves as Moodle does', async () => {
    const { page } = bench();
    await tryOther(page, 'foreign.zip', twoScos12());
    const profile = page.getByRole('combobox', { name: 'Behaves as' });
    expect(await profile.locator('option').allTextContents()).not.toContain('Moodle, SCORM 2004');
    await profile.selectOption('Moodle, SCORM 1.2');
    await saidSoon(page, /As Moodle, SCORM 1\.2\.$/);
    await page.getByText(/Sends only what changed/).waitFor();
    await press(page, 'Next');
    await inner(page).getByRole('heading', { name: 'Second unit' }).waitFor();
    await inner(page).getByRole('button', { name: 'Done' }).click();
    await saidSoon(page, 'ended its session');
    await press(page, 'Relaunch');
    await saidSoon(page, /In review mode\.$/);
    await inner(page).getByRole('heading', { name: 'Second unit' }).waitFor();
    const mode = () => page.evaluate("API.LMSGetValue('cmi.core.lesson_mode')");
    await expect.poll(mode).toBe('review');
    await openTab(page, 'Grades');
    await panel(page).getByText('By activity').click();
    await panel(page).getByText('passed').first().waitFor();
  });

  it('follows in 2004 where its sequencing leads', async () => {
    const { page } = bench();
    await tryOther(page, 'foreign.zip', twoScos2004());
    await inner(page).getByRole('heading', { name: 'First unit' }).waitFor();
    expect(await inner(page).locator('#told').textContent()).toBe('true');
    await inner(page).getByRole('button', { name: 'Done' }).click();
    await inner(page).getByRole('heading', { name: 'Second unit' }).waitFor();
    await saidSoon(page, 'Unit two');
    await inner(page).getByRole('button', { name: 'Done' }).click();
    await saidSoon(page, 'asked for “continue”');
    await openTab(page, 'Grades');
    expect(await gradebookRows(page)).toEqual([expect.stringContaining('completedpassed90%')]);
  });

  it('runs it in a window of its own', async () => {
    const { page } = bench();
    await tryOther(page, 'foreign.zip', twoScos12());
    const opening = bench().context.waitForEvent('page');
    await page.getByRole('combobox', { name: 'Shown in' }).selectOption('A window of its own');
    const popup = await opening;
    const content = popup.frameLocator('iframe');
    await content.getByRole('button', { name: 'Done' }).click();
    await saidSoon(page, 'ended its session');
    await popup.close();
    await saidSoon(page, /^Closed/);
  });
});

describe('the bench and the networks around it', () => {
  it('keeps a package off the internet and says what it asks for, until it is let, and off all that is not there while the network is lost', async () => {
    const { page } = bench();
    const elsewhere = await serveElsewhere();
    const at = elsewhere.address;
    const asking = `<link rel="stylesheet" href="${at}/a.css"><img src="${at}/a.png" alt="">
<iframe src="${at}/a.html" title="Film"></iframe>
<script>fetch("${at}/a.json").catch(() => {})</script>`;
    await tryOther(page, 'asking.zip', twoScos12(asking));
    await inner(page).getByRole('heading', { name: 'First unit' }).waitFor();
    const internet = page.getByRole('region', { name: 'The internet' });
    await internet.getByText(`This package asks for ${new URL(at).host}, and is refused.`).click();
    // Of a frame browsers tell the host alone.
    for (const told of [`${at}/a.css`, `${at}/a.png`, `${at}/a.json`, at]) {
      await internet.getByText(told, { exact: true }).waitFor();
    }
    expect(elsewhere.requests).toEqual([]);
    await internet.getByRole('checkbox').uncheck();
    expect(await internet.getByText('is refused').count()).toBe(0);
    await saidSoon(page, /^Running/);
    await expect
      .poll(() => [...elsewhere.requests].sort())
      .toEqual(['/a.css', '/a.html', '/a.json', '/a.png']);
    await elsewhere.close();

    // Where the network is lost, only files come that the browser has got.
    await inner(page).getByRole('heading', { name: 'First unit' }).waitFor();
    const got = (file: string) =>
      inner(page)
        .locator('body')
        .evaluate(
          (_, path) =>
            fetch(path).then(
              () => true,
              () => false,
            ),
          file,
        );
    await press(page, 'Lose the network');
    await expect.poll(() => got('two.html')).toBe(false);
    expect(await got('../scripts/tracking.js')).toBe(true);
    await press(page, 'Lose the network');
    await expect.poll(() => got('two.html')).toBe(true);
  });
});

/** A server that packages reach only over the internet, and the paths it was asked for. */
async function serveElsewhere() {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('the bench where something is missing', () => {
  it('says that a package of the address is not on this device', async () => {
    const { page } = bench();
    await openTool(page, `${bench().site.page('preview.html')}#package=nowhere`);
    await page.reload();
    await page.getByText('This package is not on this device').waitFor();
  });

  it('says why a zip cannot be launched', async () => {
    const { page } = bench();
    await page.getByLabel('Choose a package').setInputFiles({
      name: 'holiday.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('no zip at all'),
    });
    await page
      .locator('.trouble')
      .getByText(/manifest cannot be read|cannot be/)
      .waitFor();
  });

  it('runs the course of the site where the browser has no service workers', async () => {
    const { browser, site } = bench();
    const without = await browser.newContext({ serviceWorkers: 'block' });
    const lonely = await without.newPage();
    await openTool(lonely, site.page('preview.html'));
    await lonely.getByText('So no zip can run here').waitFor();
    await lonely.getByRole('button', { name: 'Try it as SCORM 1.2' }).click();
    const course = await courseFrame(lonely);
    await expect.poll(() => course.locator('.save-line').getAttribute('data-kind')).toBe('saved');
    await without.close();
  });
});
