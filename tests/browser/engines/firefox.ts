import { launch, type Page } from 'puppeteer-core';
import { coursePath, type Engine, type EngineOptions, type Tab } from './engine.ts';
import { killOwn } from './processes.ts';

/** Firefox, by WebDriver BiDi. */
export async function startFirefox(path: string, options: EngineOptions): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    // 1: refuses the storage of frames of another site.
    extraPrefsFirefox: options.blocksForeignStorage ? { 'network.cookie.cookieBehavior': 1 } : {},
  });
  return {
    name: 'Firefox',
    version: /(\d+)\./.exec(await browser.version())?.[1] ?? '',
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  const windows: Page[] = [];
  page.on('popup', (opened) => {
    if (opened !== null) windows.push(opened);
  });
  return {
    inPage: (run, argument) => page.evaluate(run as never, argument as never) as never,
    async inCourse(run, argument) {
      const frame = page.frames().find((each) => each.url().includes(coursePath));
      if (frame === undefined) throw new Error('The course is nowhere on the page.');
      return frame.evaluate(run as never, argument as never) as never;
    },
    click: (selector) => page.click(selector),
    async opened() {
      const opened =
        windows.shift() ??
        (await new Promise<Page | null>((resolve) => page.once('popup', resolve)));
      if (opened === null) throw new Error('No window was opened.');
      return tabOf(opened);
    },
    async go(address) {
      await page.goto(address);
    },
    close: () => page.close(),
    async kill() {
      killOwn(/-contentproc .*\btab\b/);
      await page.close();
    },
  };
}
