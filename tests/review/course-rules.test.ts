import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/quiz/item-types.ts';
import { type RuleId, rules } from '../../src/review/rules.ts';
import { choice, courseOf, fillIn, found, lesson, numeric, quizOf, trueFalse } from './courses.ts';

const times = <Made>(count: number, make: (at: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** The right option a little longer than the others where `isLonger` says so. */
const oneOfFour = (at: number, isLonger: boolean): Item =>
  choice(`Which gauge is number ${at}?`, [
    `*North bank ${at}${isLonger ? ' up' : ''}`,
    `South bank ${at}`,
    `East bank ${at}${isLonger ? '' : ' up'}`,
    `West bank ${at}`,
  ]);

const amount = (at: number, key: number): Item =>
  choice(
    `How many are there at gauge ${at}?`,
    [10, 20, 30, 40].map((each, nth) => `${nth === key ? '*' : ''}${each + at}`),
  );

const soundChoice = (at: number, more = {}) =>
  choice(`Which town lies at gauge ${at}?`, ['*Bonn', 'Rome', 'Kiel', 'Linz'], more);

describe('rules that judge a file or the course', () => {
  it('are those that judge no item', () => {
    const others = Object.entries(rules).flatMap(([id, { judges }]) =>
      judges === 'item' ? [] : [id],
    );
    const tested: readonly RuleId[] = [
      'key-lengths',
      'key-place',
      'answer-elsewhere',
      'no-slips',
      'near-duplicate',
      'few-exam-items',
      'untested-facts',
      'no-look-back',
      'reading-level',
    ];
    expect(others.sort()).toEqual([...tested].sort());
  });

  it('key-lengths: tells of right options that are the longest too often, however little', () => {
    const course = (longer: number) =>
      courseOf([quizOf(times(12, (at) => oneOfFour(at, at < longer)))]);
    const [finding] = found('key-lengths', course(7));
    expect(finding?.message).toMatch(/^look at .* in 7 of 12 items the right one is the longest/);
    expect(finding?.message).toContain('about 3');
    expect(finding?.message).toMatch(/\(q_\d+, q_\d+, .* and q_\d+\)$/);
    expect(finding?.path).toEqual(['items']);
    expect(found('key-lengths', course(4))).toEqual([]);
    const eight = times(8, (at) => oneOfFour(at, true));
    const others = [trueFalse('It rose.', true), choice('Which?', ['*One of them', 'Two'])];
    expect(found('key-lengths', courseOf([quizOf([...eight, ...others])]))[0]?.message).toContain(
      '8 of 8',
    );
    const short = times(12, (at) => choice(`Which ${at}?`, ['*Ebb', 'Lakes', 'Locks', 'Weirs']));
    expect(found('key-lengths', courseOf([quizOf(short)]))).toMatchObject([
      { message: expect.stringContaining('in 12 of 12 items the right one is the shortest') },
    ]);
    expect(found('key-lengths', course(12))).toHaveLength(1);
    const even = times(12, (at) => choice(`Which ${at}?`, ['*North', 'South', 'Lakes', 'Locks']));
    expect(found('key-lengths', courseOf([quizOf(even)]))).toEqual([]);
    expect(found('key-lengths', courseOf([quizOf(times(7, (at) => oneOfFour(at, true)))]))).toEqual(
      [],
    );
  });

  it('key-place: tells of true-false items that are nearly all on one side', () => {
    const course = (trues: number) =>
      courseOf([quizOf(times(8, (at) => trueFalse(`Gauge ${at} read 3 m.`, at < trues)))]);
    expect(found('key-place', course(8))[0]?.message).toMatch(/8 of 8 are true/);
    expect(found('key-place', course(0))[0]?.message).toMatch(/8 of 8 are false/);
    expect(found('key-place', course(8))[0]?.path).toEqual(['items']);
    expect(found('key-place', course(6))).toEqual([]);
    const few = (count: number) =>
      found(
        'key-place',
        courseOf([quizOf(times(count, (at) => trueFalse(`Gauge ${at} is up.`, true)))]),
      );
    expect(few(6)).toHaveLength(1);
    expect(few(5)).toEqual([]);
  });

  it('key-place: tells of numbers of which the right one always lies inside', () => {
    const course = (keys: readonly number[]) =>
      courseOf([quizOf(keys.map((key, at) => amount(at, key)))]);
    expect(found('key-place', course([1, 2, 1, 2, 1, 1]))[0]?.message).toMatch(/6 of 6 items/);
    expect(found('key-place', course([1, 2, 1, 2, 1, 1]))[0]?.path).toEqual(['items']);
    expect(found('key-place', course([0, 2, 1, 3, 1, 1]))).toEqual([]);
    expect(found('key-place', course([1, 2, 1, 2, 1]))).toEqual([]);
  });

  it('key-place: looks at numbers of which there are three or more, with a unit at most', () => {
    const course = (texts: (at: number) => readonly string[]) =>
      courseOf([quizOf(times(8, (at) => choice(`How many at gauge ${at}?`, texts(at))))]);
    const units = course(() => ['10 cubic metres', '*20 cubic metres', '30 m', '9 litres']);
    expect(found('key-place', units)).toHaveLength(1);
    expect(
      found(
        'key-place',
        course(() => ['10', '*20', '30']),
      ),
    ).toHaveLength(1);
    expect(
      found(
        'key-place',
        course(() => ['10', '*20', '20', '30']),
      ),
    ).toHaveLength(1);
    expect(
      found(
        'key-place',
        course(() => ['10', '*10', '20', '30']),
      ),
    ).toEqual([]);
    expect(
      found(
        'key-place',
        course(() => ['10', '*30', '20', '30']),
      ),
    ).toEqual([]);
    expect(
      found(
        'key-place',
        course((at) => [at % 2 ? '*2' : '2', at % 2 ? '1' : '*1', '0']),
      ),
    ).toEqual([]);
  });

  it('key-place: takes no text with a number in it for a number', () => {
    const texts = times(8, (at) =>
      choice(`Which at gauge ${at}?`, [
        'Dam 10 of the upper river',
        '*Dam 20 of the upper river',
        'Dam 30 of the upper river',
        'Dam 40 of the upper river',
      ]),
    );
    const ranges = times(8, (at) =>
      choice(`How many at ${at}?`, ['1 of 9', '*2 of 9', '3 of 9', '4 of 9']),
    );
    const mixed = times(8, (at) => choice(`How many at ${at}?`, ['10', '*20', '30', 'none']));
    const pairs = times(8, (at) => choice(`How many at ${at}?`, ['10', '*20']));
    for (const items of [texts, ranges, mixed, pairs]) {
      expect(found('key-place', courseOf([quizOf(items)]))).toEqual([]);
    }
  });

  it('answer-elsewhere: tells which other prompts say an answer', () => {
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

  it('answer-elsewhere: looks at stems, and not at items that are never asked together', () => {
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

  it('answer-elsewhere: a term in a question about something else gives nothing away', () => {
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

  it('answer-elsewhere: names each question that says one of the answers once, in order', () => {
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

  it('no-slips: tells of typed answers without a slip, in checks', () => {
    const bare = { ...numeric('How many?', 12, 0), slips: [] };
    const typed = { ...fillIn('Who?', ['me']), slips: [] } as Item;
    expect(found('no-slips', courseOf([quizOf([soundChoice(1), typed, bare])]))).toMatchObject([
      { path: ['items', 1], message: expect.stringMatching(/^look at .*; add "slips"/) },
      { path: ['items', 2] },
    ]);
    expect(found('no-slips', courseOf([quizOf([bare], 'exam')]))).toEqual([]);
    expect(found('no-slips', courseOf([quizOf([numeric('How many?', 12, 0)])]))).toEqual([]);
  });

  it('near-duplicate: tells of the later of two items in nearly the same words, wherever they stand', () => {
    const options = ['*By the board', 'By the mayor', 'By the army'];
    const first = choice('Who opens the lock of the upper dam in a flood?', options, {
      id: 'q_first',
    });
    const again = choice('In a flood, who opens the lock of the upper dam?', options);
    const others = times(8, (at) => soundChoice(at));
    expect(
      found('near-duplicate', courseOf([quizOf([first, ...others]), quizOf([again], 'exam')])),
    ).toMatchObject([
      { quiz: 'exam', path: ['items', 0], message: expect.stringContaining('q_first') },
    ]);
  });

  it('near-duplicate: what differs in its answer, its type or on purpose is no duplicate', () => {
    const prompt = 'Who opens the lock of the upper dam in a flood of the old river?';
    const one = choice(prompt, ['*By the water board', 'By the mayor', 'By the army']);
    const others = times(8, (at) => soundChoice(at));
    const beside = (item: Item, first: Item = one) =>
      found('near-duplicate', courseOf([quizOf([first, ...others, item])])).length;
    expect(beside(choice(prompt, ['*By the water board', 'By the mayor', 'By the army']))).toBe(1);
    expect(beside(choice(prompt, ['By the water board', '*By the mayor', 'By the army']))).toBe(0);
    expect(beside(trueFalse(`${prompt} The board, the mayor, the army.`, true))).toBe(0);
    const family = { family: 'lock' };
    expect(beside({ ...one, ...family, id: 'q_variant' }, { ...one, ...family })).toBe(0);
    expect(beside({ ...one, family: 'dam', id: 'q_variant' }, { ...one, ...family })).toBe(1);
    const litres = (key: number) =>
      numeric('How many litres does the gauge of the old mill read in May?', key, 0);
    expect(beside(litres(12), litres(12))).toBe(1);
    expect(beside(litres(12), litres(13))).toBe(0);
    const board = (answer: string) =>
      fillIn('Which board keeps the lock of the upper dam at night?', [answer]);
    expect(beside(board('harbour'), board('harbour'))).toBe(1);
    expect(beside(board('harbour'), board('railway'))).toBe(0);
    expect(beside(board('harbour town council'), board('town'))).toBe(0);
    expect(beside(board('12'), numeric(String(board('12').prompt), 12, 0))).toBe(0);
    const words = 'lock gate weir mill ford pier quay dyke reed silt'.split(' ');
    const order = (all: readonly string[]) => numeric(`How many, ${all.join(', ')}?`, 12, 0);
    expect(beside(order(words), order(words.toReversed()))).toBe(1);
  });

  it('near-duplicate: what is matched or put in order counts, and of many the most alike is named', () => {
    const others = times(8, (at) => soundChoice(at));
    const beside = (...items: readonly Item[]) =>
      found('near-duplicate', courseOf([quizOf([...others, ...items])]));
    const part = (id: string, text: string) => ({ id, text, feedback: 'No.' });
    const matching = (...texts: string[]): Item => ({
      ...numeric('Match each with what it is.', 1, 0),
      type: 'matching',
      sources: texts.map((text) => part(text, text)),
      targets: [part('x', 'One'), part('y', 'Two')],
      correct: Object.fromEntries(texts.map((text) => [text, 'x'])),
    });
    const inOrder = (...texts: string[]): Item => ({
      ...numeric('Put the steps in order.', 1, 0),
      type: 'sequencing',
      steps: texts.map((text) => part(text, text)),
      correct: texts,
    });
    for (const made of [matching, inOrder]) {
      expect(beside(made('lock', 'weir', 'mill'), made('mill', 'lock', 'weir'))).toHaveLength(1);
      expect(beside(made('lock', 'weir', 'mill'), made('silt', 'reed', 'quay'))).toEqual([]);
    }
    const asked = (id: string, words: string) =>
      numeric(`How many litres does the ${words} read?`, 12, 0, { id });
    const [first, second] = [
      asked('q_near', 'old gauge at the mill by the ford and the upper lock'),
      asked('q_same', 'old gauge at the mill by the ford and the lower lock'),
    ];
    const again = asked('q_again', 'old gauge at the mill by the ford and the lower lock');
    expect(beside(first, second, again).at(-1)?.message).toMatch(/q_same .*: 100 % of their words/);
    expect(beside(second, first, again).at(-1)?.message).toMatch(/q_same .*: 100 % of their words/);
    const typed = (...accept: string[]) =>
      fillIn('Which board keeps the lock of the upper dam at night?', accept);
    expect(beside(typed('harbour', 'port'), typed('harbour', 'railway'))).toHaveLength(1);
  });

  it('near-duplicate: a copy of an item is found, whatever stands beside it', () => {
    const word = fc.constantFrom(
      ...'lock gate weir mill ford pier quay dyke reed silt eddy foam'.split(' '),
    );
    const prompt = fc
      .array(word, { minLength: 3, maxLength: 8 })
      .map((words) => `Which ${words.join(' ')}?`);
    fc.assert(
      fc.property(fc.array(prompt, { minLength: 1, maxLength: 20 }), fc.nat(), (prompts, nth) => {
        const items = prompts.map((each) => choice(each, ['*Bonn', 'Rome', 'Kiel']));
        const copied = items[nth % items.length];
        if (copied === undefined) return;
        const copies = found(
          'near-duplicate',
          courseOf([quizOf([...items, { ...copied, id: 'q_copy' }])]),
        );
        expect(copies.at(-1)?.path).toEqual(['items', items.length]);
      }),
    );
  });

  it('near-duplicate: the frame of questions makes none alike', () => {
    const rivers = ['Inn', 'Elbe', 'Po', 'Loire', 'Tagus', 'Ebro', 'Thames', 'Oder'];
    const framed = rivers.map((river, at) =>
      choice(`Which of these towns lies on the ${river}?`, [
        `*Town${at}a`,
        `Town${at}b`,
        `Town${at}c`,
      ]),
    );
    expect(found('near-duplicate', courseOf([quizOf(framed)]))).toEqual([]);
  });

  it('few-exam-items: counts the items of each objective in the pool, in one note', () => {
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

  it('untested-facts: names the facts that no item rests on', () => {
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

  it('no-look-back: a later check has something that rests on a fact of an earlier lesson', () => {
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

  it('reading-level: tells of a lesson that reads like a statute, and is silent about plain English', () => {
    const hard =
      'Notwithstanding the aforementioned administrative considerations, municipal authorities responsible for hydrological infrastructure necessarily demonstrate extraordinary organisational adaptability under meteorological uncertainty. ';
    const plain = 'The river rose in the night. A gauge on the old bridge told the town in time. ';
    const course = (text: string) => courseOf([], { lessons: [lesson({ text: text.repeat(30) })] });
    expect(found('reading-level', course(hard))).toMatchObject([
      {
        quiz: null,
        path: ['lessons', 0, 'title'],
        message: expect.stringMatching(/^look at .* years of school/),
      },
    ]);
    expect(found('reading-level', course(plain))).toEqual([]);
    expect(found('reading-level', courseOf([], { lessons: [lesson({ text: hard })] }))).toEqual([]);
  });

  it('reading-level: says how it came by its grade, and leaves numbers and short texts out', () => {
    const read = (sentence: string, count: number) =>
      found(
        'reading-level',
        courseOf([quizOf([soundChoice(1)])], {
          lessons: [lesson({ text: sentence.repeat(count) })],
        }),
      );
    const [finding] = read('In 1990 responsibility held. ', 100);
    expect(finding?.message).toContain(
      '17 years of school, with 3 words a sentence and 33 % words of three syllables or more;',
    );
    expect(read('In 1990 responsibility held. ', 66)).toEqual([]);
    expect(read('Responsible government. ', 100)[0]?.message).toContain('and 100 % words of three');
  });
});
