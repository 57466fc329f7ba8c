import { describe, expect, it } from 'vitest';
import type { OutlineItem, OutlineOrganization } from '../../../src/packaging/manifest/outline.ts';
import type { CmiData } from '../../../src/preview/api/cmi-data.ts';
import { type ApiHost, installApi, removeApi } from '../../../src/preview/api/scorm-api.ts';
import { apiMethods } from '../../../src/standard/api.ts';
import { launched } from '../launched.ts';

/** The words in which the versions differ. */
const words = {
  '1.2': {
    learner: 'cmi.core.student_id',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    status: 'cmi.core.lesson_status',
    total: 'cmi.core.total_time',
    session: ['cmi.core.session_time', '0000:01:00.00'],
    minutes: ['00:01:00', '00:02:00'],
  },
  '2004': {
    learner: 'cmi.learner_id',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    status: 'cmi.completion_status',
    total: 'cmi.total_time',
    session: ['cmi.session_time', 'PT0H1M0.00S'],
    minutes: ['PT0H1M0.00S', 'PT0H2M0.00S'],
  },
} as const;

describe.each(['1.2', '2004'] as const)('the runtime of SCORM %s', (version) => {
  const names = apiMethods[version];
  const word = words[version];

  async function open(stored: CmiData = {}, launchData = '') {
    const lms = await launched(version, { stored, facts: { launchData } });
    const { api } = lms;
    expect(api[names.initialize]?.('')).toBe('true');
    return {
      ...lms,
      get: (element: string) => api[names.get]?.(element),
      set(element: string, value: string) {
        expect(api[names.set]?.(element, value)).toBe('true');
      },
      commit: () => api[names.commit]?.(''),
      terminate: () => api[names.terminate]?.(''),
    };
  }

  it('launches a learner with launch data, ab initio', async () => {
    const lms = await open({}, '{"passMark":80}');
    expect(lms.get(word.learner)).toBe('learner_1');
    expect(lms.get('cmi.launch_data')).toBe('{"passMark":80}');
    expect(lms.get(word.entry)).toBe('ab-initio');
  });

  it('has stored what was committed before a crash, and nothing that was not', async () => {
    const before = await open();
    before.set(word.exit, 'suspend');
    before.set(word.status, 'incomplete');
    before.set('cmi.suspend_data', 'committed');
    before.set('cmi.interactions.0.id', 'number');
    before.set('cmi.interactions.0.type', 'numeric');
    before.set(word.session[0], word.session[1]);
    expect(before.commit()).toBe('true');
    before.set('cmi.suspend_data', 'lost');
    expect(before.stores.length).toBe(1);
    const after = await open(before.stores.at(-1));
    expect(after.get('cmi.suspend_data')).toBe('committed');
    expect(after.get(word.entry)).toBe('resume');
    expect(after.get(word.status)).toBe('incomplete');
    expect(after.get('cmi.interactions._count')).toBe('1');
    expect(after.get(word.total)).toBe(word.minutes[0]);
  });

  it('adds up the time of visits that ended', async () => {
    let stored: CmiData = {};
    for (const minutes of word.minutes) {
      const lms = await open(stored);
      lms.set(word.exit, 'suspend');
      lms.set(word.session[0], word.session[1]);
      expect(lms.terminate()).toBe('true');
      stored = lms.stores.at(-1) ?? {};
      const next = await open(stored);
      expect(next.get(word.total)).toBe(minutes);
    }
  });

  it('shows the data model as it stands, committed or not', async () => {
    const lms = await open();
    lms.set('cmi.suspend_data', 'abc');
    expect(lms.launch.data()).toMatchObject({ suspend_data: 'abc' });
  });

  it('offers the functions of the standard and nothing else', async () => {
    const { api } = await open();
    expect(Object.keys(api).sort()).toEqual(Object.values(names).sort());
  });

  it('hears nothing once the launch was cut off', async () => {
    const lms = await open();
    const heard = lms.calls.length;
    lms.launch.cut();
    lms.set = () => {};
    expect(lms.api[names.set]?.('cmi.suspend_data', 'late')).toBe('');
    expect(lms.api[names.commit]?.('')).toBe('');
    expect(lms.calls.length).toBe(heard);
    expect(lms.stores).toEqual([]);
    expect(lms.host).toEqual({});
  });

  it('goes wrong and comes right again while content runs', async () => {
    const lms = await open();
    lms.launch.setFaults(['commit-refused']);
    expect(lms.commit()).toBe('false');
    expect(lms.stores).toEqual([]);
    lms.launch.setFaults([]);
    expect(lms.commit()).toBe('true');
    expect(lms.stores.length).toBe(1);
  });

  it('has no functions where the fault is that they are gone', async () => {
    const lms = await open();
    lms.launch.setFaults(['api-vanishes']);
    expect(lms.api[names.commit]).toBeUndefined();
  });

  it('numbers findings as the calls they belong to', async () => {
    const lms = await open();
    lms.api[names.set]?.('cmi.nothing', '1');
    lms.get('cmi.nothing.else');
    expect(lms.findings.map(({ number }) => number)).toEqual([2, 3]);
    expect(lms.calls.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('tells once that content ended its session', async () => {
    const lms = await open();
    lms.terminate();
    lms.terminate();
    expect(lms.ends).toEqual([{ request: '', sequenced: null }]);
  });
});

describe('the mastery score of SCORM 1.2', () => {
  it.each([
    ['normal', 'passed'],
    ['review', 'incomplete'],
  ] as const)('in %s mode leaves a score above it %s', async (mode, status) => {
    const { api, stores } = await launched('1.2', { mode, facts: { masteryScore: 60 } });
    api.LMSInitialize?.('');
    api.LMSSetValue?.('cmi.core.lesson_status', 'incomplete');
    api.LMSSetValue?.('cmi.core.score.raw', '75');
    api.LMSFinish?.('');
    expect(stores.at(-1)).toMatchObject({ core: { lesson_status: status } });
  });
});

describe('the sequencing of SCORM 2004', () => {
  const item = (identifier: string, sequencing: OutlineItem['sequencing'] = {}): OutlineItem => ({
    identifier,
    title: identifier,
    visible: true,
    launch: null,
    sequencing,
    children: [],
  });
  const organization: OutlineOrganization = {
    identifier: 'tree',
    title: 'Tree',
    sequencing: { sequencingControls: { choice: true, flow: true } },
    objectivesGlobalToSystem: true,
    items: [
      item('one'),
      item('two'),
      item('closed', {
        sequencingRules: {
          preConditionRules: [
            {
              action: 'disabled',
              conditionCombination: 'all',
              conditions: [{ condition: 'always' }],
            },
          ],
        },
      }),
    ],
  };

  it('names the activity that a request of content leads to, and goes on there', async () => {
    const first = await launched('2004', {
      activity: 'one',
      sequencing: { organization, state: null, wish: 'choice' },
    });
    first.api.Initialize?.('');
    expect(first.api.GetValue?.('adl.nav.request_valid.continue')).toBe('true');
    expect(first.api.GetValue?.('adl.nav.request_valid.choice.{target=closed}')).toBe('false');
    first.api.SetValue?.('cmi.completion_status', 'completed');
    first.api.SetValue?.('adl.nav.request', 'continue');
    expect(first.api.Terminate?.('')).toBe('true');
    const [end] = first.ends;
    expect(end).toMatchObject({ request: 'continue', sequenced: { next: 'two' } });
    const second = await launched('2004', {
      activity: 'two',
      sequencing: { organization, state: end?.sequenced?.state ?? null, wish: 'start' },
    });
    expect(second.api.Initialize?.('')).toBe('true');
    expect(second.api.GetValue?.('adl.nav.request_valid.previous')).toBe('true');
  });

  it('refuses an activity that a rule of the package closes', async () => {
    const closed = launched('2004', {
      activity: 'closed',
      sequencing: { organization, state: null, wish: 'choice' },
    });
    await expect(closed).rejects.toThrow('sequencing of the package');
  });

  it('starts with its own choice where nobody chose', async () => {
    const sequencing = { organization, state: null, wish: 'start' } as const;
    const elsewhere = launched('2004', { activity: 'two', sequencing });
    await expect(elsewhere).rejects.toThrow('sequencing starts with one');
  });

  it('says in words that the session is over', async () => {
    const lms = await launched('2004', {
      activity: 'two',
      sequencing: { organization, state: null, wish: 'choice' },
    });
    lms.api.Initialize?.('');
    lms.api.SetValue?.('adl.nav.request', 'suspendAll');
    lms.api.Terminate?.('');
    expect(lms.ends[0]?.sequenced).toMatchObject({
      next: null,
      reason: expect.stringContaining('suspended'),
    });
  });
});

describe('installApi', () => {
  it('offers one version at a time', () => {
    const host: ApiHost = {};
    const api = {};
    installApi(host, '1.2', api);
    expect(host).toEqual({ API: api });
    installApi(host, '2004', api);
    expect(host).toEqual({ API_1484_11: api });
    removeApi(host);
    expect(host).toEqual({});
  });
});
