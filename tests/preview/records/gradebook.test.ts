import { describe, expect, it } from 'vitest';
import type { CmiData } from '../../../src/preview/api/cmi-data.ts';
import type { ActivityRecord } from '../../../src/preview/records/bench-records.ts';
import { gradebook, gradeOf } from '../../../src/preview/records/gradebook.ts';

describe('gradeOf', () => {
  it.each([
    ['passed', 'completed', 'passed'],
    ['failed', 'completed', 'failed'],
    ['completed', 'completed', 'unknown'],
    ['incomplete', 'incomplete', 'unknown'],
    ['browsed', 'incomplete', 'unknown'],
    ['', 'not attempted', 'unknown'],
  ])('reads the lesson status "%s" of 1.2 as %s and %s', (status, completion, success) => {
    const cmi = { core: { lesson_status: status, score: { raw: '' }, total_time: '00:01:05' } };
    expect(gradeOf('1.2', cmi)).toEqual({
      completion,
      success,
      score: null,
      scoreFrom: '',
      seconds: 65,
    });
  });

  it('reads the two statuses of 2004 apart', () => {
    const cmi = { completion_status: 'completed', success_status: 'failed', total_time: 'PT1H5S' };
    expect(gradeOf('2004', cmi)).toMatchObject({
      completion: 'completed',
      success: 'failed',
      seconds: 3605,
    });
  });

  it.each<[CmiData, number | null]>([
    [{ raw: '80' }, 80],
    [{ raw: '8', min: '0', max: '10' }, 80],
    [{ raw: '15', min: '10', max: '20' }, 50],
    [{ raw: '1', max: '3' }, 33.33],
    [{ raw: '0' }, 0],
    [{ scaled: '0.755' }, 75.5],
    [{ scaled: '-0.5' }, 0],
    [{ raw: '60', scaled: '0.9' }, 60],
    [{ raw: 'many' }, null],
    [{}, null],
  ])('takes the score %j for %d percent', (score, percent) => {
    expect(gradeOf('2004', { score }).score).toBe(percent);
  });
});

describe('a gradebook that reads raw scores as percentages', () => {
  it.each([
    [{ raw: '15', max: '20' }, 15],
    [{ scaled: '0.755' }, null],
  ])('takes the score %j for %d percent', (score, percent) => {
    expect(gradeOf('2004', { score }, 'percentage').score).toBe(percent);
  });
});

const record = (given: Partial<ActivityRecord>): ActivityRecord => ({
  packageId: 'p',
  learnerId: 'learner_1',
  attempt: 1,
  activity: 'one',
  version: '2004',
  cmi: {},
  complete: false,
  stored: 1,
  ...given,
});
const passed = { completion_status: 'completed', success_status: 'passed', score: { raw: '90' } };

describe('gradebook', () => {
  it('has a row for each learner and attempt', () => {
    const rows = gradebook(
      [
        record({ cmi: passed }),
        record({ attempt: 2, stored: 5 }),
        record({ learnerId: 'learner_2' }),
      ],
      1,
    );
    expect(rows).toMatchObject([
      { learnerId: 'learner_1', attempt: 1, success: 'passed', score: 90, begun: 1 },
      { learnerId: 'learner_1', attempt: 2, success: 'unknown', score: null, stored: 5 },
      { learnerId: 'learner_2', attempt: 1 },
    ]);
  });

  it('rolls activities up only once all of them say so', () => {
    const one = record({ cmi: passed });
    const two = record({ activity: 'two', cmi: { ...passed, score: { raw: '70' } }, stored: 9 });
    expect(gradebook([one], 2)).toMatchObject([
      { completion: 'incomplete', success: 'unknown', score: 90, begun: 1 },
    ]);
    expect(gradebook([one, two], 2)).toMatchObject([
      { completion: 'completed', success: 'passed', score: 80, begun: 2, stored: 9 },
    ]);
  });

  it('fails who failed one activity', () => {
    const rows = gradebook(
      [
        record({ cmi: passed }),
        record({ activity: 'two', cmi: { ...passed, success_status: 'failed' } }),
      ],
      2,
    );
    expect(rows).toMatchObject([{ success: 'failed' }]);
  });
});
