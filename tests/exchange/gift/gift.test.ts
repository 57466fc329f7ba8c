import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import type { ReadBank } from '../../../src/exchange/bank/bank.ts';
import { readGift } from '../../../src/exchange/gift/read-gift.ts';
import { writeGift } from '../../../src/exchange/gift/write-gift.ts';
import { asRead, choice, fillIn, matching, numeric, quizOf, trueFalse } from '../banks.ts';

const gift = (text: string): ReadBank =>
  readGift([{ name: 'bank.gift', bytes: new TextEncoder().encode(text) }]);
const only = (bank: ReadBank) => bank.quizzes[0]?.items[0];

describe('a question of GIFT', () => {
  it.each([
    [
      '::Elbe:: Which flows north? {=Elbe#Yes ~Po#No ####It does.}',
      {
        type: 'choice',
        id: 'elbe',
        prompt: 'Which flows north?',
        options: [
          { id: 'a', text: 'Elbe', feedback: 'Yes' },
          { id: 'b', text: 'Po', feedback: 'No' },
        ],
        correct: ['a'],
        explanation: 'It does.',
      },
    ],
    [
      'Which two? {~%50%Elbe ~%50%Oder ~%-100%Po}',
      { type: 'choice', choose: 'many', correct: ['a', 'b'] },
    ],
    [
      'It flows north. {T#No#Yes}',
      { type: 'true-false', correct: true, feedback: { true: 'Yes', false: 'No' } },
    ],
    [
      'The Elbe ends in {=Hamburg =Cuxhaven =%0%Dresden#No}.',
      { type: 'fill-in', prompt: 'The Elbe ends in ____ .', accept: ['Hamburg', 'Cuxhaven'] },
    ],
    ['How long? {#1094:10}', { type: 'numeric', correct: 1094, tolerance: 10 }],
    ['Which roots? {#=4 =-7}', { type: 'fill-in', accept: ['4', '-7'] }],
    ['How long? {#1..3}', { type: 'numeric', correct: 2, tolerance: 1 }],
    [
      'Match. {=Elbe -> north =Po -> east = -> west}',
      {
        type: 'matching',
        sources: [{ text: 'Elbe' }, { text: 'Po' }],
        targets: [{ text: 'north' }, { text: 'east' }, { text: 'west' }],
      },
    ],
    ['What is 1 in letters? {One}', { type: 'fill-in', accept: ['One'] }],
    ['Say why. {}', { type: 'long-fill-in', prompt: 'Say why.' }],
    ['[html]<b>2 \\= 2</b> \\{so\\} {T}', { prompt: '**2 = 2** {so}' }],
  ])('%s', (text, item) => {
    expect(only(gift(text))).toMatchObject(item);
  });

  it('that is broken costs no other', () => {
    const bank = gift('One {T}\n\nTwo {=a\n\nThree {F}\n');
    expect(bank.report.map(({ place, outcome }) => [place.line, outcome.kind])).toEqual([
      [1, 'carried'],
      [3, 'left'],
      [5, 'carried'],
    ]);
  });

  it('whose first answer has no mark beside marked ones is left', () => {
    expect(gift('Which? {Elbe ~Po}').report[0]?.outcome).toEqual({
      kind: 'left',
      reason: 'Its answer “Elbe” begins with neither = nor ~.',
    });
  });

  it('that matters by its capital letters loses the wrong answers that differ in these alone', () => {
    const item = {
      id: 'york',
      type: 'fill-in',
      prompt: 'Who?',
      accept: ['York'],
      caseMatters: true,
      slips: [
        { answer: 'york', feedback: 'A name.' },
        { answer: 'Kent', feedback: 'No.' },
      ],
    } as const;
    const { files } = writeGift({
      quizzes: [{ id: 'q', kind: 'check', title: 'Q', items: [item] }],
      pictures: [],
    });
    expect(only(readGift(files))).toMatchObject({
      accept: ['York'],
      slips: [{ answer: 'Kent', feedback: 'No.' }],
    });
  });

  it('is read from the files that are named so, and others beside them are told', () => {
    const files = [
      { name: 'a.gift', bytes: new TextEncoder().encode('One {T}') },
      { name: 'run.js', bytes: new TextEncoder().encode('if (a) {}') },
    ];
    expect(readGift(files).report.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
      ['run.js', 'left'],
      ['One', 'carried'],
    ]);
  });

  it('comes back equal, and is read by another parser', () => {
    const plain = quizOf(trueFalse, choice, fillIn, numeric, matching);
    fc.assert(
      fc.property(plain, (quiz) => {
        const items = quiz.items.map(
          ({ hint: _h, difficulty: _d, asAt: _a, points: _p, ...item }) => item,
        );
        const { files, report } = writeGift({
          quizzes: [{ ...quiz, items } as typeof quiz],
          pictures: [],
        });
        const text = new TextDecoder().decode(files[0]?.bytes);
        expect(() => parse(text)).not.toThrow();
        const shape = (each: ReadBank['quizzes']) =>
          each.map((one) => asRead({ ...one, id: '', title: '', intro: '' }));
        if (report.every(({ outcome }) => outcome.kind === 'carried'))
          expect(shape(readGift(files).quizzes)).toEqual(
            shape([{ ...quiz, items } as typeof quiz]),
          );
      }),
      { numRuns: 80 },
    );
  });
});
