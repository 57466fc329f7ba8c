import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/authoring/problem.ts';
import { readCourse } from '../../src/authoring/read-course.ts';

type Json = Readonly<Record<string, unknown>>;

const item = (id: string, marks: Json = {}): Json => ({
  type: 'true-false',
  id,
  objective: 'name',
  prompt: 'Is it?',
  correct: true,
  feedback: { true: 'Yes', false: 'No' },
  explanation: 'It is.',
  ...marks,
});

/** What a course says to an exam that draws so many items. */
function problems(examLength: number, exam: Json, check: Json = {}): readonly string[] {
  const write = (file: string, json: Json) => ({ file, text: JSON.stringify(json, null, 2) });
  const objectives = ['name', 'judge'].map((id) => ({ id, text: 'Do it' }));
  const settings = {
    passMark: 70,
    examLength,
    examAttempts: 3,
    completion: 'checks-and-exam',
    feedback: 'after-sitting',
    interactions: 'auto',
    exit: 'suspend',
  };
  const read = readCourse({
    course: write('course.json', {
      settings,
      exam: 'exam',
      lessons: [
        { id: 'makers', title: 'T', promise: 'P', minutes: 1, checks: ['check'], objectives },
      ],
      ...{ id: 'example', version: '1', title: 'T', shortName: 'S', language: 'en' },
      ...{ description: 'D', keywords: [], asAt: '2026-08' },
    }),
    facts: null,
    sources: null,
    glossary: null,
    pictures: { names: [], read: () => new Uint8Array(), digest: () => '' },
    lessons: ['lessons/makers.mdx'],
    tokens: '',
    languages: ['en'],
    quizzes: [
      write('check.json', {
        ...{ id: 'check', kind: 'check', title: 'T', intro: 'I', items: [item('in_check')] },
        ...check,
      }),
      write('exam.json', { id: 'exam', kind: 'exam', title: 'T', intro: 'I', ...exam }),
    ],
  });
  return read.kind === 'read' ? [] : read.problems.map(problemText);
}

const without = (told: readonly string[]) => told.map((line) => line.replace(/:\d+:\d+ /, ' '));

describe('an exam whose pool', () => {
  const pool = [
    item('a', { difficulty: 'easy' }),
    item('b', { difficulty: 'easy' }),
    item('c', { difficulty: 'difficult' }),
    item('d', { objective: 'judge' }),
  ];

  test('gives what its blueprint asks for is taken', () => {
    const blueprint = [
      { objective: 'name', difficulty: 'easy', count: 1 },
      { objective: 'name', count: 1 },
      { count: 1 },
    ];
    expect(problems(3, { items: pool, draw: { blueprint } })).toEqual([]);
    expect(problems(3, { items: pool, draw: {} })).toEqual([]);
  });

  test('holds too few is told so with the numbers, at the place of the length', () => {
    expect(problems(5, { items: pool })).toEqual([
      'course.json:4:19 settings.examLength: the exam draws 5 items but its pool holds 4; draw fewer or write more',
    ]);
    const twins = pool.map((each) => ({ ...each, family: 'twins' }));
    expect(problems(2, { items: twins })).toEqual([
      'course.json:4:19 settings.examLength: the exam draws 2 items but its pool of 4 gives a sitting of 1 at most, with stems whole and one item of a family; draw fewer or write more',
    ]);
  });

  test('lacks items for a row is told so at the row, with the numbers', () => {
    const blueprint = [
      { objective: 'name', difficulty: 'easy', count: 3 },
      { difficulty: 'difficult', count: 1 },
      { count: 1 },
    ];
    expect(problems(5, { items: [...pool, item('e')], draw: { blueprint } })).toEqual([
      'exam.json:76:18 draw.blueprint[0].count: this row draws 3 but 2 items count for it; draw fewer or write more',
    ]);
    const family = [{ objective: 'name', count: 2 }, { count: 1 }];
    const twins = pool.map((each, at) => (at < 3 ? { ...each, family: 'twins' } : each));
    expect(
      without(
        problems(3, {
          items: [...twins, item('e', { objective: 'judge' })],
          draw: { blueprint: family },
        }),
      ),
    ).toEqual([
      'exam.json draw.blueprint[0].count: this row draws 2 but of the 3 items that count for it a sitting can have 1, one of a family; draw fewer or write more',
    ]);
  });

  test('has items that no row takes is told so at each', () => {
    const blueprint = [{ objective: 'name', difficulty: 'easy', count: 2 }];
    expect(without(problems(2, { items: pool, draw: { blueprint } }))).toEqual([
      'exam.json items[2].objective: no row of the blueprint takes this item, so no sitting has it; add a row such as { "objective": "name", "difficulty": "difficult", "count": 1 }, or remove the item',
      'exam.json items[3].objective: no row of the blueprint takes this item, so no sitting has it; add a row such as { "objective": "judge", "count": 1 }, or remove the item',
    ]);
  });

  test('is counted by rows that add up to another length is told so', () => {
    expect(without(problems(3, { items: pool, draw: { blueprint: [{ count: 2 }] } }))).toEqual([
      'exam.json draw.blueprint: its rows draw 2 items but settings.examLength of the course is 3; give both one number',
    ]);
  });

  test('cannot meet all rows at once is told so, with what a sitting would have', () => {
    // Whichever of the two stems is taken, it brings two items that test how to name.
    const items = [
      item('a', { stem: 's' }),
      item('b', { stem: 's' }),
      item('c', { stem: 't' }),
      item('d', { stem: 't' }),
      item('e', { objective: 'judge' }),
    ];
    const stems = [
      { id: 's', text: 'S' },
      { id: 't', text: 'T' },
    ];
    const blueprint = [
      { objective: 'name', count: 1 },
      { objective: 'judge', count: 1 },
    ];
    expect(without(problems(2, { items, stems, draw: { blueprint } }))).toEqual([
      'exam.json draw.blueprint: its rows cannot all be met at once, for stems and families run across them: instead of 1, 1 a sitting has 2, 0; change the rows, or write items without a stem or family',
    ]);
  });

  test('is counted by an objective that is not there is told so', () => {
    const blueprint = [{ objective: 'nam', count: 1 }, { count: 1 }];
    expect(without(problems(2, { items: pool, draw: { blueprint } }))).toEqual([
      'exam.json draw.blueprint[0].objective: no objective "nam" here; did you mean "name"? There are: name, judge',
    ]);
  });
});

describe('stems and families', () => {
  const leaning = (id: string, stem: string) => item(id, { stem });

  test.each<[string, Json, string]>([
    [
      'an unknown stem',
      { stems: [{ id: 's', text: 'S' }], items: [leaning('a', 't'), leaning('b', 's')] },
      'exam.json items[0].stem: no stem has the id "t"; there are: s',
    ],
    [
      'a stem that nothing leans on',
      { stems: [{ id: 's', text: 'S' }], items: [item('a')] },
      'exam.json stems[0].id: no item leans on the stem "s"; write "stem": "s" in its items, or remove it',
    ],
    [
      'items of a stem that stand apart',
      {
        stems: [{ id: 's', text: 'S' }],
        items: [leaning('a', 's'), item('b'), leaning('c', 's')],
      },
      'exam.json items[2].stem: "c" leans on the stem "s", but stands apart from its other items; move it behind them',
    ],
    [
      'a family of one item of a stem',
      { stems: [{ id: 's', text: 'S' }], items: [item('a', { stem: 's', family: 'f' })] },
      'exam.json items[0].family: items of a stem are drawn together, so their family is that of the stem; write "family": "f" in the stem "s"',
    ],
    [
      'a stem that has the id of an item',
      { stems: [{ id: 'in_check', text: 'S' }], items: [leaning('a', 'in_check')] },
      'exam.json stems[0].id: the id "in_check" is taken by an item of check.json; ids are unique in the course',
    ],
  ])('%s is told', (_, exam, told) => {
    expect(without(problems(1, exam))).toEqual([told]);
  });

  test('rules for drawing are refused in a check', () => {
    const exam = { items: [item('a')] };
    expect(without(problems(1, exam, { draw: {} }))).toEqual([
      'check.json draw: a check shows all of its items; remove "draw"',
    ]);
    expect(without(problems(1, exam, { items: [item('in_check', { family: 'f' })] }))).toEqual([
      'check.json items[0].family: a check shows all of its items; remove "family"',
    ]);
  });
});
