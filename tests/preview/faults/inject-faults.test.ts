import { describe, expect, it } from 'vitest';
import type { ScormApi } from '../../../src/preview/api/scorm-api.ts';
import type { PlannedFault } from '../../../src/preview/faults/fault.ts';
import { injectFaults } from '../../../src/preview/faults/inject-faults.ts';
import { apiMethods, type ScormVersion } from '../../../src/standard/api.ts';
import { quickLms } from '../../simulator/server.ts';

/** A launch of a sound LMS behind the faults; `waits` gathers how long it blocked. */
function broken(version: ScormVersion, ...plan: readonly PlannedFault[]) {
  const lms = quickLms(version);
  const waits: number[] = [];
  const api = injectFaults(lms.launch(), version, plan, (milliseconds) => {
    waits.push(milliseconds);
  });
  const names = apiMethods[version];
  const call =
    (method: keyof typeof names) =>
    (...parameters: readonly string[]) =>
      api[names[method]]?.(...parameters);
  return {
    lms,
    waits,
    api: api as ScormApi,
    initialize: () => call('initialize')(''),
    get: call('get'),
    set: call('set'),
    commit: () => call('commit')(''),
    terminate: () => call('terminate')(''),
    lastError: () => call('lastError')(),
    errorString: (code: string) => call('errorString')(code),
  };
}

describe.each(['1.2', '2004'] as const)('faults in SCORM %s', (version) => {
  const location = version === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location';

  it('change nothing when none is planned', () => {
    const { initialize, set, commit, terminate, lms } = broken(version);
    expect([initialize(), set(location, 'a'), commit(), terminate()]).toEqual(
      Array(4).fill('true'),
    );
    expect(lms.stored(location)).toBe('a');
  });

  it('refuse a Commit as often as planned, with an error, and keep the LMS from storing', () => {
    const { initialize, set, commit, lastError, lms } = broken(version, {
      fault: 'commit-refused',
      after: 1,
      times: 2,
    });
    initialize();
    expect(commit()).toBe('true');
    set(location, 'a');
    expect(commit()).toBe('false');
    expect(Number(lastError())).toBeGreaterThan(0);
    expect(commit()).toBe('false');
    expect(lms.stored(location)).toBe('');
    expect(commit()).toBe('true');
    expect(lastError()).toBe('0');
    expect(lms.stored(location)).toBe('a');
  });

  it('leave the error as it is while content asks for its text', () => {
    const { initialize, commit, lastError, errorString } = broken(version, {
      fault: 'commit-refused',
    });
    initialize();
    commit();
    const code = String(lastError());
    errorString(code);
    expect(lastError()).toBe(code);
    expect(code).not.toBe('0');
  });

  it.each([
    ['commit-null', null, ''],
    ['commit-undefined', undefined, ''],
    ['commit-one', 1, 'a'],
    ['commit-boolean', true, 'a'],
    ['commit-lies', 'true', ''],
  ] as const)('answer a Commit as %s does', (fault, answer, stored) => {
    const { initialize, set, commit, lms } = broken(version, { fault });
    initialize();
    set(location, 'a');
    expect(commit()).toBe(answer);
    expect(lms.stored(location)).toBe(stored);
  });

  it.each([
    ['forgets-to-resend', 'false'],
    ['network-gone', 'true'],
  ] as const)('take for sent what a lost save carried: %s', (fault, answer) => {
    const { initialize, set, get, commit, terminate, lastError, lms } = broken(version, {
      fault,
      times: 1,
    });
    initialize();
    set(location, 'a');
    set('cmi.suspend_data', 'first');
    expect(commit()).toBe(answer);
    expect(lastError() === '0').toBe(answer === 'true');
    set(location, 'b');
    set(location, 'a');
    set('cmi.suspend_data', 'second');
    expect(get(location)).toBe('a');
    expect(commit()).toBe('true');
    expect([lms.stored(location), lms.stored('cmi.suspend_data')]).toEqual(['', 'second']);
    set(location, 'b');
    expect(terminate()).toBe('true');
    expect(lms.stored(location)).toBe('b');
  });

  it('count records that are yet to be sent, and none that are not', () => {
    const { initialize, set, get, commit } = broken(version, { fault: 'forgets-to-resend' });
    initialize();
    expect(get('cmi.interactions._count')).toBe('0');
    set('cmi.interactions.0.id', 'first');
    set('cmi.interactions.1.id', 'second');
    commit();
    expect(get('cmi.interactions._count')).toBe('2');
  });

  it('lose nothing of what is set before Initialize, which is refused', () => {
    const { initialize, set, lastError, commit, lms } = broken(version, {
      fault: 'network-gone',
      after: 1,
    });
    expect(set(location, 'early')).toBe('false');
    expect(Number(lastError())).toBeGreaterThan(0);
    initialize();
    set(location, 'a');
    expect(commit()).toBe('true');
    expect(lms.stored(location)).toBe('a');
    set(location, 'b');
    expect(commit()).toBe('true');
    expect(lms.stored(location)).toBe('a');
  });

  it('lie at the end too', () => {
    const { initialize, set, terminate, lms } = broken(version, { fault: 'commit-lies' });
    initialize();
    set(location, 'a');
    expect(terminate()).toBe('true');
    expect(lms.stored(location)).toBe('');
  });

  it('refuse one element and let the others pass', () => {
    const { initialize, set } = broken(version, { fault: 'set-refused', element: location });
    initialize();
    expect(set(location, 'a')).toBe('false');
    expect(set('cmi.suspend_data', 'b')).toBe('true');
  });

  it('throw where planned', () => {
    const { initialize, get } = broken(version, { fault: 'get-throws', after: 1 });
    initialize();
    expect(() => get(location)).not.toThrow();
    expect(() => get(location)).toThrow(/failed inside the LMS/);
  });

  it('take the functions away in mid-visit, as if they had never been there', () => {
    const { api, initialize, get } = broken(version, { fault: 'api-vanishes', after: 2 });
    initialize();
    expect(typeof api[apiMethods[version].get]).toBe('function');
    get(location);
    expect(api[apiMethods[version].get]).toBeUndefined();
    expect(api[apiMethods[version].terminate]).toBeUndefined();
  });

  it.each([
    ['cut-at-255', 255],
    ['cut-at-4000', 4000],
    ['cut-at-4096', 4096],
  ] as const)('give suspend data back %s', (fault, length) => {
    const { initialize, set, get } = broken(version, { fault });
    initialize();
    set('cmi.suspend_data', 'x'.repeat(5000));
    expect(get('cmi.suspend_data')).toHaveLength(length);
  });

  it('leave out optional elements only', () => {
    const { initialize, get, set, lastError } = broken(version, { fault: 'only-mandatory' });
    initialize();
    expect(set('cmi.interactions.0.id', 'a')).toBe('false');
    expect(Number(lastError())).toBe(version === '1.2' ? 401 : 402);
    expect(get('cmi.objectives._count')).toBe('');
    expect(set('cmi.suspend_data', 'a')).toBe('true');
    expect(set(location, 'a')).toBe('true');
  });

  it.each([
    ['review-mode', 'review'],
    ['browse-mode', 'browse'],
  ] as const)('launch in %s', (fault, mode) => {
    const { initialize, get } = broken(version, { fault });
    initialize();
    expect(get(version === '1.2' ? 'cmi.core.lesson_mode' : 'cmi.mode')).toBe(mode);
  });

  it('enter from the beginning every time', () => {
    const { initialize, get } = broken(version, { fault: 'always-ab-initio' });
    initialize();
    expect(get(version === '1.2' ? 'cmi.core.entry' : 'cmi.entry')).toBe('ab-initio');
  });

  it('refuse to store once the login expired, and go on reading', () => {
    const { initialize, commit, terminate, get } = broken(version, { fault: 'session-expired' });
    initialize();
    expect([commit(), terminate()]).toEqual(['false', 'false']);
    expect(get(version === '1.2' ? 'cmi.core.student_id' : 'cmi.learner_id')).toBe('learner-1');
  });

  it('hold up the calls that go to a server, and no others', () => {
    const { initialize, set, commit, waits } = broken(version, { fault: 'slow' });
    initialize();
    set(location, 'a');
    commit();
    expect(waits).toEqual([5000, 5000]);
  });
});
