import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { answer, newAttempt } from '../../src/attempt/attempt.ts';
import { lessonItems as keysOf } from '../../src/attempt/course.ts';
import { heldOf, offerHeld } from './held-launch.ts';
import { launchBrowser } from './launch-browser.ts';
import { launched } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { course, packages } from './packages.ts';

/** What an LMS hands over, full of markup, is shown as text. */

const markup = '<img src="x:" onerror="window.slipped=1"><script>window.slipped=1</script>';
const lesson = course.lessons.find((each) =>
  keysOf(each).some(({ type }) => type === 'long-fill-in'),
);

let browser: Browser;
let server: PackageServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  server = await servePackage(packages[0].zip, packages[0].version);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

it('shows a learner’s name, launch data and stored answers as the text they are', async () => {
  const items = lesson === undefined ? [] : keysOf(lesson);
  const attempt = items
    .filter(({ type }) => type === 'long-fill-in')
    .reduce(
      (before, { id }) => answer(before, id, { type: 'long-fill-in', text: markup }),
      newAttempt(1),
    );
  const held = {
    ...heldOf(attempt),
    'cmi.core.student_id': markup,
    'cmi.core.student_name': markup,
    'cmi.core.lesson_location': markup,
    'cmi.launch_data': JSON.stringify({ [markup.slice(0, 30)]: 1, completion: markup }),
  };
  const context = await browser.newContext();
  await offerHeld(context, held);
  const page = await context.newPage();
  await page.goto(server.launchPage.replace('index.html', `${lesson?.id}.html`));
  await launched(page);

  const essay = page.locator('textarea').first();
  await expect.poll(() => essay.inputValue()).toBe(markup);
  const notices = await page.locator('.notices').innerText();
  expect(notices.match(/<img src=/g)).toHaveLength(2);
  expect(await page.locator('img[src="x:"]').count()).toBe(0);
  expect(await page.locator('script:not([src])').count()).toBe(0);
  expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
  await context.close();
});
