import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { submitSitting } from '../../src/attempt/attempt.ts';
import { type Course, examPage } from '../../src/attempt/course.ts';
import type { Report } from '../../src/attempt/report.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import { type LessonReporting, scoCourse, scoOfPage } from '../../src/attempt/sco-course.ts';
import type { CompletionRule } from '../../src/attempt/settings.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import { courseAndAttempt } from './arbitraries.ts';
import { exampleCourse as course } from './example-course.ts';
import { answers, attemptAfter, type Step, sits } from './learner.ts';

const silent: LessonReporting = { scored: false, passes: false };
const rules: readonly CompletionRule[] = ['checks', 'exam', 'checks-and-exam'];

const reported = (sco: string, reporting: LessonReporting, completion: CompletionRule) => {
  const part = scoCourse(course, sco, reporting);
  return (...steps: readonly Step[]) =>
    reportOf(part, { ...course.settings, completion }, attemptAfter(...steps));
};

/** The first lesson has four items, of which one has two points. */
const lesson = course.lessons[0]?.id ?? '';
const part = scoCourse(course, lesson, silent);

type Row = [
  step: readonly Step[],
  reporting: LessonReporting,
  completion: Report['completion'],
  success: Report['success'],
  score: number | null,
  progress: number,
];

const all = [answers(part, 9)];
const half = [answers(part, 2)];

describe('a lesson that is a SCO', () => {
  test.each<Row>([
    [[], { scored: true, passes: true }, 'incomplete', 'unknown', null, 0],
    [half, { scored: true, passes: true }, 'incomplete', 'unknown', null, 0.5],
    [all, silent, 'completed', 'unknown', null, 1],
    [all, { scored: true, passes: false }, 'completed', 'unknown', 100, 1],
    [all, { scored: false, passes: true }, 'completed', 'passed', null, 1],
    [all, { scored: true, passes: true }, 'completed', 'passed', 100, 1],
  ])('row %#', (steps, reporting, completion, success, score, progress) => {
    for (const rule of rules) {
      const report = reported(lesson, reporting, rule)(...steps);
      expect(report).toMatchObject({ completion, success, score, progress, final: false });
    }
  });

  it('has no score where none of its questions has points', () => {
    const lessons = course.lessons.map((each) => ({
      ...each,
      checks: each.checks.map((quiz) => ({
        ...quiz,
        items: quiz.items.map((item): ItemKey => ({ ...item, points: 0 })),
      })),
    }));
    const alone = scoCourse({ ...course, lessons }, lesson, { scored: true, passes: true });
    const report = reportOf(alone, course.settings, attemptAfter(answers(alone, 9)));
    expect(report).toMatchObject({ completion: 'completed', score: null });
  });

  it('asks and reports what is its own alone', () => {
    expect(part.lessons.map(({ id }) => id)).toEqual([lesson]);
    expect(part.exam.items).toEqual([]);
    const report = reportOf(part, course.settings, attemptAfter(answers(course, 8)));
    const own = course.lessons[0]?.objectives.map(({ id }) => id);
    expect(report.objectives.map(({ id }) => id)).toEqual(own);
    expect(report.interactions).toHaveLength(4);
  });
});

describe('an exam that is a SCO', () => {
  const exam = scoCourse(course, examPage, silent);

  test.each<[readonly Step[], Report['completion'], Report['success'], number | null, boolean]>([
    [[], 'incomplete', 'unknown', null, false],
    [[sits(course, 4)], 'incomplete', 'unknown', null, false],
    [[sits(course, 2), submitSitting], 'incomplete', 'failed', 50, false],
    [[sits(course, 4), submitSitting], 'completed', 'passed', 100, false],
    [
      [1, 2, 0].flatMap((right) => [sits(course, right), submitSitting]),
      'completed',
      'failed',
      50,
      true,
    ],
  ])('row %#', (steps, completion, success, score, final) => {
    for (const rule of rules) {
      const settings = { ...course.settings, completion: rule };
      expect(reportOf(exam, settings, attemptAfter(...steps))).toMatchObject({
        completion,
        success,
        score,
        final,
      });
    }
  });

  it('reports the objectives of all lessons, and no answers of theirs', () => {
    const attempt = attemptAfter(answers(course, 8), sits(course, 4), submitSitting);
    const report = reportOf(exam, course.settings, attempt);
    expect(report.objectives).toHaveLength(
      course.lessons.flatMap((each) => each.objectives).length,
    );
    expect(report.interactions.map(({ quiz }) => quiz)).toEqual(Array(4).fill('exam'));
  });
});

/** The SCOs of a course, and whether the rule asks for each. */
const scosOf = (whole: Course, rule: CompletionRule) => [
  ...whole.lessons.map(({ id }) => ({ id, completes: rule !== 'exam' })),
  { id: examPage, completes: rule !== 'checks' },
];

describe('the SCOs of a course together', () => {
  it('come to what it comes to as one, as a manifest has them rolled up', () => {
    fc.assert(
      fc.property(
        courseAndAttempt,
        fc.constantFrom(...rules),
        ({ course, attempt }, completion) => {
          // Whoever has started over is one of the whole.
          const { restart: _, ...begun } = attempt;
          const settings = { ...course.settings, completion };
          const whole = reportOf(course, settings, begun);
          const reports = scosOf(course, completion).map(({ id, completes }) => ({
            ...reportOf(scoCourse(course, id, { scored: true, passes: true }), settings, begun),
            completes,
          }));
          const counted = reports.filter(({ completes }) => completes);
          const exam = reports.at(-1);
          expect(counted.every(({ completion }) => completion === 'completed')).toBe(
            whole.completion === 'completed',
          );
          expect([exam?.success, exam?.score]).toEqual([whole.success, whole.score]);
        },
      ),
    );
  });

  it('read nothing that another of them has stored', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const parts = scosOf(course, 'checks-and-exam').map(({ id }) =>
          scoCourse(course, id, silent),
        );
        const save = { number: 1, writer: 1 };
        for (const writer of parts) {
          const data = encodeAttempt(writer, attempt, save, Number.MAX_SAFE_INTEGER) ?? '';
          expect(decodeAttempt(writer, data).kind).toBe('restored');
          for (const reader of [course, ...parts].filter((each) => each !== writer)) {
            expect(decodeAttempt(reader, data)).toEqual({
              kind: 'unreadable',
              why: 'other-course',
            });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('have each page once, or share it', () => {
    expect(scoOfPage(course, lesson)).toBe(lesson);
    expect(['exam', 'certificate'].map((page) => scoOfPage(course, page))).toEqual([
      'exam',
      'exam',
    ]);
    expect(['glossary', 'sources', ''].map((page) => scoOfPage(course, page))).toEqual([
      '',
      '',
      '',
    ]);
  });
});
