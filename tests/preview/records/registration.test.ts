import { describe, expect, it } from 'vitest';
import { cmiAtLaunch, isOver } from '../../../src/preview/records/registration.ts';
import { learner, noFacts } from '../launched.ts';

describe('cmiAtLaunch', () => {
  it('begins a 1.2 attempt ab initio, with what the manifest hands over', () => {
    const facts = { ...noFacts, launchData: '{"passMark":80}', masteryScore: 80 };
    expect(cmiAtLaunch('1.2', learner, 'normal', facts, {})).toEqual({
      launch_data: '{"passMark":80}',
      student_data: { mastery_score: '80' },
      core: {
        student_id: 'learner_1',
        student_name: 'Okafor, Ada',
        credit: 'credit',
        lesson_mode: 'normal',
        entry: 'ab-initio',
      },
    });
  });

  it.each([
    ['suspend', 'resume'],
    ['', ''],
    ['logout', ''],
  ])('goes on in 1.2 after the exit "%s" with the entry "%s" and all data', (exit, entry) => {
    const stored = {
      suspend_data: '1abc',
      core: { exit, session_time: '00:01:00', total_time: '00:01:00', lesson_status: 'incomplete' },
    };
    const cmi = cmiAtLaunch('1.2', learner, 'normal', noFacts, stored);
    expect(cmi).toMatchObject({
      suspend_data: '1abc',
      core: { entry, total_time: '00:01:00', lesson_status: 'incomplete' },
    });
    expect(cmi.core).not.toHaveProperty('exit');
    expect(cmi.core).not.toHaveProperty('session_time');
  });

  it('goes on in 2004 after a suspended exit', () => {
    const stored = {
      exit: 'suspend',
      session_time: 'PT1M',
      total_time: 'PT1M',
      suspend_data: '1abc',
    };
    expect(cmiAtLaunch('2004', learner, 'normal', noFacts, stored)).toEqual({
      total_time: 'PT1M',
      suspend_data: '1abc',
      launch_data: '',
      learner_id: 'learner_1',
      learner_name: 'Okafor, Ada',
      credit: 'credit',
      mode: 'normal',
      entry: 'resume',
    });
  });

  it('hands over in 2004 the thresholds, limits and objectives of the manifest', () => {
    const facts = {
      ...noFacts,
      minNormalizedMeasure: 0.7,
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.9, progressWeight: 1 },
      maxTimeAllowed: 'PT1H',
      timeLimitAction: 'exit,message',
      objectives: ['primary', '', 'second'],
    };
    expect(cmiAtLaunch('2004', learner, 'normal', facts, {})).toMatchObject({
      scaled_passing_score: '0.7',
      completion_threshold: '0.9',
      max_time_allowed: 'PT1H',
      time_limit_action: 'exit,message',
      objectives: { 0: { id: 'primary' }, 1: { id: 'second' } },
    });
  });

  it('keeps the objectives that content went on with', () => {
    const stored = { exit: 'suspend', objectives: { 0: { id: 'own', success_status: 'passed' } } };
    const facts = { ...noFacts, objectives: ['primary'] };
    expect(cmiAtLaunch('2004', learner, 'normal', facts, stored).objectives).toEqual(
      stored.objectives,
    );
  });

  it.each(['review', 'browse'] as const)('gives no credit in %s mode', (mode) => {
    expect(cmiAtLaunch('1.2', learner, mode, noFacts, {}).core).toMatchObject({
      lesson_mode: mode,
      credit: 'no-credit',
    });
    expect(cmiAtLaunch('2004', learner, mode, noFacts, {})).toMatchObject({
      mode,
      credit: 'no-credit',
    });
  });
});

describe('isOver', () => {
  it.each([
    ['2004', { exit: 'suspend' }, false],
    ['2004', { exit: 'normal' }, true],
    ['2004', { exit: '' }, true],
    ['2004', {}, false],
    ['1.2', { core: { exit: '' } }, false],
  ] as const)('says of SCORM %s after %j: %s', (version, stored, over) => {
    expect(isOver(version, stored)).toBe(over);
  });
});
