import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedSpan,
  hasClosed,
  longestSilence,
  remarkDue,
  timeAllowed,
  timeLeft,
} from '../../src/attempt/sitting-time.ts';
import { exampleCourse } from './example-course.ts';

const { settings } = exampleCourse;
const sitting = { number: 1, drawn: [], answers: new Map(), submitted: false };

describe('the time of a sitting', () => {
  it('is that of the package times that of the learner', () => {
    expect(timeAllowed(settings)).toBeNull();
    expect(timeAllowed({ ...settings, examMinutes: 0, extraTime: 2 })).toBeNull();
    expect(timeAllowed({ ...settings, examMinutes: 45 })).toBe(2700);
    expect(timeAllowed({ ...settings, examMinutes: 45, extraTime: 1.5 })).toBe(4050);
  });

  it('is what was not spent, and never less than none', () => {
    const timed = { ...settings, examMinutes: 1 };
    expect(timeLeft(settings, sitting)).toBeNull();
    expect(timeLeft(timed, sitting)).toBe(60);
    expect(timeLeft(timed, { ...sitting, spent: 59 })).toBe(1);
    expect(timeLeft(timed, { ...sitting, spent: 90 })).toBe(0);
  });

  it('counts no silence in which nobody can have worked, and no clock that goes back', () => {
    expect(countedSpan(1000)).toBe(1000);
    expect(countedSpan(longestSilence)).toBe(longestSilence);
    expect(countedSpan(longestSilence + 1)).toBe(0);
    expect(countedSpan(-1)).toBe(0);
  });
});

describe('the exam', () => {
  it.each([
    ['', Number.MAX_SAFE_INTEGER, false],
    ['2027-01-31T23:59+01:00', Date.UTC(2027, 0, 31, 22, 59), false],
    ['2027-01-31T23:59+01:00', Date.UTC(2027, 0, 31, 22, 59, 1), true],
    ['2027-01-31T23:59Z', Date.UTC(2027, 0, 31, 23, 0), false],
  ])('that closes at "%s" has done so at %i: %s', (examCloses, now, closed) => {
    expect(hasClosed({ ...settings, examCloses }, now)).toBe(closed);
    expect(hasClosed(settings, now)).toBe(false);
  });
});

describe('what is said of the time left', () => {
  it('is half, five minutes and one minute', () => {
    const said = [];
    for (let left = 2699; left > 0; left -= 1) {
      const due = remarkDue(2700, left + 1, left);
      if (due !== null) said.push(due);
    }
    expect(said).toEqual([1350, 300, 60]);
  });

  it('is no more than there is', () => {
    expect(remarkDue(60, 31, 30)).toBe(30);
    expect(remarkDue(60, 60, 59)).toBeNull();
    expect(remarkDue(300, 300, 299)).toBeNull();
    expect(remarkDue(120, 61, 60)).toBe(60);
    expect(remarkDue(60, 2, 0)).toBeNull();
    expect(remarkDue(60, 31, 0)).toBeNull();
  });

  it('is the least where several were passed in a sleep', () => {
    expect(remarkDue(3000, 400, 50)).toBe(60);
  });

  it('is said once, however the looks fall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6000 }),
        fc.array(fc.integer({ min: 1, max: 400 })),
        (allowed, spans) => {
          let left = allowed;
          const said: number[] = [];
          for (const span of spans) {
            const due = remarkDue(allowed, left, left - span);
            left -= span;
            if (due !== null) said.push(due);
            if (left > 0) expect(due ?? left).toBeGreaterThanOrEqual(left);
          }
          expect(said).toEqual([...new Set(said)].sort((one, other) => other - one));
        },
      ),
    );
  });
});
