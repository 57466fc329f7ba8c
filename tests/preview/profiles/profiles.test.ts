import { describe, expect, it } from 'vitest';
import { chamilo } from '../../../src/preview/profiles/chamilo.ts';
import { moodle12 } from '../../../src/preview/profiles/moodle-12.ts';
import { moodle2004 } from '../../../src/preview/profiles/moodle-2004.ts';
import { openEdx } from '../../../src/preview/profiles/open-edx.ts';
import { profileNamed, profiles } from '../../../src/preview/profiles/profiles.ts';
import { strictAdl } from '../../../src/preview/profiles/strict-adl.ts';
import type { ScormVersion } from '../../../src/standard/api.ts';
import { quickLms } from '../../simulator/server.ts';
import { opened } from './lms.ts';

const status = 'cmi.core.lesson_status';
const raw = 'cmi.core.score.raw';

describe('profiles', () => {
  it('are found by their names', () => {
    for (const profile of profiles) expect(profileNamed(profile.name)).toBe(profile);
    expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  });
});

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

describe('Moodle, SCORM 2004', () => {
  const lms = () => quickLms('2004', moodle2004);

  it.each([
    ['cmi.score.scaled', '1e-7', 406],
    ['cmi.score.scaled', '.5', 406],
    ['cmi.score.scaled', '', 406],
    ['cmi.score.scaled', '1.5', 407],
    ['cmi.session_time', 'PT1.123S', 406],
    ['cmi.learner_name', 'x', 404],
    ['cmi.core.exit', '', 401],
    ['cmi.interactions.0.type', 'choice', 408],
    ['cmi.interactions.1.id', 'a', 351],
  ])('refuses %s = %s', (element, value, code) => {
    const { set, lastError } = opened(lms());
    expect(set(element, value)).toBe('false');
    expect(lastError()).toBe(code);
  });

  it.each([
    ['choice', 'learner_response', 'a-b'],
    ['choice', 'learner_response', ''],
    ['matching', 'learner_response', 'a-1[.]b'],
    ['fill-in', 'learner_response', 'one\ntwo'],
    ['numeric', 'correct_responses.0.pattern', '[:]'],
    ['numeric', 'correct_responses.0.pattern', '5[:]'],
    ['numeric', 'correct_responses.0.pattern', '5'],
    ['choice', 'timestamp', '2026-05-01T10:00:00Z'],
    ['choice', 'timestamp', '2026-05-01T10:00:00.123'],
    ['choice', 'latency', 'PT0.125S'],
    ['choice', 'description', '{note} text'],
    ['choice', 'description', 'x'.repeat(251)],
    ['choice', 'description', 'one\ntwo'],
  ])('refuses for a %s the %s %s', (type, leaf, value) => {
    const { set } = opened(lms());
    set('cmi.interactions.0.id', 'a');
    set('cmi.interactions.0.type', type);
    expect(set(`cmi.interactions.0.${leaf}`, value)).toBe('false');
  });

  it('refuses a response before the type', () => {
    const { set, lastError } = opened(lms());
    set('cmi.interactions.0.id', 'a');
    expect(set('cmi.interactions.0.learner_response', 'a')).toBe('false');
    expect(lastError()).toBe(408);
  });

  it('sends all that differs from launch again, and not what is as it was', () => {
    const moodle = lms();
    const first = opened(moodle);
    first.set('cmi.exit', 'suspend');
    first.set('cmi.location', 'start');
    first.commit();
    const second = opened(moodle);
    second.set('cmi.exit', 'suspend');
    moodle.turn('error');
    second.set('cmi.success_status', 'passed');
    second.set('cmi.location', 'elsewhere');
    expect(second.commit()).toBe('false');
    moodle.turn('up');
    second.commit();
    expect(moodle.stored('cmi.success_status')).toBe('passed');
    second.set('cmi.location', 'start');
    second.commit();
    expect(moodle.stored('cmi.location')).toBe('elsewhere');
  });

  it('cannot end at unload with 60 interactions, but can while the page lives', () => {
    const moodle = lms();
    const first = opened(moodle);
    first.set('cmi.exit', 'suspend');
    for (let index = 0; index < 60; index += 1) setInteraction(first.set, '2004', index);
    first.set('cmi.session_time', 'PT30S');
    expect(first.commit()).toBe('true');
    moodle.page('unloading');
    expect([first.terminate(), first.lastError()]).toEqual(['false', 111]);
    expect(moodle.gradebook().seconds).toBe(0);
    const second = opened(moodle);
    second.set('cmi.session_time', 'PT30S');
    expect(second.terminate()).toBe('true');
    expect(moodle.gradebook().seconds).toBe(30);
  });

  it('ends at unload with 40 interactions', () => {
    const moodle = lms();
    const { set, terminate } = opened(moodle);
    for (let index = 0; index < 40; index += 1) setInteraction(set, '2004', index);
    moodle.page('unloading');
    expect(terminate()).toBe('true');
  });

  it('cannot end as most navigation requests ask, though it stores all', () => {
    const moodle = lms();
    const first = opened(moodle);
    expect(first.set('adl.nav.request', 'exit')).toBe('true');
    expect([first.terminate(), first.lastError()]).toEqual(['false', 111]);
    const second = opened(moodle);
    second.set('cmi.location', 'kept');
    second.set('adl.nav.request', 'exitAll');
    expect(second.terminate).toThrow(TypeError);
    expect(moodle.stored('cmi.location')).toBe('kept');
    const third = opened(moodle);
    third.set('adl.nav.request', 'suspendAll');
    expect(third.terminate()).toBe('true');
  });

  it('gives nothing back but after a suspend', () => {
    const moodle = lms();
    const first = opened(moodle);
    first.set('cmi.completion_status', 'incomplete');
    first.set('cmi.suspend_data', 'a');
    first.terminate();
    expect(opened(moodle).get('cmi.suspend_data')).toBe('');
    expect(moodle.attempt()).toBe(2);
  });

  it('completes the activity by score and verdict in one save', () => {
    const moodle = lms();
    const { set, commit } = opened(moodle);
    set('cmi.completion_status', 'incomplete');
    commit();
    set('cmi.score.raw', '80');
    set('cmi.completion_status', 'completed');
    set('cmi.success_status', 'passed');
    commit();
    expect(moodle.gradebook()).toMatchObject({ complete: true, score: 80 });
  });

  it('needs one more save for it after a failure was stored', () => {
    const moodle = lms();
    const { set, commit } = opened(moodle);
    set('cmi.success_status', 'failed');
    set('cmi.score.raw', '10');
    commit();
    set('cmi.score.raw', '80');
    set('cmi.success_status', 'passed');
    commit();
    expect(moodle.gradebook().complete).toBe(false);
    commit();
    expect(moodle.gradebook().complete).toBe(true);
  });
});

describe('Chamilo', () => {
  const lms = () => quickLms('1.2', chamilo);

  it('keeps nothing after a final status, says "true", and reviews from then on', () => {
    const server = lms();
    const { set, commit, terminate } = opened(server);
    set(status, 'failed');
    set(raw, '40');
    commit();
    set(raw, '90');
    expect([commit(), terminate()]).toEqual(['true', 'true']);
    expect(server.stored(raw)).toBe('40');
    expect(opened(server).get('cmi.core.lesson_mode')).toBe('review');
  });

  it.each([
    'error',
    'gone',
  ] as const)('says "true" with the server %s, and sends all again', (how) => {
    const server = lms();
    const { set, commit } = opened(server);
    server.turn(how);
    set(status, 'incomplete');
    set(raw, '40');
    expect(commit()).toBe('true');
    server.turn('up');
    set('cmi.suspend_data', 'a');
    commit();
    expect(server.stored(raw)).toBe('40');
  });

  it('adds session time at every save', () => {
    const server = lms();
    const { set, commit, terminate } = opened(server);
    set('cmi.core.session_time', '0000:00:08.00');
    commit();
    terminate();
    expect(server.gradebook().seconds).toBe(16);
  });

  it('takes a closed tab without a status for completed', () => {
    const server = lms();
    opened(server);
    server.page('closed');
    expect(server.stored(status)).toBe('completed');
  });

  it('enters ab initio always, counts in numbers, and knows no objectives of answers', () => {
    const server = lms();
    const first = opened(server);
    first.set('cmi.core.exit', 'suspend');
    first.set(status, 'incomplete');
    first.set(raw, '40');
    first.terminate();
    const { get, set, lastError } = opened(server);
    expect([get('cmi.core.entry'), get(raw), get('cmi.interactions._count')]).toEqual([
      'ab-initio',
      40,
      0,
    ]);
    expect(set('cmi.interactions.0.objectives.0.id', 'a')).toBe('false');
    expect(lastError()).toBe(401);
  });
});

describe('Open edX', () => {
  it.each([
    '1.2',
    '2004',
  ] as const)('answers "" for statuses and scores, without error, in %s', (version) => {
    const server = quickLms(version, openEdx);
    const { get, set, lastError } = opened(server);
    const names = version === '1.2' ? [status, raw] : ['cmi.success_status', 'cmi.score.scaled'];
    for (const name of names) {
      expect([get(name), lastError()]).toEqual(['', 0]);
    }
    set('cmi.suspend_data', 'a');
    expect(server.stored('cmi.suspend_data')).toBe('a');
  });
});

describe('Strict ADL', () => {
  it.each([
    ['1.2', 'cmi.core.exit', 'normal', 405],
    ['1.2', 'cmi.suspend_data', 'x'.repeat(4097), 405],
    ['1.2', 'cmi.core.student_id', 'x', 403],
    ['2004', 'cmi.score.scaled', '1.5', 407],
    ['2004', 'cmi.interactions.1.id', 'a', 351],
    ['2004', 'cmi.session_time', 'PT1.123S', 406],
  ] as const)('refuses in %s %s = %s', (version, element, value, code) => {
    const { set, lastError } = opened(quickLms(version, strictAdl));
    expect(set(element, value)).toBe('false');
    expect(lastError()).toBe(code);
  });

  it('knows the records of earlier visits', () => {
    const lms = quickLms('2004', strictAdl);
    const first = opened(lms);
    first.set('cmi.exit', 'suspend');
    first.set('cmi.objectives.0.id', 'one');
    first.terminate();
    const second = opened(lms);
    expect(second.set('cmi.objectives.0.id', 'other')).toBe('false');
    expect(second.set('cmi.objectives.1.id', 'other')).toBe('true');
  });
});

/** Nine fields, as the course sends them. */
function setInteraction(
  set: (element: string, value: string) => unknown,
  version: ScormVersion,
  index: number,
): void {
  const at = `cmi.interactions.${index}`;
  const fields = [
    ['id', `an_item_of_the_course_${index}`],
    ['type', 'choice'],
    ['objectives.0.id', 'an_objective'],
    ['weighting', '1'],
    ['result', 'correct'],
    ...(version === '1.2'
      ? ([
          ['time', '10:00:00'],
          ['correct_responses.0.pattern', 'a'],
          ['student_response', 'a'],
          ['latency', '0000:00:07.33'],
        ] as const)
      : ([
          ['timestamp', '2026-05-01T10:00:00'],
          ['correct_responses.0.pattern', 'option_a[,]option_b'],
          ['learner_response', 'option_a[,]option_b'],
          ['latency', 'PT7.33S'],
        ] as const)),
  ];
  for (const [name, value] of fields) expect(set(`${at}.${name}`, value)).toBe('true');
}
