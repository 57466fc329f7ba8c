import { globSync } from 'node:fs';
import { findInstalled, installFromDebian } from '../installed.ts';
import type { WebKitPaths } from './webkit.ts';

/**
 * Firefox: `CHOKEPOINT_FIREFOX` first, else where it is usually installed. As root on Debian it is
 * installed when there is none. Null where it cannot be had: its tests are skipped.
 */
export function findFirefox(): string | null {
  const named = process.env.CHOKEPOINT_FIREFOX;
  const find = () =>
    findInstalled(
      ['firefox-esr', 'firefox'],
      [
        ...(named === undefined ? [] : [named]),
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      ],
    );
  const found = find();
  if (found !== null) return found;
  installFromDebian('firefox-esr');
  const fresh = find();
  if (fresh === null) console.log('No Firefox found: its tests are skipped.');
  return fresh;
}

/** WebKitGTK's driver, its MiniBrowser and a screen; null unless all three are installed. */
export function findWebKit(): WebKitPaths | null {
  const driver = findInstalled(['WebKitWebDriver'], []);
  const screen = findInstalled(['Xvfb'], []);
  const browser = globSync('/usr/lib/{*/,}webkit2gtk-4.*/MiniBrowser')[0] ?? null;
  if (driver !== null && browser !== null && screen !== null) return { driver, browser, screen };
  console.log(
    'No WebKitWebDriver with MiniBrowser and Xvfb found: the tests in WebKit are skipped.',
  );
  return null;
}
