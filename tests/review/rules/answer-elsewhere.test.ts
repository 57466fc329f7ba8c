import { describe, expect, it } from 'vitest';
import { choice, courseOf, fillIn, found, numeric, quizOf, trueFalse } from '../courses.ts';

describe('answer-elsewhere', () => {
  it('tells which other prompts say an answer', () => {
    const asked = fillIn('Which chip came after the H800?', ['H20', 'the H20']);
    const told = numeric('The H20 has 814 and the H200 900. What is the ratio?', 0.9, 0.05, {
      id: 'q_ratio',
    });
    const other = numeric('The H200 has 900. What is its half?', 450, 0);
    expect(found('answer-elsewhere', courseOf([quizOf([asked, told, other])]))).toMatchObject([
      { path: ['items', 0], message: expect.stringContaining('q_ratio') },
    ]);
    expect(found('answer-elsewhere', courseOf([quizOf([asked, other])]))).toEqual([]);
    const apart = [quizOf([asked]), quizOf([told], 'exam')];
    expect(found('answer-elsewhere', courseOf(apart))).toEqual([]);
  });

  it('looks at stems, and not at items that are never asked together', () => {
    const asked = fillIn('Which chip came after the H800?', ['H20']);
    const leaning = { ...numeric('What is its half?', 450, 0), stem: 'case' };
    const stems = [{ id: 'case', text: 'The H20 has 900.' }];
    const course = (family?: string) =>
      courseOf([
        quizOf(
          [
            { ...asked, family },
            { ...leaning, family },
          ],
          'exam',
          { stems },
        ),
      ]);
    expect(found('answer-elsewhere', course())).toHaveLength(1);
    expect(found('answer-elsewhere', course('h20'))).toEqual([]);
    const apart = courseOf([
      quizOf(
        [
          { ...asked, family: 'a' },
          { ...leaning, family: 'b' },
        ],
        'exam',
        { stems },
      ),
    ]);
    expect(found('answer-elsewhere', apart)).toHaveLength(1);
    const short = [fillIn('Which letter?', ['a']), numeric('What is a half of a river?', 2, 0)];
    expect(found('answer-elsewhere', courseOf([quizOf(short)]))).toEqual([]);
  });

  it('a term in a question about something else gives nothing away', () => {
    const asked = choice('Which tool measures the height of a river?', [
      '*A level gauge',
      'A wind vane',
      'A rain drum',
    ]);
    const same = trueFalse('The height of a river is measured by a level gauge.', true);
    const else_ = trueFalse('A level gauge was painted green.', true);
    const both = trueFalse(
      'A level gauge or a wind vane: both tools measure a river and its height.',
      true,
    );
    const near = trueFalse('A level gauge stands for the height of a river.', true);
    expect(found('answer-elsewhere', courseOf([quizOf([asked, same])]))).toHaveLength(1);
    expect(found('answer-elsewhere', courseOf([quizOf([asked, near])]))).toHaveLength(1);
    expect(found('answer-elsewhere', courseOf([quizOf([asked, else_, both])]))).toEqual([]);
    const gauge = choice('Which tool measures the height of a river?', ['*Gauge', 'Vane']);
    expect(found('answer-elsewhere', courseOf([quizOf([gauge, same])]))).toEqual([]);
  });

  it('names each question that says one of the answers once, in order', () => {
    const asked = fillIn('Which chip came next?', ['H20', 'the H20 of May', 'is']);
    const says = (id: string, prompt: string) => numeric(prompt, 2, 0, { id });
    const items = [
      says('q_two', 'The H20 of May has 814. What is its half?'),
      asked,
      says('q_none', 'What is the half of 814?'),
      says('q_one', 'The H20 has 900. What is its half?'),
    ];
    const [finding, ...others] = found('answer-elsewhere', courseOf([quizOf(items)]));
    expect(others).toEqual([]);
    expect(finding?.path).toEqual(['items', 1]);
    expect(finding?.message).toContain('the answer stands in q_two and q_one;');
    const sides = fillIn('Who read the H20?', ['me'], { id: 'q_sides' });
    expect(found('answer-elsewhere', courseOf([quizOf([asked, sides])]))).toHaveLength(1);
    expect(
      found('answer-elsewhere', courseOf([quizOf([sides, says('q_me', 'Is it me?')])])),
    ).toEqual([]);
    const own = fillIn('Who reads it, Ann or Eve?', ['Ann']);
    const short = fillIn('Which animal?', ['ox']);
    const beside = [says('q_ann', 'Is Ann two?'), says('q_ox', 'Is an ox two?')];
    expect(found('answer-elsewhere', courseOf([quizOf([own, short, ...beside])]))).toEqual([]);
    const ordered = [says('q_1', 'The H20 has 900.'), says('q_2', 'The H20 of May has 814.')];
    const reversed = fillIn('Which chip came next?', ['the H20 of May', 'the H20']);
    expect(
      found('answer-elsewhere', courseOf([quizOf([...ordered, reversed])]))[0]?.message,
    ).toContain('stands in q_1 and q_2;');
  });
});
