import type { Page } from 'playwright-core';

/** Begins to watch how long the page's main thread is busy at a stretch, and answers nobody. */
export async function watchMainThread(page: Page): Promise<void> {
  await page.evaluate(watch);
}

/** The longest such stretch since it is watched, in milliseconds. */
export function longestGap(page: Page): Promise<number> {
  return page.evaluate('window.longestGap');
}

/** Runs in the page. */
function watch(): void {
  const own = Object.assign(window, { longestGap: 0 });
  let before = performance.now();
  setInterval(() => {
    const now = performance.now();
    own.longestGap = Math.max(own.longestGap, now - before);
    before = now;
  }, 5);
}
