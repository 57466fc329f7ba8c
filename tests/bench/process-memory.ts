import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Most memory that processes of a browser held at once, each for itself, in bytes. */
export interface ProcessMemory {
  /** That of the largest page, workers included. */
  readonly page: number;
  /** That of all processes together; what they share counts once for each. */
  readonly all: number;
}

/** The peaks so far (`VmHWM` of Linux); null where the system does not tell. */
export async function peakMemory(browser: Browser): Promise<ProcessMemory | null> {
  if (!existsSync('/proc/self/status')) return null;
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const peaks = processInfo.map(({ type, id }) => ({ type, bytes: peakOf(id) }));
  const pages = peaks.filter(({ type }) => type === 'renderer').map(({ bytes }) => bytes);
  return {
    page: Math.max(0, ...pages),
    all: peaks.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    // It has ended since it was named.
    return 0;
  }
}
