import { describe, expect, it } from 'vitest';
import { moodle2004 } from '../../../src/preview/profiles/moodle-2004.ts';
import { quickLms } from '../../simulator/server.ts';
import { setInteraction } from './interaction.ts';
import { opened } from './lms.ts';

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
