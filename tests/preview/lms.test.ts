import { describe, expect, it } from 'vitest';
import { launchLms } from '../../src/preview/lms.ts';
import type { Registration } from '../../src/preview/registration.ts';
import { type ApiHost, apiMethods, installApi, removeApi } from '../../src/preview/scorm-api.ts';
import { openShelf } from '../../src/preview/shelf.ts';

const learner = { id: 'learner_1', name: 'Okafor, Ada' };

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
    minutes: ['PT1M', 'PT2M'],
  },
} as const;

describe.each(['1.2', '2004'] as const)('the embedded LMS as SCORM %s', (version) => {
  const names = apiMethods[version];
  const word = words[version];
  const registration: Registration = { version, learner, attempt: 1 };

  async function open(shelf: ReturnType<typeof openShelf>, launchData = '') {
    const launch = await launchLms(registration, shelf, launchData);
    const { api } = launch;
    expect(api[names.initialize]?.('')).toBe('true');
    return {
      launch,
      get: (element: string) => api[names.get]?.(element),
      set(element: string, value: string) {
        expect(api[names.set]?.(element, value)).toBe('true');
      },
      commit: () => api[names.commit]?.(''),
      terminate: () => api[names.terminate]?.(''),
    };
  }

  it('launches a learner with launch data, ab initio', async () => {
    const lms = await open(openShelf(null), '{"passMark":80}');
    expect(lms.get(word.learner)).toBe('learner_1');
    expect(lms.get('cmi.launch_data')).toBe('{"passMark":80}');
    expect(lms.get(word.entry)).toBe('ab-initio');
  });

  it('keeps what was committed over a crash, and nothing that was not', async () => {
    const shelf = openShelf(null);
    const before = await open(shelf);
    before.set(word.exit, 'suspend');
    before.set(word.status, 'incomplete');
    before.set('cmi.suspend_data', 'committed');
    before.set('cmi.interactions.0.id', 'number');
    before.set('cmi.interactions.0.type', 'numeric');
    before.set(word.session[0], word.session[1]);
    expect(before.commit()).toBe('true');
    before.set('cmi.suspend_data', 'lost');
    const after = await open(shelf);
    expect(after.get('cmi.suspend_data')).toBe('committed');
    expect(after.get(word.entry)).toBe('resume');
    expect(after.get(word.status)).toBe('incomplete');
    expect(after.get('cmi.interactions._count')).toBe('1');
    expect(after.get(word.total)).toBe(word.minutes[0]);
  });

  it('adds up the time of visits that ended', async () => {
    const shelf = openShelf(null);
    for (const minutes of word.minutes) {
      const lms = await open(shelf);
      lms.set(word.exit, 'suspend');
      lms.set(word.session[0], word.session[1]);
      expect(lms.terminate()).toBe('true');
      const next = await open(shelf);
      expect(next.get(word.total)).toBe(minutes);
    }
  });

  it('shows the data model as it stands, committed or not', async () => {
    const lms = await open(openShelf(null));
    lms.set('cmi.suspend_data', 'abc');
    expect(lms.launch.cmi()).toMatchObject({ suspend_data: 'abc' });
  });

  it('offers the functions of the standard and nothing else', async () => {
    const { launch } = await open(openShelf(null));
    expect(Object.keys(launch.api).sort()).toEqual(Object.values(names).sort());
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
