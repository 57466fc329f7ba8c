import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findFirefox, findWebKit } from './engines/find-engines.ts';
import { findOldestChromium } from './engines/oldest-chromium.ts';
import type { WebKitPaths } from './engines/webkit.ts';
import { findInstalled, installFromDebian } from './installed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string;
    /** What `npm run engines` starts; null in `npm test`, or where an engine is not installed. */
    engines: {
      readonly Chromium: string;
      readonly Firefox: string | null;
      readonly WebKit: WebKitPaths | null;
    };
    /** The oldest Chromium that is supported; null but in `npm run engines`, or where it cannot be had. */
    oldestChromium: string | null;
  }
}

/** Chromium without a window: it draws the same pages with a fifth less work. */
const shell = 'chromium-headless-shell';
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser the tests drive: `CHOKEPOINT_BROWSER` first, else Chromium, Chrome or Edge where they
 * are usually installed. As root on Debian, Chromium is installed when there is none.
 *
 * @param kind `any` takes Chromium's headless shell before all others; `windowed` does not take it: it
 *   reads no settings and has no windows to be seen in
 * @throws with the one command to run when no browser can be had
 */
export function findBrowser(kind: 'any' | 'windowed'): string {
  const named = process.env.CHOKEPOINT_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHOKEPOINT_BROWSER names ${named}, but there is no such file.`);
  }
  const wanted = kind === 'any' ? [shell, ...names] : names;
  const found = findInstalled(wanted, places);
  if (found !== null) return found;
  installFromDebian(...(kind === 'any' ? [shell, 'chromium'] : ['chromium']));
  const fresh = findInstalled(wanted, places);
  if (fresh !== null) return fresh;
  throw new Error(
    'No Chromium, Chrome or Edge found. Run: sudo apt-get install chromium (or set CHOKEPOINT_BROWSER to a browser’s path)',
  );
}

/** Runs once before the browser tests. */
export default async function setup(project: TestProject): Promise<void> {
  const everything = project.vite.config.mode === 'engines';
  const browserPath = findBrowser(everything ? 'windowed' : 'any');
  project.provide('browserPath', browserPath);
  project.provide('engines', {
    Chromium: browserPath,
    Firefox: everything ? findFirefox() : null,
    WebKit: everything ? findWebKit() : null,
  });
  project.provide('oldestChromium', everything ? await findOldestChromium() : null);
}
