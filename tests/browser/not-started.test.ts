import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { launched, openPage, takesAll } from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import { webPackage } from './packages.ts';

/** Where scripts cannot run, the page says so and what to do, instead of connecting for ever. */

let browser: Browser;
let server: PackageServer;
let strict: PackageServer;
let sandboxed: PackageServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  server = await servePackage(webPackage, '1.2');
  strict = await servePackage(webPackage, '1.2', {
    'content-security-policy': "script-src 'none'",
  });
  sandboxed = await servePackage(webPackage, '1.2', {
    'content-security-policy': 'sandbox allow-scripts',
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await strict.close();
  await sandboxed.close();
});

interface Way {
  readonly open: () => Promise<BrowserContext>;
  readonly from?: () => PackageServer;
}

async function withScripts(answer: { status?: number; contentType?: string }) {
  const context = await browser.newContext();
  await context.route(/\.js(\?|$)/, async (route) => {
    await route.fulfill({ response: await route.fetch(), ...answer });
  });
  return context;
}

const ways: Readonly<Record<string, Way>> = {
  'JavaScript is off': { open: () => browser.newContext({ javaScriptEnabled: false }) },
  'scripts come as plain text': { open: () => withScripts({ contentType: 'text/plain' }) },
  'a policy of the host forbids scripts': {
    open: () => browser.newContext({ reducedMotion: 'reduce' }),
    from: () => strict,
  },
  'a sandbox gives the course no origin of its own': {
    open: () => browser.newContext(),
    from: () => sandboxed,
  },
  'the server refuses scripts': { open: () => withScripts({ status: 403 }) },
};

describe.each(Object.entries(ways))('where %s', (way, { open, from = () => server }) => {
  it('each page says so, and no longer connects', async () => {
    const context = await open();
    const saysSo = async (name: string) => {
      const page = await context.newPage();
      await page.goto(from().launchPage.replace('index.html', `${name}.html`));
      const notice = page.locator('main > .not-started');
      await expect.poll(() => notice.isVisible()).toBe(true);
      expect(await notice.innerText()).toMatch(/has not started.*allow JavaScript/s);
      await expect.poll(() => page.getByText('Connecting…').first().isVisible()).toBe(false);
    };
    // The notice is the same on all of them; each kind of page has it where JavaScript is off.
    const isEachKind = takesAll || way === 'JavaScript is off';
    const pages = isEachKind ? ['index', 'approval', 'exam', 'glossary'] : ['index', 'exam'];
    await Promise.all(pages.map(saysSo));
    await context.close();
  });
});

it('says so of the questions alone where only theirs cannot run', async () => {
  const context = await browser.newContext();
  await context.route(/\/Exam\.[^/]*\.js/, (route) => route.fulfill({ status: 403 }));
  const page = await context.newPage();
  await page.goto(server.launchPage.replace('index.html', 'exam.html'));
  const notice = page.locator('.startable > .not-started');
  await expect.poll(() => notice.isVisible()).toBe(true);
  const [shown, questions] = await Promise.all([
    notice.boundingBox(),
    page.locator('.exam').boundingBox(),
  ]);
  expect(shown?.y).toBeLessThan(questions?.y ?? 0);
  expect(await page.locator('main > .not-started').isVisible()).toBe(false);
  await context.close();
});

it('waits for nothing and takes no room once the course runs, on its first page and the next', async () => {
  const context = await browser.newContext({ reducedMotion: 'no-preference' });
  const page = await context.newPage();
  await page.goto(server.launchPage);
  await launched(page);
  await expectNothing(page);
  await openPage(page, 'approval');
  await expectNothing(page);
  await context.close();
});

async function expectNothing(page: Page): Promise<void> {
  const left = await page.evaluate(() => ({
    shown: [...document.querySelectorAll('.not-started')].filter(
      (each) => each.getClientRects().length > 0,
    ).length,
    // Those of the browser itself let one page fade into the next.
    waiting: document
      .getAnimations()
      .flatMap((each) => (each instanceof CSSAnimation ? each.animationName : []))
      .filter((name) => !name.startsWith('-ua-')),
  }));
  expect(left).toEqual({ shown: 0, waiting: [] });
  expect(await page.locator('.not-started').count()).toBeGreaterThan(0);
}
