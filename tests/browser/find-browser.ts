import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string;
  }
}

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
 * are usually installed. As root on Debian, the `chromium` package is installed when there is none.
 *
 * @throws with the one command to run when no browser can be had
 */
export function findBrowser(): string {
  const named = process.env.CHOKEPOINT_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHOKEPOINT_BROWSER names ${named}, but there is no such file.`);
  }
  const found = installed();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No browser found: installing Debian’s chromium.');
    const options = {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
      options,
    );
    const fresh = installed();
    if (fresh !== null) return fresh;
  }
  throw new Error(
    'No Chromium, Chrome or Edge found. Run: sudo apt-get install chromium (or set CHOKEPOINT_BROWSER to a browser’s path)',
  );
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs once before the browser tests. */
export default function setup(project: TestProject): void {
  project.provide('browserPath', findBrowser());
}
