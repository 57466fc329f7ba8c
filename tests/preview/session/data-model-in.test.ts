import { describe, expect, it } from 'vitest';
import { dataModelIn } from '../../../src/preview/session/data-model-in.ts';

describe('dataModelIn', () => {
  it('says in the other version what means the same there', () => {
    const held = {
      suspend_data: '1abc',
      core: { student_id: 'l1', lesson_status: 'passed', score: { raw: '80' } },
      interactions: { 0: { id: 'q1', student_response: 'a' } },
    };
    expect(dataModelIn('2004', held, '1.2')).toEqual({
      suspend_data: '1abc',
      learner_id: 'l1',
      score: { raw: '80' },
      interactions: { 0: { id: 'q1', learner_response: 'a' } },
    });
    expect(dataModelIn('1.2', held, '1.2')).toBe(held);
  });
});
