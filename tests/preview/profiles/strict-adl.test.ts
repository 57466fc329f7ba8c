import { describe, expect, it } from 'vitest';
import { strictAdl } from '../../../src/preview/profiles/strict-adl.ts';
import { quickLms } from '../../simulator/server.ts';
import { opened } from './lms.ts';

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
