import { describe, expect, it } from 'vitest';
import { courseOf, found, lesson, quizOf, soundChoice, times } from '../courses.ts';

describe('few-exam-items', () => {
  it('counts the items of each objective in the pool, in one note', () => {
    const lessons = [
      lesson({
        objectives: [
          { id: 'goal', text: 'Compute' },
          { id: 'other', text: 'Compare' },
        ],
      }),
    ];
    const pool = (count: number) =>
      courseOf(
        [
          quizOf(
            [
              ...times(3, (at) => soundChoice(at)),
              ...times(count, (at) => soundChoice(9 + at, { objective: 'other' })),
            ],
            'exam',
          ),
        ],
        { lessons },
      );
    expect(found('few-exam-items', pool(2))).toMatchObject([
      {
        path: ['items'],
        message: expect.stringContaining('1 of 2 objectives have fewer than 3 items (other 2)'),
      },
    ]);
    expect(found('few-exam-items', pool(3))).toEqual([]);
  });
});

describe('untested-facts', () => {
  it('names the facts that no item rests on', () => {
    const quizzes = [
      quizOf([soundChoice(0, { facts: ['B1'] })]),
      quizOf([soundChoice(1, { facts: ['B3'] })], 'exam'),
    ];
    expect(found('untested-facts', courseOf(quizzes, { facts: ['B1', 'B2', 'B3'] }))).toMatchObject(
      [{ quiz: 'exam', path: ['items'], message: expect.stringContaining('1 of 3 (B2)') }],
    );
    expect(found('untested-facts', courseOf(quizzes, { facts: ['B1', 'B3'] }))).toEqual([]);
    expect(found('untested-facts', courseOf(quizzes))).toEqual([]);
  });
});

describe('no-look-back', () => {
  it('a later check has something that rests on a fact of an earlier lesson', () => {
    const lessons = [
      lesson({ id: 'one', checks: ['first'], facts: ['B1'] }),
      lesson({ id: 'bare', checks: [] }),
      lesson({ id: 'two', checks: ['second'], facts: ['B9'] }),
    ];
    const course = (fact: string, facts: readonly string[] | null) =>
      courseOf(
        [
          quizOf([soundChoice(0, { facts: ['B2'] })], 'check', { id: 'first' }),
          quizOf([soundChoice(1, { facts: ['B9', fact] })], 'check', { id: 'second' }),
        ],
        { lessons, facts },
      );
    expect(found('no-look-back', course('B9', ['B1', 'B2', 'B9']))).toMatchObject([
      { quiz: 'second', path: ['items'], message: expect.stringMatching(/^look back: .*; ask/) },
    ]);
    expect(found('no-look-back', course('B1', ['B1', 'B2', 'B9']))).toEqual([]);
    expect(found('no-look-back', course('B2', ['B1', 'B2', 'B9']))).toEqual([]);
    expect(found('no-look-back', course('B9', null))).toEqual([]);
  });
});
