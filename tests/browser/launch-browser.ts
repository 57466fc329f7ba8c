import { type Browser, chromium } from 'playwright-core';

/** How long a test waits for what it needs, in milliseconds: as long as a busy machine may take. */
export const patience = 120_000;

/**
 * Starts the browser at a path, headless and without calls of its own to anywhere. Its contexts want no
 * motion unless they say so: pages that fade into each other are drawn many times, for nobody.
 */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments()] });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ reducedMotion: 'reduce', ...options });
  return browser.on('context', (context) => context.setDefaultTimeout(patience));
}

/** Only the last list of features counts, so this one takes the place of Playwright's. */
const withoutFeatures = [
  // What Playwright's own work needs.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'PaintHolding',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'ThirdPartyStoragePartitioning',
  // Calls to elsewhere.
  'AimEnabled',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  // Processes for what nobody sees, the lists below the address bar: three quarters of a new window's work.
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

export function chromiumArguments(): readonly string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...asRoot,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${withoutFeatures.join(',')}`,
  ];
}
