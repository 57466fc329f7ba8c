import { beforeEach, describe, expect, it } from 'vitest';
import { patience, type WindowPlatform, windowLock } from '../../src/scorm/window-lock.ts';
import { type FakeBrowser, type FakeWindow, fakeBrowser } from './fake-windows.ts';

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});

/** A window and what it was told, in order. */
function opened(platform: WindowPlatform = browser.window(), returning = false) {
  const told: string[] = [];
  const turns = {
    record: () => told.push('record'),
    save: () => told.push('save'),
    watch: () => told.push('watch'),
  };
  const lock = windowLock(platform, turns, returning);
  return { lock, told, window: platform as FakeWindow };
}

describe('windows of one attempt', () => {
  it('lets the first one record at once and the second one look on', async () => {
    const first = opened();
    await browser.wait(0);
    const second = opened();
    await browser.wait(patience);
    expect([first.told, second.told]).toEqual([['record'], ['watch']]);
  });

  it('hands over on request, and the one that gave way waits its turn', async () => {
    const first = opened();
    const second = opened();
    await browser.wait(patience);
    second.lock.takeOver();
    await browser.wait(0);
    expect(first.told).toEqual(['record', 'save', 'watch']);
    expect(second.told).toEqual(['watch', 'record']);
    second.lock.close();
    await browser.wait(0);
    expect(first.told.at(-1)).toBe('record');
  });

  it('hands over to and fro', async () => {
    const first = opened();
    const second = opened();
    await browser.wait(patience);
    for (const taking of [second, first, second, first]) {
      taking.lock.takeOver();
      await browser.wait(patience * 3);
      const recording = [first, second].filter(({ told }) => told.at(-1) === 'record');
      expect(recording).toEqual([taking]);
    }
  });

  it('lets the window that asked go on, not one that has waited longer', async () => {
    const all = [opened(), opened(), opened()];
    await browser.wait(patience);
    all[2]?.lock.takeOver();
    await browser.wait(patience * 3);
    expect(all.map(({ told }) => told.at(-1))).toEqual(['watch', 'watch', 'record']);
  });

  it('never takes itself for the second where the browser is slow to grant a free lock', async () => {
    const { locks, ...window } = browser.window();
    let grant = () => {};
    const slow = {
      query: async () => ({ held: [{ name: 'attempt' }], pending: [] }),
      request: (...[name, options, whileHeld]: Parameters<typeof locks.request>) =>
        new Promise((resolve) => {
          grant = () => resolve(locks.request(name, options, whileHeld));
        }),
    };
    const { told } = opened({ ...window, locks: slow });
    await browser.wait(patience * 20);
    expect(told).toEqual([]);
    grant();
    await browser.wait(0);
    expect(told).toEqual(['record']);
  });

  it('never looks on where the lock is free in a moment', async () => {
    const before = opened();
    await browser.wait(0);
    const after = opened();
    await browser.wait(patience / 2);
    before.lock.close();
    await browser.wait(patience * 2);
    expect(after.told).toEqual(['record']);
  });

  it('goes on in the window that reloads, though one that waited was quicker', async () => {
    const before = opened();
    const waiting = opened();
    await browser.wait(patience);
    before.lock.close();
    await browser.wait(patience);
    const after = opened(browser.window(), true);
    await browser.wait(0);
    expect(after.told).toEqual(['record']);
    expect(waiting.told).toEqual(['watch', 'record', 'save', 'watch']);
    after.lock.close();
    await browser.wait(0);
    expect(waiting.told.at(-1)).toBe('record');
  });

  it('goes on by itself when the recording window crashed', async () => {
    const first = opened();
    const second = opened();
    await browser.wait(patience);
    first.window.crash();
    await browser.wait(0);
    expect(second.told).toEqual(['watch', 'record']);
  });

  it('takes over from a window that does not answer, which then writes nothing more', async () => {
    const first = opened();
    const second = opened();
    await browser.wait(patience);
    first.window.freeze(true);
    second.lock.takeOver();
    await browser.wait(patience);
    expect(second.told.at(-1)).toBe('record');
    first.window.freeze(false);
    await browser.wait(patience * 3);
    expect(first.told).toEqual(['record', 'watch']);
    expect(second.told.at(-1)).toBe('record');
  });

  it('goes on in a window that gave way to one that died before it went on', async () => {
    const first = opened();
    const second = opened();
    await browser.wait(patience);
    first.window.channel.addEventListener('message', () => {});
    second.window.freeze(true);
    second.lock.takeOver();
    await browser.wait(0);
    second.window.crash();
    first.lock.takeOver();
    await browser.wait(patience * 3);
    expect(first.told.at(-1)).toBe('record');
  });

  it.each([
    ['refuses', () => Promise.reject(new DOMException('', 'SecurityError'))],
    ['never grants', () => new Promise(() => {})],
  ])('lets the learner go on where the browser %s locks', async (_, request) => {
    const window = { ...browser.window(), locks: { request, query: async () => ({}) } };
    const { lock, told } = opened(window);
    await browser.wait(patience);
    if (told.at(-1) === 'watch') lock.takeOver();
    await browser.wait(patience * 2);
    expect(told.at(-1)).toBe('record');
  });

  it('hears what the other window journals where storage takes nothing', async () => {
    const first = opened();
    const second = opened();
    await browser.wait(patience);
    const full = { lasting: true, read: () => 'old', write: () => false, clear() {} };
    expect(first.lock.share(full).write('new')).toBe(false);
    await browser.wait(0);
    expect(second.lock.share(full).read()).toBe('new');
    second.lock.takeOver();
    await browser.wait(0);
    expect(second.lock.share(full).read()).toBe('old');
  });
});
