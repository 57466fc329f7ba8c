import { describe, expect, it } from 'vitest';
import { moodle12 } from '../../../src/preview/profiles/moodle-12.ts';
import { quickLms } from '../../simulator/server.ts';
import { setInteraction } from './interaction.ts';
import { opened } from './lms.ts';

const status = 'cmi.core.lesson_status';
const raw = 'cmi.core.score.raw';

describe('Moodle, SCORM 1.2', () => {
  const lms = (manifest = {}) => quickLms('1.2', moodle12, manifest);

  it.each([
    [status, 'not attempted', 405],
    ['cmi.core.exit', 'normal', 405],
    [raw, '100.5', 405],
    [raw, '-1', 405],
    ['cmi.core.score.max', '120', 405],
    ['cmi.core.session_time', '0000:00:01.123', 405],
    ['cmi.interactions.0.id', 'two words', 405],
    ['cmi.interactions.0.id', 'übung', 405],
    ['cmi.interactions.0.type', 'other', 405],
    ['cmi.interactions.0.type', 'long-fill-in', 405],
    ['cmi.interactions.0.result', 'incorrect', 405],
    ['cmi.interactions.1.id', 'a', 201],
    ['cmi.core.student_id', 'x', 403],
    ['cmi.objectives._count', '1', 402],
    ['cmi.location', '1', 201],
    ['cmi.suspend_data', 'x'.repeat(64_001), 405],
  ])('refuses %s = %s', (element, value, code) => {
    const { set, lastError } = opened(lms());
    expect(set(element, value)).toBe('false');
    expect(lastError()).toBe(code);
  });

  it.each([
    [raw, '99.99'],
    ['cmi.suspend_data', 'x'.repeat(64_000)],
    ['cmi.interactions.0.id', 'What_was_cut_off?(q1)'],
    ['cmi.core.exit', ''],
    ['cmi.core.session_time', '0000:00:01.12'],
  ])('takes %s = %s', (element, value) => {
    expect(opened(lms()).set(element, value)).toBe('true');
  });

  it('answers a number where a number was set', () => {
    const { get, set } = opened(lms());
    set(raw, '80.50');
    expect(get(raw)).toBe(80.5);
  });

  it('does not send again what a failed save carried, but sends what changed', () => {
    const moodle = lms();
    const { set, commit } = opened(moodle);
    moodle.turn('error');
    set(raw, '80');
    set(status, 'passed');
    expect(commit()).toBe('false');
    moodle.turn('up');
    set(raw, '80');
    set('cmi.suspend_data', 'a');
    expect(commit()).toBe('true');
    expect([moodle.stored(raw), moodle.stored(status)]).toEqual(['', '']);
    expect(moodle.stored('cmi.suspend_data')).toBe('a');
    set(raw, '79.99');
    commit();
    set(raw, '80');
    commit();
    expect(moodle.stored(raw)).toBe('80');
  });

  it('says that all is well while the network is gone', () => {
    const moodle = lms();
    const { set, commit, terminate } = opened(moodle);
    moodle.turn('gone');
    set(status, 'incomplete');
    expect([commit(), terminate()]).toEqual(['true', 'true']);
    expect(moodle.stored(status)).toBe('');
  });

  it('ends for good with a Finish that failed', () => {
    const moodle = lms();
    const { terminate, lastError } = opened(moodle);
    moodle.turn('error');
    expect([terminate(), lastError()]).toEqual(['false', 101]);
    expect(terminate()).toBe('false');
  });

  it.each([
    [
      'one save',
      [
        [raw, '80'],
        [status, 'passed'],
      ],
      false,
    ],
    [
      'the score, then the status',
      [[raw, '80'], [status, 'completed'], null, [status, 'passed']],
      true,
    ],
    ['the status, then the score', [[status, 'passed'], null, [raw, '80']], true],
  ] as const)('completes the activity by %s: %s', (_, sets, complete) => {
    const moodle = lms();
    const { set, commit, terminate } = opened(moodle);
    set(status, 'incomplete');
    commit();
    for (const each of sets) {
      if (each === null) commit();
      else set(each[0], each[1]);
    }
    terminate();
    expect(moodle.gradebook()).toMatchObject({ complete, score: 80 });
    expect(moodle.stored(status)).toBe('passed');
  });

  it('takes a visit without any status for completed', () => {
    const moodle = lms();
    opened(moodle).terminate();
    expect(moodle.stored(status)).toBe('completed');
    expect(opened(moodle).get('cmi.core.lesson_mode')).toBe('review');
  });

  it('decides by the mastery score at Finish', () => {
    const moodle = lms({ masteryScore: 70 });
    const { set, terminate } = opened(moodle);
    set(status, 'incomplete');
    set(raw, '50');
    terminate();
    expect(moodle.stored(status)).toBe('failed');
  });

  it('gives data back, and resumes only after a suspend', () => {
    const moodle = lms();
    const first = opened(moodle);
    expect(first.get('cmi.core.entry')).toBe('ab-initio');
    first.set(status, 'incomplete');
    first.set('cmi.suspend_data', 'a');
    first.terminate();
    const second = opened(moodle);
    expect([second.get('cmi.core.entry'), second.get('cmi.suspend_data')]).toEqual(['', 'a']);
    second.set('cmi.core.exit', 'suspend');
    second.commit();
    expect(opened(moodle).get('cmi.core.entry')).toBe('resume');
  });

  it('adds session time once, at the end', () => {
    const moodle = lms();
    const { set, commit, terminate } = opened(moodle);
    set('cmi.core.session_time', '0000:00:09.00');
    commit();
    commit();
    expect(moodle.gradebook().seconds).toBe(0);
    terminate();
    expect(moodle.gradebook().seconds).toBe(9);
  });

  it('forgets at a second Initialize what was not sent, and trips over records', () => {
    const { set, get, commit, initialize, lastError } = opened(lms());
    set(status, 'incomplete');
    commit();
    set('cmi.core.lesson_location', 'lost');
    expect([initialize(), lastError()]).toEqual(['false', 101]);
    expect([get(status), get('cmi.core.lesson_location')]).toEqual(['incomplete', '']);
    set('cmi.interactions.0.id', 'a');
    set('cmi.interactions.0.objectives.0.id', 'b');
    commit();
    expect(initialize).toThrow(TypeError);
  });

  it('sends interactions of earlier visits once a visit', () => {
    const moodle = lms();
    const first = opened(moodle);
    for (let index = 0; index < 150; index += 1) setInteraction(first.set, '1.2', index);
    first.terminate();
    const second = opened(moodle);
    expect(second.commit()).toBe('true');
    moodle.page('unloading');
    expect(second.terminate()).toBe('true');
  });
});
