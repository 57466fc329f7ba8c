import { describe, expect, it } from 'vitest';
import { cmiAtLaunch, isOver, type Registration } from '../../src/preview/registration.ts';

const learner = { id: 'learner_1', name: 'Okafor, Ada' };
const in12: Registration = { version: '1.2', learner, attempt: 1 };
const in2004: Registration = { version: '2004', learner, attempt: 1 };

describe('cmiAtLaunch', () => {
  it('begins a 1.2 attempt ab initio, for the learner, with the launch data', () => {
    expect(cmiAtLaunch(in12, {}, '{"passMark":80}')).toEqual({
      launch_data: '{"passMark":80}',
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
    const cmi = cmiAtLaunch(in12, stored, '');
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
    expect(cmiAtLaunch(in2004, stored, '')).toEqual({
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
