import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ItemMark, placeItems } from '../../src/authoring/place-items.ts';

const known = {
  quizzes: new Map([
    [
      'first',
      [
        { id: 'one' },
        { id: 'two' },
        { id: 'case_a', stem: 'case' },
        { id: 'case_b', stem: 'case' },
      ],
    ],
    ['second', [{ id: 'three' }]],
    ['elsewhere', [{ id: 'four' }, { id: 'five', stem: 'table' }]],
    ['exam', [{ id: 'six' }]],
  ]),
  lessons: new Map([
    ['here', ['first', 'second']],
    ['there', ['elsewhere']],
    ['bare', []],
  ]),
};

/** Marks a line apart: `Ask one`. */
const marks = (...written: readonly string[]): readonly ItemMark[] =>
  written.map((each, at) => {
    const [tag, id = ''] = each.split(' ');
    return { tag: tag === 'Ask' ? 'Ask' : 'Quiz', id, line: 2 * at + 1, inText: false };
  });

const placed = (lesson: string, ...written: readonly string[]) => {
  const { placement, flaws } = placeItems(lesson, marks(...written), known);
  return {
    ...placement,
    flaws: flaws.map(({ mark, message }) => `${mark ?? 'lesson'}: ${message}`),
  };
};

describe('placeItems', () => {
  it('takes checks alone, in the order of the text', () => {
    expect(placed('here', 'Quiz second', 'Quiz first')).toEqual({
      questions: ['three', 'one', 'two', 'case_a', 'case_b'],
      earlier: {},
      asked: {},
      flaws: [],
    });
  });

  it('takes items out of their check where they are asked, before it or behind it', () => {
    expect(placed('here', 'Ask two', 'Quiz first', 'Ask case', 'Quiz second')).toEqual({
      questions: ['two', 'one', 'case_a', 'case_b', 'three'],
      earlier: {},
      asked: { two: ['two'], case: ['case_a', 'case_b'] },
      flaws: [],
    });
  });

  it('needs no Quiz for a check of which all items are asked, and refuses an empty one', () => {
    const asks = ['Ask one', 'Ask two', 'Ask case', 'Ask three'];
    expect(placed('here', ...asks).flaws).toEqual([]);
    expect(placed('here', ...asks, 'Quiz second').flaws).toEqual([
      '4: every item of "second" is asked by an <Ask /> already; remove this <Quiz />',
    ]);
  });

  it.each<[string, string, readonly string[], string]>([
    [
      'all items of a check that are missing',
      'here',
      ['Quiz first'],
      'lesson: the check "second" of this lesson is not in it: its 1 item appears nowhere (three), so nobody can complete the course; write <Quiz id="second" /> where it belongs',
    ],
    [
      'those of them that are not asked',
      'here',
      ['Ask one', 'Ask case', 'Quiz second'],
      'lesson: 1 item of the check "first" appears nowhere (two), so nobody can complete the course; write <Quiz id="first" /> where they belong, or an <Ask /> for each',
    ],
    [
      'an item that is asked twice',
      'here',
      ['Ask one', 'Quiz first', 'Quiz second', 'Ask one'],
      '3: "one" is asked here again, after line 1; once is enough',
    ],
    [
      'a check that stands twice',
      'here',
      ['Quiz first', 'Quiz second', 'Quiz first'],
      '2: the check "first" appears here again, after line 1; once is enough',
    ],
    [
      'an item of another lesson',
      'here',
      ['Quiz first', 'Quiz second', 'Ask four'],
      '2: "four" belongs to the check "elsewhere" of the lesson "there"; ask it there, or move it to a check of "here"',
    ],
    [
      'a stem of another lesson',
      'bare',
      ['Ask table'],
      '0: "table" belongs to the check "elsewhere" of the lesson "there"; ask it there, or move it to a check of "bare"',
    ],
    [
      'an item of the exam',
      'bare',
      ['Ask six'],
      '0: "six" belongs to "exam", which is no check of a lesson; ask an item of a check of "bare"',
    ],
    [
      'an item that leans on a stem',
      'here',
      ['Ask case_b', 'Quiz first', 'Quiz second'],
      '0: "case_b" leans on the stem "case", whose items stand together; write <Ask id="case" /> to ask all of them here',
    ],
    [
      'an item that is nowhere',
      'here',
      ['Ask tow', 'Quiz first', 'Quiz second'],
      '0: no item or stem of this lesson’s checks has the id "tow"; did you mean "two"? There are: one, two, case, three',
    ],
    [
      'an item in a lesson without checks',
      'bare',
      ['Ask tow'],
      '0: there is no item "tow", and this lesson has no checks; name one in course.json, or remove the mark',
    ],
    [
      'a check of another lesson',
      'bare',
      ['Quiz elsewhere'],
      '0: course.json does not name "elsewhere" among the checks of "bare"; name it there, or remove this',
    ],
  ])('names %s', (_, lesson, written, flaw) => {
    expect(placed(lesson, ...written).flaws).toEqual([flaw]);
  });

  test('is content exactly where every item of the checks stands once and no other does', () => {
    const mark = fc.constantFrom(
      ...['Ask one', 'Ask two', 'Ask case', 'Ask three', 'Ask four', 'Ask case_a'],
      ...['Quiz first', 'Quiz second', 'Quiz elsewhere'],
    );
    const items: Readonly<Record<string, readonly string[]>> = {
      'Ask one': ['one'],
      'Ask two': ['two'],
      'Ask case': ['case_a', 'case_b'],
      'Ask three': ['three'],
    };
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (written) => {
        const asked = written.flatMap((each) => items[each] ?? []);
        const left = (ids: readonly string[]) => ids.filter((id) => !asked.includes(id));
        const all = written.flatMap((each) => {
          if (each === 'Quiz first') return left(['one', 'two', 'case_a', 'case_b']);
          return each === 'Quiz second' ? left(['three']) : (items[each] ?? [each]);
        });
        const isRight =
          [...all].sort().join() === 'case_a,case_b,one,three,two' &&
          written.every((each) => items[each] !== undefined || each.startsWith('Quiz')) &&
          // A check that shows nothing is told as well.
          (!written.includes('Quiz first') || left(['one', 'two', 'case_a']).length > 0) &&
          (!written.includes('Quiz second') || left(['three']).length > 0);
        const { flaws, questions } = placed('here', ...written);
        expect(flaws.length === 0).toBe(isRight);
        if (isRight) expect(questions).toEqual(all);
      }),
      { numRuns: 2000 },
    );
  });
});
