import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, patience } from '../launch-browser.ts';
import { coursePath, type Engine, type EngineOptions, type InPage, type Tab } from './engine.ts';
import { killOwn } from './processes.ts';

/** Chromium, Chrome or Edge, by Playwright. */
export async function startChromium(path: string, options: EngineOptions): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'chokepoint-'));
  if (options.blocksForeignStorage) blockForeignStorage(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: [...chromiumArguments()],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  context.setDefaultTimeout(patience);
  return {
    name: 'Chromium',
    version: context.browser()?.version().split('.')[0] ?? '',
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
      return tabOf(page);
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** As the setting "Block third-party cookies" does, which blocks all storage. */
function blockForeignStorage(profile: string): void {
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

function tabOf(page: Page): Tab {
  const windows: Page[] = [];
  page.on('popup', (opened) => windows.push(opened));
  return {
    inPage: (run, argument) => page.evaluate(run as never, argument) as never,
    async inCourse(run, argument) {
      const frame = page.frames().find((each) => each.url().includes(coursePath));
      if (frame === undefined) return inLostFrame(page, run, argument);
      return frame.evaluate(run as never, argument) as never;
    },
    click: (selector) => page.click(selector),
    async opened() {
      const opened = windows.shift() ?? (await page.waitForEvent('popup'));
      await opened.waitForLoadState();
      return tabOf(opened);
    },
    async go(address) {
      await page.goto(address);
    },
    close: () => page.close(),
    async kill() {
      killOwn(/--type=renderer/);
      await page.close();
    },
  };
}

/**
 * Playwright loses the frames of a page that comes back from the cache of pages; the protocol below
 * it does not.
 */
async function inLostFrame<Result, Argument>(
  page: Page,
  run: InPage<Result, Argument>,
  argument: Argument,
): Promise<Result> {
  const protocol = await page.context().newCDPSession(page);
  try {
    const contexts: { readonly id: number; readonly auxData?: unknown }[] = [];
    protocol.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await protocol.send('Runtime.enable');
    const { frameTree } = await protocol.send('Page.getFrameTree');
    const frame = frameTree.childFrames?.find((each) => each.frame.url.includes(coursePath));
    const context = contexts.find(({ auxData }) => {
      const { frameId, isDefault } = auxData as { frameId: string; isDefault: boolean };
      return isDefault && frameId === frame?.frame.id;
    });
    if (context === undefined) throw new Error('The course is nowhere on the page.');
    const { result, exceptionDetails } = await protocol.send('Runtime.callFunctionOn', {
      functionDeclaration: String(run),
      executionContextId: context.id,
      arguments: [{ value: argument }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  } finally {
    await protocol.detach();
  }
}
