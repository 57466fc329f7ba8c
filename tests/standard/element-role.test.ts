import { describe, expect, it } from 'vitest';
import { elementIn } from '../../src/standard/element-role.ts';

describe('elementIn', () => {
  it.each([
    ['cmi.core.lesson_location', 'cmi.location'],
    ['cmi.suspend_data', 'cmi.suspend_data'],
    ['cmi.interactions.3.objectives.07.id', 'cmi.interactions.3.objectives.07.id'],
    ['cmi.interactions.12.student_response', 'cmi.interactions.12.learner_response'],
    [
      'cmi.interactions.3.correct_responses.0.pattern',
      'cmi.interactions.3.correct_responses.0.pattern',
    ],
  ])('knows that %s of 1.2 is %s in 2004, and the other way round', (in12, in2004) => {
    expect(elementIn('2004', in12, '1.2')).toBe(in2004);
    expect(elementIn('1.2', in2004, '2004')).toBe(in12);
  });

  it.each([
    ['cmi.core.lesson_status', '1.2', '2004'],
    ['cmi.completion_status', '2004', '1.2'],
    ['cmi.progress_measure', '2004', '1.2'],
    ['__proto__', '1.2', '2004'],
    // No element of the version it is said to be of, though one of the other.
    ['cmi.location', '1.2', '2004'],
    ['cmi.core.lesson_location', '2004', '1.2'],
    ['cmi.made_up', '1.2', '2004'],
  ] as const)('has nothing for %s of %s in %s', (element, from, to) => {
    expect(elementIn(to, element, from)).toBeNull();
  });

  it('leaves a name alone within its version', () => {
    expect(elementIn('1.2', 'cmi.core.lesson_status', '1.2')).toBe('cmi.core.lesson_status');
    expect(elementIn('2004', 'cmi.made_up', '2004')).toBe('cmi.made_up');
  });
});
