import { describe, expect, it } from 'vitest';
import { newAttempt } from '../../../src/attempt/attempt.ts';
import { examPage } from '../../../src/attempt/course.ts';
import { scoCourse } from '../../../src/attempt/sco-course.ts';
import { encodeAttempt } from '../../../src/attempt/suspend-data.ts';
import { askedApi } from '../../../src/islands/scos/asked-api.ts';
import type { CmiApi } from '../../../src/scorm/cmi.ts';
import { exampleCourse as course } from '../../attempt/example-course.ts';

const [one = '', two = ''] = course.lessons.map(({ id }) => id);

/** An LMS that holds values by element, and takes all. */
function lms(held: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(held));
  const asked: string[] = [];
  const get = (element: string) => {
    asked.push(element);
    return values.get(element) ?? '';
  };
  const api: CmiApi = {
    initialize: () => ({ ok: true }),
    get,
    read: (element) => ({ value: get(element), error: 0, threw: false }),
    set(element, value) {
      values.set(element, value);
      return { ok: true };
    },
    commit: () => ({ ok: true }),
    terminate: () => ({ ok: true }),
  };
  return { api, values, asked };
}

const stored = (sco: string) =>
  encodeAttempt(
    scoCourse(course, sco, { scored: false, passes: false }),
    newAttempt(1),
    { number: 1, writer: 1 },
    4096,
  ) ?? '';

describe('the LMS as a SCO of several asks it', () => {
  it('is told nothing where it hands out what another SCO has stored', () => {
    for (const [sco, other] of [
      [two, one],
      [one, examPage],
      [examPage, two],
    ] as const) {
      const { api, values } = lms({ 'cmi.suspend_data': stored(other) });
      const asked = askedApi(api, course, sco, true);
      expect(asked.set('cmi.suspend_data', 'mine').ok).toBe(false);
      expect(asked.commit().ok).toBe(false);
      expect(values.get('cmi.suspend_data')).toBe(stored(other));
    }
  });

  it.each(['', 'garbage'])('is told all where it hands out its own, or %j', (data) => {
    for (const given of [data, stored(one)]) {
      const { api, values } = lms({ 'cmi.suspend_data': given });
      expect(askedApi(api, course, one, true).set('cmi.suspend_data', 'mine').ok).toBe(true);
      expect(values.get('cmi.suspend_data')).toBe('mine');
    }
  });

  it('is told no lower score of a lesson than before, but for a hundredth', () => {
    const { api, values } = lms();
    const asked = askedApi(api, course, one, true);
    const told = (element: string, value: string) => {
      asked.set(element, value);
      return values.get(element);
    };
    expect(
      ['50', '100', '99.99', '100', '62.5', '0'].map((each) => told('cmi.core.score.raw', each)),
    ).toEqual(['50', '100', '99.99', '100', '100', '100']);
    expect(['1', '0.9999', '0.5'].map((each) => told('cmi.score.scaled', each))).toEqual([
      '1',
      '0.9999',
      '1',
    ]);
    expect(told('cmi.core.score.min', '0')).toBe('0');
    const exam = lms();
    askedApi(exam.api, course, examPage, true).set('cmi.core.score.raw', '40');
    askedApi(exam.api, course, examPage, true).set('cmi.core.score.raw', '30');
    expect(exam.values.get('cmi.core.score.raw')).toBe('30');
  });

  it('is not asked for the score of a lesson that has none', () => {
    const { api, asked } = lms({ 'cmi.score.raw': '7', 'cmi.objectives.0.score.raw': '8' });
    const silent = askedApi(api, course, one, false);
    expect(silent.get('cmi.score.raw')).toBe('');
    expect(silent.read('cmi.score.raw')).toEqual({ value: '', error: 0, threw: false });
    expect(silent.get('cmi.objectives.0.score.raw')).toBe('8');
    expect(asked).not.toContain('cmi.score.raw');
  });
});
