import { vi } from 'vitest';
import { patience } from './launch-browser.ts';

/**
 * Asks until the answer is neither null nor false. A page on its way to another cannot answer; it
 * is asked again.
 *
 * @throws after so many milliseconds, with the last error
 */
export function until<Value>(
  what: string,
  ask: () => Promise<Value | null | false>,
  milliseconds = patience,
): Promise<Value> {
  const once = async () => {
    const value = await ask();
    if (value === null || value === false) throw new Error(`Waited in vain for ${what}.`);
    return value;
  };
  return vi.waitFor(once, { timeout: milliseconds, interval: 40 });
}
