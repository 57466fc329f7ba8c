import { describe, expect, it } from 'vitest';
import { chamilo } from '../../../src/preview/profiles/chamilo.ts';
import { moodle12 } from '../../../src/preview/profiles/moodle-12.ts';
import { moodle2004 } from '../../../src/preview/profiles/moodle-2004.ts';
import { openEdx } from '../../../src/preview/profiles/open-edx.ts';
import type { LmsProfile } from '../../../src/preview/profiles/profile.ts';
import { apiMethods, type ScormVersion } from '../../../src/standard/api.ts';
import { launched } from '../launched.ts';

/** A launch on the bench as content finds it, begun. */
async function begun(
  version: ScormVersion,
  profile: LmsProfile,
  given: Parameters<typeof launched>[1] = {},
) {
  const lms = await launched(version, { ...given, profile });
  const names = apiMethods[version];
  const call =
    (method: keyof typeof names) =>
    (...parameters: readonly string[]) =>
      lms.api[names[method]]?.(...parameters);
  expect(call('initialize')('')).toBe('true');
  return {
    ...lms,
    get: call('get'),
    set: call('set'),
    commit: () => call('commit')(''),
    terminate: () => call('terminate')(''),
    lastError: () => Number(call('lastError')()),
    stored: () => lms.stores.at(-1),
  };
}

const status = 'cmi.core.lesson_status';
const raw = 'cmi.core.score.raw';

describe('the bench as Moodle, SCORM 1.2', () => {
  it('refuses what Moodle refuses, though scorm-again takes it, and answers numbers', async () => {
    const { set, get, lastError } = await begun('1.2', moodle12);
    expect([set('cmi.core.exit', 'normal'), lastError()]).toEqual(['false', 405]);
    expect([set('cmi.interactions.0.id', 'two words'), lastError()]).toEqual(['false', 405]);
    expect([set(raw, '80'), lastError()]).toEqual(['true', 0]);
    expect(get(raw)).toBe(80);
  });

  it('tells of the activity what one save leaves open, and two make complete', async () => {
    const { set, commit, completions } = await begun('1.2', moodle12);
    set(status, 'incomplete');
    commit();
    set(raw, '80');
    set(status, 'completed');
    commit();
    expect(completions.at(-1)).toBe(false);
    set(status, 'passed');
    commit();
    expect(completions.at(-1)).toBe(true);
  });

  it('counts time at the end alone, and gives back an exit that was taken back', async () => {
    const first = await begun('1.2', moodle12);
    first.set('cmi.core.exit', 'suspend');
    first.set('cmi.core.session_time', '0000:01:00.00');
    first.commit();
    expect(first.stored()).toMatchObject({ core: { exit: 'suspend', total_time: '0000:00:00.00' } });
    first.set('cmi.core.exit', '');
    first.terminate();
    expect(first.stored()).toMatchObject({ core: { exit: '', total_time: '0000:01:00.00' } });
    const second = await begun('1.2', moodle12, { stored: first.stored() ?? {} });
    expect(second.get('cmi.core.entry')).toBe('');
  });

  it('takes a visit without any status for completed', async () => {
    const { terminate, stored } = await begun('1.2', moodle12);
    terminate();
    expect(stored()).toMatchObject({ core: { lesson_status: 'completed' } });
  });
});

describe('the bench as Moodle, SCORM 2004', () => {
  it('cannot end at unload what is too big for a beacon', async () => {
    const { set, terminate, launch, lastError, stored } = await begun('2004', moodle2004);
    for (let index = 0; index < 60; index += 1) {
      set(`cmi.interactions.${index}.id`, 'a'.repeat(1000));
    }
    launch.page('unloading');
    expect([terminate(), lastError()]).toEqual(['false', 111]);
    expect(stored()).toBeUndefined();
  });

  it('refuses options with hyphens', async () => {
    const { set } = await begun('2004', moodle2004);
    set('cmi.interactions.0.id', 'a');
    set('cmi.interactions.0.type', 'choice');
    expect(set('cmi.interactions.0.learner_response', 'not-so')).toBe('false');
    expect(set('cmi.interactions.0.learner_response', 'so')).toBe('true');
  });
});

describe('the bench as Chamilo', () => {
  it('keeps nothing after a final status, and says "true"', async () => {
    const { set, commit, stores } = await begun('1.2', chamilo);
    set(status, 'passed');
    commit();
    const kept = stores.length;
    set('cmi.suspend_data', 'late');
    expect(commit()).toBe('true');
    expect(stores.length).toBe(kept);
  });

  it('adds session time at every save, and enters ab initio', async () => {
    const { get, set, commit, terminate, stored } = await begun('1.2', chamilo, {
      stored: { core: { exit: 'suspend', lesson_status: 'incomplete' } },
    });
    expect(get('cmi.core.entry')).toBe('ab-initio');
    set('cmi.core.session_time', '0000:00:08.00');
    commit();
    terminate();
    expect(stored()).toMatchObject({ core: { total_time: '0000:00:16.00' } });
  });

  it('takes a closed tab without a status for completed', async () => {
    const { launch, stored } = await begun('1.2', chamilo);
    launch.page('unloading');
    launch.page('closed');
    expect(stored()).toMatchObject({ core: { lesson_status: 'completed' } });
  });
});

describe('the bench as Open edX', () => {
  it('stores each value as it is set, and answers "" for statuses', async () => {
    const { get, set, stored, lastError } = await begun('2004', openEdx, {
      stored: { exit: 'suspend', success_status: 'passed' },
    });
    expect([get('cmi.success_status'), lastError()]).toEqual(['', 0]);
    set('cmi.suspend_data', 'a');
    expect(stored()).toMatchObject({ suspend_data: 'a', success_status: 'passed' });
  });
});
