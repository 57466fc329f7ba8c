import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/quiz/item-types.ts';
import * as file from '../../../src/review/rules/feedback.ts';
import {
  choice,
  courseOf,
  fillIn,
  found,
  numeric,
  quizOf,
  soundChoice,
  trueFalse,
} from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

const matching = (feedback: string): Item => ({
  ...numeric('Match each river to its sea.', 1, 0),
  type: 'matching',
  sources: [
    { id: 's', text: 'Elbe', feedback },
    { id: 't', text: 'Po', feedback: 'It flows to the east.' },
  ],
  targets: [
    { id: 'x', text: 'North Sea' },
    { id: 'y', text: 'Adriatic' },
  ],
  correct: { s: 'x', t: 'y' },
});

judgesAsIn(file, {
  'hint-names-key': {
    flawed: [
      [
        choice(
          'Who keeps it?',
          [
            '*The water board of the upper valley',
            'The mayor of the upper valley',
            'The army of the upper valley',
          ],
          { hint: 'Look at the water.' },
        ),
        'items.0.hint',
        '(water)',
      ],
      [
        choice('Who keeps it?', ['*Water board, upper valley dam', 'The mayor', 'The army'], {
          hint: 'Water has a board.',
        }),
        'items.0.hint',
        '(water and board)',
      ],
      [choice('Who reads it?', ['*Gauge', 'Mayor', 'Army'], { hint: 'A gauge.' }), 'items.0.hint'],
      [
        choice('Who keeps it?', ['*The water board', 'The mayor', 'The army'], {
          hint: 'Look at the water.',
        }),
        'items.0.hint',
      ],
      [
        fillIn('Who keeps the water?', ['water board'], { hint: 'The water has a board.' }),
        'items.0.hint',
      ],

      [
        fillIn('Who keeps the dam?', ['the water board'], { hint: 'Ask the water board.' }),
        'items.0.hint',
      ],
      [
        choice('Who keeps the dam?', ['*The water board', 'The mayor', 'The army'], {
          hint: 'Think of boards that look after water.',
        }),
        'items.0.hint',
      ],
    ],
    sound: [
      fillIn('Who keeps the dam?', ['water board'], { hint: 'Ask about water.' }),
      choice('Who keeps the dam?', ['*The water board', 'The mayor', 'The army'], {
        hint: 'The army, or a board for water?',
      }),
      choice('Who keeps the dam?', ['*The water board', 'The mayor', 'The army'], {
        hint: 'Whom would you ask?',
      }),

      choice(
        'Who keeps the dam?',
        ['*The water board of the upper valley', 'The mayor', 'The army'],
        { hint: 'Who has an interest in water?' },
      ),
      fillIn('Who keeps the water board?', ['the water board'], { hint: 'A board for water.' }),
      trueFalse('The board keeps the dam.', true, { hint: 'Think of the board.' }),

      fillIn('Who keeps the dam?', ['the water board'], {
        hint: 'It also sells what the dam holds.',
      }),
      choice('Who keeps the dam?', ['*The water board', 'The mayor', 'The army'], {
        hint: 'Is it the army, the mayor, or a board for water?',
      }),
      choice('Who keeps the water board?', ['*The members of the board', 'The mayor', 'The army'], {
        hint: 'Boards elect.',
      }),
    ],
  },
  'answer-in-prompt': {
    flawed: [
      [
        fillIn('Which board pays the water board?', ['water board']),
        'items.0.prompt',
        '“water board”',
      ],
      [
        fillIn('The Danube flows through Vienna. Which river flows through Vienna?', [
          'Danube',
          'the Danube',
        ]),
        'items.0.prompt',
      ],
    ],
    sound: [
      fillIn('+ − ?', ['±']),
      numeric('Is 3 a prime? If it is, type 3.', 3, 0),

      fillIn('Which river flows through Vienna?', ['Danube']),
      fillIn('Which river do Danubians live by?', ['Danube']),
    ],
  },
  'no-feedback': {
    flawed: [
      [
        { ...trueFalse('It rose.', true), feedback: { true: 'It did.', false: '' } } as Item,
        'items.0.feedback',
      ],

      [numeric('How many?', 3, 0, { explanation: '' }), 'items.0.explanation'],
      [matching(''), 'items.0.sources.0'],
      [
        {
          ...choice('Who?', ['*A mayor', 'An army', 'A dam']),
          options: [
            { id: 'o0', text: 'A mayor', feedback: 'Mayors may.' },
            { id: 'o1', text: 'An army', feedback: '' },
            { id: 'o2', text: 'A dam', feedback: '' },
          ],
        },
        'items.0.options.1',
      ],
    ],
    sound: [
      {
        ...numeric('How sure are you?', 1, 0, { explanation: '' }),
        type: 'likert',
        scale: [
          { id: 'a', text: 'Not' },
          { id: 'b', text: 'Very' },
        ],
      } as Item,
      choice('Who?', ['*A mayor', 'An army']),
      matching('It flows to the north.'),
    ],
  },
  'empty-feedback': {
    flawed: [
      [
        { ...fillIn('Who?', ['me']), slips: [{ answer: 'you', feedback: 'Wrong.' }] } as Item,
        'items.0.slips.0.feedback',
        '“Wrong.”',
      ],
      [
        numeric('How many?', 3, 0, { slips: [{ answer: 4, feedback: 'Wrong.' }] }),
        'items.0.slips.0.feedback',
      ],
      [matching('Incorrect'), 'items.0.sources.0.feedback'],

      [
        {
          ...choice('Who?', ['*A mayor', 'An army']),
          options: [
            { id: 'o0', text: 'A mayor', feedback: 'Correct!' },
            { id: 'o1', text: 'An army', feedback: 'Armies have no dams.' },
          ],
        },
        'items.0.options.0.feedback',
      ],
      [
        {
          ...trueFalse('It rose.', true),
          feedback: { true: 'It rose by a metre.', false: 'That is wrong.' },
        } as Item,
        'items.0.feedback.false',
      ],
      [
        {
          ...choice('Who?', ['*A mayor', 'An army', 'A king']),
          options: ['A mayor', 'An army', 'A king'].map((each, at) => ({
            id: `o${at}`,
            text: each,
            feedback: at === 0 ? 'She keeps the key.' : 'Look at the text again.',
          })),
        },
        'items.0.options',
      ],
    ],
    sound: [
      {
        ...choice('Who?', ['*A mayor', 'An army', 'A king']),
        options: ['A mayor', 'An army', 'A king'].map((text, at) => ({
          id: `o${at}`,
          text,
          feedback: '',
        })),
      },
      matching('It flows to the north.'),
      choice('Who?', ['*A mayor', 'An army']),
      choice('Who?', ['*A mayor', 'An army', 'A king']),
      trueFalse('It rose.', true),
    ],
  },
});

describe('no-slips', () => {
  it('tells of typed answers without a slip, in checks', () => {
    const bare = { ...numeric('How many?', 12, 0), slips: [] };
    const typed = { ...fillIn('Who?', ['me']), slips: [] } as Item;
    expect(found('no-slips', courseOf([quizOf([soundChoice(1), typed, bare])]))).toMatchObject([
      { path: ['items', 1], message: expect.stringMatching(/^look at .*; add "slips"/) },
      { path: ['items', 2] },
    ]);
    expect(found('no-slips', courseOf([quizOf([bare], 'exam')]))).toEqual([]);
    expect(found('no-slips', courseOf([quizOf([numeric('How many?', 12, 0)])]))).toEqual([]);
  });
});
