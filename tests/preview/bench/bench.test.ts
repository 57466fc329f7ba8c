import { describe, expect, it } from 'vitest';
import type { ApiHost, ScormApi } from '../../../src/preview/api/scorm-api.ts';
import { type Bench, openBench } from '../../../src/preview/bench/bench.ts';
import type { OpenedPackage } from '../../../src/preview/bench/opened-package.ts';
import type { Stage } from '../../../src/preview/bench/stage.ts';
import { moodle12 } from '../../../src/preview/profiles/moodle-12.ts';
import { openRecords } from '../../../src/preview/records/bench-records.ts';
import { scormRuntime } from '../../../src/preview/runtime/scorm-runtime.ts';
import type { ServingRules } from '../../../src/preview/serving/serving-rules.ts';
import { openSession } from '../../../src/preview/session/session.ts';
import { item, opened } from '../outline.ts';

/** A stage whose content is a function that gets the API, and another for when it is closed. */
async function benchOf(
  course: OpenedPackage,
  content: {
    readonly open?: (api: ScormApi, address: string) => void;
    readonly close?: (api: ScormApi) => void;
    /** Whether the browser blocks the window, by what was to be shown so far. */
    readonly blocked?: (shown: readonly string[]) => boolean;
  } = {},
) {
  const host: ApiHost = {};
  const shown: string[] = [];
  const served: ServingRules[] = [];
  const apiOf = () => (host.API ?? host.API_1484_11) as ScormApi;
  let api: ScormApi = {};
  const stage: Stage = {
    show(address) {
      shown.push(address);
      if (content.blocked?.(shown) === true) return false;
      api = apiOf();
      content.open?.(api, address);
      return true;
    },
    async close() {
      content.close?.(api);
    },
    crash() {
      // Content that still runs is heard by nobody.
      content.close?.(api);
    },
    onLeft() {},
  };
  const kept = { all: async () => [], put: async () => {}, remove: async () => {} };
  const records = await openRecords(kept, () => 0);
  const bench = openBench(course, {
    runtime: scormRuntime(course.version, { host, now: () => 0, wait() {} }),
    records,
    session: openSession((run) => run()),
    recordings: { wipe: async () => {} },
    stage,
    serve: async (rules) => {
      served.push(rules);
    },
    now: () => 0,
  });
  return { bench, records, shown, served, api: apiOf };
}

const one12 = opened([item('a')], '1.2');
const one2004 = opened([item('a')], '2004');
const two12 = opened([item('a'), item('b')], '1.2');

const suspended = (api: ScormApi) => {
  api.Initialize?.('');
  api.SetValue?.('cmi.exit', 'suspend');
  api.SetValue?.('cmi.location', 'here');
  api.Commit?.('');
};
const methods = ({ session }: Bench) => session.log.calls.map(({ method }) => method);

describe('a launch on the bench', () => {
  it('shows the page of the manifest and records what passes', async () => {
    const { bench, shown } = await benchOf(one2004, { open: suspended });
    await bench.launch();
    expect(shown).toEqual(['https://host/assets/try/p/a.html?a=1#top']);
    expect(methods(bench)).toEqual(['Initialize', 'SetValue', 'SetValue', 'Commit']);
    expect(bench.session.$launches.get()).toMatchObject([
      { number: 1, version: '2004', activity: 'a', attempt: 1, end: 'open' },
    ]);
    expect(bench.session.$saves.get()).toMatchObject([
      { launch: 1, changed: expect.arrayContaining(['cmi.location']), kept: true },
    ]);
  });

  it('goes on in the same attempt after a suspended one, and in the next after one that ended', async () => {
    const { bench } = await benchOf(one2004, {
      open: (api) => api.Initialize?.(''),
      close(api) {
        api.SetValue?.('cmi.exit', bench.$state.get().attempt === 1 ? 'suspend' : 'normal');
        api.Terminate?.('');
      },
    });
    const attempts: number[] = [];
    for (let launches = 0; launches < 2; launches += 1) {
      await bench.launch();
      attempts.push(bench.$state.get().attempt);
    }
    await bench.launch({ newAttempt: true });
    await bench.launch();
    attempts.push(bench.$state.get().attempt);
    expect(attempts).toEqual([1, 1, 3]);
  });

  it('launches what is passed in review where the LMS does so, and writes go on to count', async () => {
    const modes: unknown[] = [];
    const { bench, records } = await benchOf(one12, {
      open(api) {
        api.LMSInitialize?.('');
        modes.push(api.LMSGetValue?.('cmi.core.lesson_mode'));
        api.LMSSetValue?.('cmi.core.lesson_status', 'passed');
        api.LMSSetValue?.('cmi.core.score.raw', String(90 - modes.length));
        api.LMSCommit?.('');
      },
    });
    bench.choose({ profile: moodle12 });
    await bench.launch();
    expect(bench.$state.get().said).toContain('As Moodle, SCORM 1.2.');
    await bench.launch();
    expect(modes).toEqual(['normal', 'review']);
    expect(bench.$state.get().said).toContain('In review mode.');
    expect(records.of({})).toMatchObject([
      { complete: true, cmi: { core: { score: { raw: '88' } } } },
    ]);
    await bench.launch({ newAttempt: true });
    expect(modes.at(-1)).toBe('normal');
  });

  it('begins no new attempt where the last one has no data yet', async () => {
    const { bench } = await benchOf(one12);
    await bench.launch({ newAttempt: true });
    expect(bench.$state.get().attempt).toBe(1);
  });

  it('hears the last words of content that is closed, and none of content that crashed', async () => {
    const { bench, records } = await benchOf(one12, {
      open: (api) => api.LMSInitialize?.(''),
      close(api) {
        api.LMSSetValue?.('cmi.core.lesson_location', 'end');
        api.LMSFinish?.('');
      },
    });
    await bench.launch();
    bench.crash();
    expect(records.of({})).toEqual([]);
    expect(methods(bench)).toEqual(['LMSInitialize']);
    await bench.launch();
    await bench.close();
    expect(records.of({})).toMatchObject([{ cmi: { core: { lesson_location: 'end' } } }]);
    expect(bench.session.$launches.get().map(({ end }) => end)).toEqual(['crashed', 'closed']);
  });

  it.each(['review', 'browse'] as const)('keeps nothing in %s mode', async (mode) => {
    const { bench, records } = await benchOf(one2004, { open: suspended });
    bench.choose({ mode });
    await bench.launch();
    expect(records.of({})).toEqual([]);
    expect(bench.session.$saves.get()).toMatchObject([{ kept: false }]);
  });

  it('gives each activity data of its own', async () => {
    const { bench, records } = await benchOf(two12, {
      open(api, address) {
        api.LMSInitialize?.('');
        api.LMSSetValue?.('cmi.core.lesson_location', address.includes('/a.html') ? 'A' : 'B');
        api.LMSCommit?.('');
      },
    });
    await bench.launch();
    await bench.launch({ activity: 'b' });
    expect(records.of({}).map(({ activity, cmi }) => [activity, cmi.core])).toMatchObject([
      ['a', { lesson_location: 'A' }],
      ['b', { lesson_location: 'B' }],
    ]);
  });

  it('goes on along the tree of 1.2, and not beyond its end', async () => {
    const { bench, shown } = await benchOf(two12);
    await bench.launch();
    await bench.step('continue');
    await bench.step('continue');
    await bench.step('previous');
    expect(shown.map((address) => /(\w)\.html/.exec(address)?.[1])).toEqual(['a', 'b', 'a']);
  });

  it('goes on in 2004 where sequencing leads, past an activity that is skipped', async () => {
    const skipped = item('b', {
      sequencing: {
        sequencingRules: {
          preConditionRules: [
            {
              action: 'skip',
              conditionCombination: 'all',
              conditions: [{ condition: 'always' }],
            },
          ],
        },
      },
    });
    const { bench } = await benchOf(opened([item('a'), skipped, item('c')], '2004'), {
      open: (api) => api.Initialize?.(''),
      close: (api) => api.Terminate?.(''),
    });
    await bench.launch();
    await bench.step('continue');
    expect(bench.$state.get().activity.identifier).toBe('c');
    await bench.step('continue');
    expect(bench.$state.get().running).toBeNull();
    expect(bench.$state.get().said).toContain('last activity');
    await bench.launch({ activity: 'a' });
    expect(bench.$state.get().said).toContain('Running “Unit a”');
  });

  it('says so where the browser blocks the window, and can be launched again', async () => {
    const { bench, shown } = await benchOf(one12, { blocked: ({ length }) => length === 1 });
    await bench.launch();
    expect(bench.$state.get().running).toBeNull();
    expect(bench.$state.get().said).toContain('blocked the window');
    await bench.launch();
    expect(shown.length).toBe(2);
    expect(bench.$state.get().said).toContain('Running');
  });

  it('goes wrong on request, at once', async () => {
    const { bench, api } = await benchOf(one12, { open: (each) => each.LMSInitialize?.('') });
    await bench.launch();
    bench.setFaults(['commit-refused']);
    expect(api().LMSCommit?.('')).toBe('false');
    bench.setFaults([]);
    expect(api().LMSCommit?.('')).toBe('true');
    expect(bench.session.$launches.get()[0]?.faults).toEqual(['commit-refused']);
  });

  it('loses the network for calls and files alike, until it comes back', async () => {
    const { bench, api, served } = await benchOf(one12, {
      open: (each) => each.LMSInitialize?.(''),
    });
    await bench.launch();
    bench.setFaults(['commit-refused']);
    bench.loseNetwork(true);
    expect(served).toEqual([{ offline: true, internet: false }]);
    expect(bench.$state.get().faults).toEqual(['commit-refused', 'session-expired']);
    expect(api().LMSCommit?.('')).toBe('false');
    bench.loseNetwork(false);
    expect(served.at(-1)).toEqual({ offline: false, internet: false });
    expect(bench.$state.get().faults).toEqual(['commit-refused']);
  });

  it('lets a package onto the internet only when told to', async () => {
    const { bench, served } = await benchOf(one12);
    expect(bench.$state.get().serving.internet).toBe(false);
    bench.allowInternet(true);
    bench.loseNetwork(true);
    expect(served.at(-1)).toEqual({ offline: true, internet: true });
  });

  it('forgets what is wiped, and begins again with the first attempt', async () => {
    const { bench, records } = await benchOf(one2004, { open: suspended });
    await bench.launch();
    await bench.launch({ newAttempt: true });
    await bench.wipe({ packageId: 'p' });
    expect(records.of({})).toEqual([]);
    await bench.launch();
    expect(bench.$state.get().attempt).toBe(1);
  });
});
