import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/quiz/item-types.ts';
import {
  choice,
  courseOf,
  fillIn,
  found,
  numeric,
  quizOf,
  soundChoice,
  times,
  trueFalse,
} from '../courses.ts';

describe('near-duplicate', () => {
  it('tells of the later of two items in nearly the same words, wherever they stand', () => {
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

  it('what differs in its answer, its type or on purpose is no duplicate', () => {
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

  it('what is matched or put in order counts, and of many the most alike is named', () => {
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

  it('a copy of an item is found, whatever stands beside it', () => {
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

  it('the frame of questions makes none alike', () => {
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
});
