import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Stage } from '../../../src/preview/bench/stage.ts';
import { type LrsBench, openLrsBench } from '../../../src/preview/lrs/lrs-bench.ts';
import {
  answerLrs,
  askLrs,
  lastWordsPage,
  lrsFolder,
} from '../../../src/preview/serving/lrs-channel.ts';
import { launchable, unit } from '../../cmi5/world.ts';

const stage: Stage = {
  show: () => true,
  close: async () => {},
  crash() {},
  onLeft() {},
};

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A bench whose pages have their last words when `spoken` is called. */
function opened() {
  let spoken = () => {};
  const heard = new Promise<void>((resolve) => {
    spoken = resolve;
  });
  const whole = { ...unit, url: 'index.html', launchMethod: 'AnyWindow' } as const;
  const bench: LrsBench = openLrsBench(
    {
      ...{ id: 'p', name: 'p.zip', title: 'P', folder: 'https://bench.example/p/' },
      ...{ course: launchable.id, units: [whole] },
    },
    { stage, lastWords: () => heard, serve: async () => {}, now: () => 0 },
  );
  stops.push(bench.stop);
  return { bench, spoken: () => spoken() };
}

describe('the bench of an LRS', () => {
  it('closes once a page has had its last words, and judges it only then', async () => {
    const { bench, spoken } = opened();
    await bench.launch();
    const closing = bench.close();
    await Promise.resolve();
    expect(bench.$state.get().isRunning).toBe(true);
    expect(bench.lrs.findings).toEqual([]);
    spoken();
    await closing;
    expect(bench.$state.get().isRunning).toBe(false);
    expect(bench.lrs.findings.map(({ requirement }) => requirement)).toEqual(['7.1.1.0-1']);
  });
});

describe('the last words of a page', () => {
  it('have been had once all is answered that was asked before', async () => {
    const order: string[] = [];
    let answer: (() => void) | null = null;
    stops.push(
      answerLrs('p', async ({ path }) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        order.push(`answered ${path}`);
        return { status: 200, headers: {}, body: 'ok' };
      }),
    );
    const ask = (path: string) =>
      askLrs('p', new Request(`https://bench.example/p/${lrsFolder}${path}`), path);
    const asked = ask('statements');
    const last = ask(lastWordsPage.slice(lrsFolder.length)).then(() => order.push('last'));
    const given = await vi.waitUntil(() => answer);
    expect(order).toEqual([]);
    given();
    expect(await (await asked).text()).toBe('ok');
    await last;
    expect(order).toEqual(['answered statements', 'last']);
  });

  it('have been had at once where nothing was asked', async () => {
    const path = lastWordsPage.slice(lrsFolder.length);
    const response = await askLrs('other', new Request('https://bench.example/other/'), path);
    expect(response.status).toBe(200);
  });
});
