import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAttempt, submitSitting } from '../../src/attempt/attempt.ts';
import type { Report } from '../../src/attempt/report.ts';
import { type HeldByLms, notBelow, reportOf } from '../../src/attempt/report-of.ts';
import type { CompletionRule } from '../../src/attempt/settings.ts';
import { courseAndAttempt, courseArbitrary } from './arbitraries.ts';
import { exampleCourse } from './example-course.ts';
import { answers, attemptAfter, type Step, sits, stepsArbitrary } from './learner.ts';

const course = exampleCourse;
const nothing: Step = (attempt) => attempt;

const checks: Record<'none' | 'half' | 'all', Step> = {
  none: nothing,
  half: answers(course, 4),
  all: answers(course, 8),
};

/** Four items of a point each are drawn, 70 percent pass, three sittings are allowed. */
const exams = {
  'not begun': [],
  'in progress': [sits(course, 4)],
  'failed once': [sits(course, 2), submitSitting],
  'failed, next in progress': [sits(course, 2), submitSitting, sits(course, 4)],
  'failed, last in progress': [1, 2, 3].flatMap((right) => [submitSitting, sits(course, right)]),
  'failed three times': [1, 2, 0].flatMap((right) => [sits(course, right), submitSitting]),
  'passed at once': [sits(course, 4), submitSitting],
  'passed, then failed': [sits(course, 3), submitSitting, sits(course, 0), submitSitting],
  'failed, passed, failed': [2, 3, 1].flatMap((right) => [sits(course, right), submitSitting]),
} satisfies Record<string, readonly Step[]>;

type Row = [
  CompletionRule,
  keyof typeof checks,
  keyof typeof exams,
  Report['completion'],
  Report['success'],
  score: number | null,
  progress: number,
  isFinal: boolean,
];

const truthTable: readonly Row[] = [
  ['checks', 'none', 'not begun', 'incomplete', 'unknown', null, 0, false],
  ['checks', 'half', 'not begun', 'incomplete', 'unknown', null, 0.5, false],
  ['checks', 'all', 'not begun', 'completed', 'unknown', null, 1, false],
  ['checks', 'none', 'in progress', 'incomplete', 'unknown', null, 0, false],
  ['checks', 'none', 'passed at once', 'incomplete', 'passed', 100, 0, false],
  ['checks', 'all', 'failed once', 'completed', 'failed', 50, 1, false],
  ['checks', 'all', 'passed at once', 'completed', 'passed', 100, 1, false],

  ['exam', 'none', 'not begun', 'incomplete', 'unknown', null, 0, false],
  ['exam', 'all', 'not begun', 'incomplete', 'unknown', null, 0, false],
  ['exam', 'none', 'in progress', 'incomplete', 'unknown', null, 0, false],
  ['exam', 'none', 'failed once', 'incomplete', 'failed', 50, 0, false],
  ['exam', 'none', 'failed, next in progress', 'incomplete', 'failed', 50, 0, false],
  ['exam', 'none', 'failed, last in progress', 'incomplete', 'failed', 50, 0, false],
  ['exam', 'none', 'failed three times', 'completed', 'failed', 50, 1, true],
  ['exam', 'none', 'passed at once', 'completed', 'passed', 100, 1, false],
  ['exam', 'none', 'passed, then failed', 'completed', 'passed', 75, 1, false],
  ['exam', 'none', 'failed, passed, failed', 'completed', 'passed', 75, 1, true],

  ['checks-and-exam', 'none', 'not begun', 'incomplete', 'unknown', null, 0, false],
  ['checks-and-exam', 'half', 'not begun', 'incomplete', 'unknown', null, 0.3333, false],
  ['checks-and-exam', 'all', 'not begun', 'incomplete', 'unknown', null, 0.6666, false],
  ['checks-and-exam', 'all', 'in progress', 'incomplete', 'unknown', null, 0.6666, false],
  ['checks-and-exam', 'none', 'passed at once', 'incomplete', 'passed', 100, 0.3333, false],
  ['checks-and-exam', 'half', 'failed once', 'incomplete', 'failed', 50, 0.3333, false],
  ['checks-and-exam', 'all', 'failed once', 'incomplete', 'failed', 50, 0.6666, false],
  ['checks-and-exam', 'all', 'failed three times', 'completed', 'failed', 50, 1, true],
  ['checks-and-exam', 'all', 'passed at once', 'completed', 'passed', 100, 1, false],
  ['checks-and-exam', 'all', 'failed, passed, failed', 'completed', 'passed', 75, 1, true],
];

describe('reportOf', () => {
  test.each(
    truthTable,
  )('by %s, with checks %s and the exam %s, says %s and %s', (completion, checked, examined, ...expected) => {
    const settings = { ...course.settings, completion };
    const report = reportOf(course, settings, attemptAfter(checks[checked], ...exams[examined]));
    expect([
      report.completion,
      report.success,
      report.score,
      report.progress,
      report.final,
    ]).toEqual(expected);
  });

  test.each([
    [0, 0, 'passed'],
    [50, 2, 'passed'],
    [50.01, 2, 'failed'],
    [75, 3, 'passed'],
    [100, 3, 'failed'],
    [100, 4, 'passed'],
  ])('with a pass mark of %d and %i of 4 right says %s', (passMark, right, success) => {
    const settings = { ...course.settings, passMark };
    const attempt = attemptAfter(sits(course, right), submitSitting);
    expect(reportOf(course, settings, attempt).success).toBe(success);
  });

  test('says nothing of a new attempt', () => {
    for (const interactions of ['journal', 'state', 'off'] as const) {
      const report = reportOf(course, { ...course.settings, interactions }, newAttempt(1));
      expect(report).toEqual({
        completion: 'incomplete',
        success: 'unknown',
        final: false,
        score: null,
        progress: 0,
        place: '',
        objectives: ['makers_name', 'makers_order', 'rules_match', 'rules_judge'].map((id) => ({
          id,
          score: null,
          status: 'not attempted',
        })),
        interactions: [],
      });
    }
  });

  test('never takes back progress or a status, whatever the learner does next', () => {
    const walk = courseArbitrary.chain((course) =>
      stepsArbitrary(course).map((steps) => ({ course, steps })),
    );
    fc.assert(
      fc.property(walk, ({ course, steps }) => {
        let attempt = newAttempt(1);
        let before = reportOf(course, course.settings, attempt);
        for (const step of steps) {
          attempt = step(attempt);
          const now = reportOf(course, course.settings, attempt);
          expect(now.progress).toBeGreaterThanOrEqual(before.progress);
          if (before.score !== null) expect(now.score).toBeGreaterThanOrEqual(before.score);
          if (before.completion === 'completed') expect(now.completion).toBe('completed');
          if (before.success === 'passed') expect(now.success).toBe('passed');
          if (before.success === 'failed') expect(now.success).not.toBe('unknown');
          before = now;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is completed exactly at progress 1, scored exactly after a submission, all within bounds', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const report = reportOf(course, course.settings, attempt);
        expect(report.completion === 'completed').toBe(report.progress === 1);
        expect(report.score !== null).toBe(attempt.sittings.some(({ submitted }) => submitted));
        expect(report.success === 'unknown').toBe(report.score === null);
        for (const percent of [report.score, ...report.objectives.map(({ score }) => score)]) {
          expect(percent ?? 0).toBeGreaterThanOrEqual(0);
          expect(percent ?? 0).toBeLessThanOrEqual(100);
        }
        expect(report.progress).toBeGreaterThanOrEqual(0);
        expect(report.progress).toBeLessThanOrEqual(1);
        const ids = report.interactions.map(({ id }) => id);
        const keys = report.interactions.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_]{1,100}$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('notBelow', () => {
  const nothingHeld: HeldByLms = {
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: 0,
  };
  const all: HeldByLms = { completion: 'completed', success: 'passed', score: 90, progress: 1 };
  const report = (attempt: ReturnType<typeof attemptAfter>) =>
    reportOf(course, course.settings, attempt);

  test('keeps what the LMS holds when an attempt starts anew, and sends no score for it', () => {
    expect(notBelow(report(newAttempt(1)), all)).toMatchObject({
      completion: 'completed',
      success: 'passed',
      score: null,
      progress: 1,
    });
  });

  test('keeps a better score and a pass after a worse sitting', () => {
    const worse = report(attemptAfter(sits(course, 2), submitSitting));
    expect(notBelow(worse, all)).toMatchObject({ success: 'passed', score: 90 });
  });

  test('lets what is better pass', () => {
    const best = report(attemptAfter(answers(course, 8), sits(course, 4), submitSitting));
    const held: HeldByLms = { ...nothingHeld, success: 'failed', score: 50, progress: 0.5 };
    expect(notBelow(best, held)).toEqual(best);
  });

  test('leaves the report as it is where the LMS holds nothing', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const report = reportOf(course, course.settings, attempt);
        expect(notBelow(report, nothingHeld)).toEqual(report);
      }),
    );
  });

  test('never falls below the LMS or below the report', () => {
    const held = fc.record<HeldByLms>({
      completion: fc.constantFrom('incomplete', 'completed'),
      success: fc.constantFrom('unknown', 'passed', 'failed'),
      score: fc.option(fc.integer({ min: 0, max: 100 })),
      progress: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const rank = { unknown: 0, failed: 1, passed: 2, incomplete: 0, completed: 1 };
    fc.assert(
      fc.property(courseAndAttempt, held, ({ course, attempt }, held) => {
        const report = reportOf(course, course.settings, attempt);
        const sent = notBelow(report, held);
        for (const least of [report, held]) {
          expect(rank[sent.completion]).toBeGreaterThanOrEqual(rank[least.completion]);
          expect(rank[sent.success]).toBeGreaterThanOrEqual(rank[least.success]);
          expect(sent.progress).toBeGreaterThanOrEqual(least.progress);
          if (sent.score !== null) expect(sent.score).toBeGreaterThanOrEqual(least.score ?? 0);
        }
        expect(sent.score === null).toBe(report.score === null);
      }),
      { numRuns: 300 },
    );
  });
});
