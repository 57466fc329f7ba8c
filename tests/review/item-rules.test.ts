import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/quiz/item-types.ts';
import { type RuleId, rules } from '../../src/review/rules.ts';
import { choice, fillIn, foundIn, lesson, numeric, trueFalse } from './courses.ts';

interface Examples {
  /** Items in which the rule finds something, and where. */
  readonly flawed: readonly (readonly [item: Item, path: string])[];
  /** Items like these in which it does not. */
  readonly sound: readonly Item[];
}

const rivers = ['Melting snow in the Alps', 'Heavy rain on the plain', 'A dam that was opened'];

/** The right option and two others of so many letters. */
const long = (key: number, others: number): Item =>
  choice('Which?', [`*${'k'.repeat(key)}`, 'a'.repeat(others), 'b'.repeat(others)]);

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

const text = {
  text: `The flow is 2,368 litres. A gauge reads the level of the water twice a day at least.
The second flow is 5.8.`,
};

/** Of every rule that judges items one by one. */
const examples: Partial<Record<RuleId, Examples>> = {
  'key-length': {
    flawed: [
      [long(35, 25), 'items.0.options.0.text'],
      [long(20, 10), 'items.0.options.0.text'],
      [long(25, 35), 'items.0.options.0.text'],
      [long(10, 20), 'items.0.options.0.text'],

      [
        choice('Why did it rise?', [
          `*${rivers[0]} that came together with a warm wind`,
          ...rivers.slice(1),
        ]),
        'items.0.options.0.text',
      ],
      [choice('Why did it rise?', ['*Snow', ...rivers]), 'items.0.options.0.text'],
    ],
    sound: [
      long(34, 25),
      long(19, 10),
      long(25, 34),
      long(10, 19),
      choice('Which is it?', ['*The river that flows past the town', 'A lake']),

      choice('Why did it rise?', [`*${rivers[0]}`, ...rivers.slice(1)]),
      choice('Which is it?', ['*Danube', 'Po', 'Elbe']),
      choice('Which two?', [
        `*${rivers[0]} that came together with a warm wind`,
        `*${rivers[1]}`,
        'A dam',
      ]),
    ],
  },
  'odd-key': {
    flawed: [
      [
        choice('What did it do then?', [
          '*Rose above the line of the gauge on the bridge.',
          'Fell far',
          'Ran dry',
          'Froze over',
        ]),
        'items.0.options.0.text',
      ],
      [
        choice('What fell?', ['*The rain', 'The snow；', 'The hail；', 'The sleet；']),
        'items.0.options.0.text',
      ],

      [
        choice('What fell?', [
          '*The rain and the sleet!',
          'The snow and the hail',
          'The dam in its old bed',
          'The price of all water',
        ]),
        'items.0.options.0.text',
      ],

      [
        choice('What did it say?', [
          '*It had seen the water',
          'It denied the flood',
          'It closed the dam',
          'It opened the lock',
        ]),
        'items.0.options.0.text',
      ],
      [
        choice('What fell?', ['*the rain', 'The snow', 'The dam', 'The price']),
        'items.0.options.0.text',
      ],
      [
        choice('What fell?', ['*The rain', 'The snow.', 'The dam.', 'The price.']),
        'items.0.options.0.text',
      ],
    ],
    sound: [
      choice('What fell?', ['*The rain. A lot', 'The snow', 'The dam', 'The price']),
      choice('What fell?', ['*Rain', 'The one snow', 'The one hail', 'The one dam']),
      choice('What fell?', ['*The rain.', 'The snow.', 'The dam', 'The price.']),
      choice('Was stand da?', [
        '*Rot war es',
        'Die Donau stieg',
        'Die Donau fiel',
        'Die Donau fror',
      ]),

      choice('What fell?', ['*All of the above', 'The snow.', 'The dam.', 'The price.']),
      choice('What fell?', ['*Rain', 'Snow', 'Sleet', 'Hail']),
      choice('What fell?', ['*12', 'Snow', 'Sleet', 'Hail']),
      choice('What did it say?', [
        '*It had seen it',
        'It denied it',
        'It denied that',
        'It sees all',
      ]),
      choice('Who?', ['*The old mayor', 'A new mayor', 'A new king', 'An army']),

      choice('What did it say?', [
        '*It noted the water',
        'It denied the flood',
        'It closed the dam',
        'It opened the lock',
      ]),
      choice('What did it say?', [
        'It had seen the water',
        '*It denied the flood',
        'It closed the dam',
        'It opened the lock',
      ]),
      choice('What fell?', ['*Rain', 'The snow', 'The dam']),
    ],
  },
  'article-cue': {
    flawed: [
      [choice('It is an _____ of the sea', ['*inlet', 'ebb', 'delta']), 'items.0.prompt'],

      [
        choice('A river that flows into another is a ___ of it.', [
          '*tributary',
          'estuary',
          'inlet',
        ]),
        'items.0.prompt',
      ],
      [choice('It is called an:', ['*estuary', 'delta', 'inlet']), 'items.0.prompt'],

      [
        choice('The animal that ate the fruit was an', ['*elephant', 'tiger', 'otter']),
        'items.0.prompt',
      ],
      [
        choice('A river that flows into another is a ___.', ['*tributary', 'estuary', 'inlet']),
        'items.0.prompt',
      ],
    ],
    sound: [
      choice('It is an _ of the sea and of a', ['*bay', 'delta', 'lake']),

      choice('It is an', ['estuary', '*delta', 'inlet']),
      choice('Which river has an estuary?', ['*Elbe', 'Inn', 'Po']),
      fillIn('A river that flows into another is a', ['tributary']),

      choice('The animal that ate the fruit was a(n)', ['*elephant', 'tiger', 'otter']),
      choice('The animal that ate the fruit was an', ['*elephant', 'ape', 'otter']),
    ],
  },
  'specific-key': {
    flawed: [
      [
        choice('Who warns?', ['*The gauge (by radio)', 'The mayor', 'The fire brigade']),
        'items.0.options.0.text',
      ],
      [
        choice('Who warns?', [
          '*The mayor, since he is told first',
          'The gauge of the dam',
          'The fire brigade',
        ]),
        'items.0.options.0.text',
      ],
    ],
    sound: [
      choice('Who warns?', ['*The gauge (by radio)', '*The dam', 'The mayor', 'The army']),

      choice('Who warns?', ['*The gauge', 'The mayor (by radio)', 'The fire brigade']),
      choice('Who warns?', ['*The gauge, by radio', 'The mayor, by radio', 'The fire brigade']),
    ],
  },
  'hedged-key': {
    flawed: [
      [
        choice('What does rain do?', [
          '*It may raise the river',
          'It dries the river',
          'It splits the river',
        ]),
        'items.0.options.0.text',
      ],
      [
        choice('When does it rise?', ['*Usually in spring', 'In summer', 'In autumn']),
        'items.0.options.0.text',
      ],
    ],
    sound: [
      trueFalse('It may rise in spring.', true),

      choice('When does it rise?', ['*Sometime in May', 'In June', 'In July']),

      choice('What does rain do?', [
        '*It may raise the river',
        'It may dry the river',
        'It splits the river',
      ]),
      choice('What does rain do?', [
        '*It raises the river',
        'It may dry the river',
        'It splits the river',
      ]),
      choice('When is it?', ['*In May', 'In June', 'In July']),
    ],
  },
  'absolute-words': {
    flawed: [
      [
        choice('What holds?', [
          '*A dam in repair',
          'Every dam of stone',
          'A lock',
          'Nothing at sea',
          'A weir',
        ]),
        'items.0.options',
      ],

      [trueFalse('Dams always hold.', false), 'items.0.prompt'],
      [trueFalse('Any firm may build a dam.', false), 'items.0.prompt'],
      [
        choice('What holds?', [
          '*A dam in good repair',
          'Every dam of stone',
          'Nothing made of earth',
        ]),
        'items.0.options',
      ],
    ],
    sound: [
      trueFalse('Of all of the dams, none of these held.', false),
      numeric('How many dams never hold?', 3, 0),
      choice('What holds?', ['*A dam in repair', 'Every dam of stone', 'A lock']),

      choice('What holds?', [
        '*A dam in repair',
        'Every dam of stone',
        'A dam of earth',
        'A lock at sea',
        'A weir',
      ]),
      trueFalse('The town stood without any warning.', false),

      trueFalse('Dams always hold water back.', true),
      trueFalse('The dam held in 2021.', false),
      choice('What holds?', [
        '*Every dam in good repair',
        'Every dam of stone',
        'Nothing made of earth',
      ]),
      choice('What holds?', [
        '*A dam in repair',
        'A dam after all repairs',
        'A dam of stone',
        'No dam at sea',
      ]),
    ],
  },
  'clue-words': {
    flawed: [
      [
        choice('Which law covers supply and demand of water?', [
          '*The one on water supply and its demand',
          'The one on fishing',
          'The one on dams',
        ]),
        'items.0.options.0.text',
      ],
      [
        choice(
          'Was misst der Pegelstand eines Flusses?',
          ['*Den Pegelstand am Flusses Ufer', 'Die Menge', 'Den Wind'],
          {},
        ),
        'items.0.options.0.text',
      ],
    ],
    sound: [
      choice('Which law covers supply and demand of water?', [
        '*The one on water supply',
        'The one on fish supply',
        'The one on water demand',
      ]),
      choice('What does the gauge of a river measure?', [
        '*Height',
        'Speed of the river',
        'Colour',
      ]),
    ],
  },
  'hint-names-key': {
    flawed: [
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
  'overlapping-options': {
    flawed: [
      [choice('Who?', ['*The mayor', 'An army', 'the army']), 'items.0.options.2.text'],

      [choice('How many?', ['*10–20', '20–30', '31–40']), 'items.0.options.1.text'],
      [choice('How many?', ['*less than 5', '3 to 8', 'more than 8']), 'items.0.options.1.text'],
      [choice('Who?', ['*The mayor', 'A mayor.', 'The army']), 'items.0.options.1.text'],
    ],
    sound: [
      choice('How many?', ['*10–19', '20–29', '30–39']),
      choice('How many?', ['*less than 5', '5 to 8', 'more than 8']),
      choice('Which are in it?', ['*10–20', '*20–30', '31–40']),
      choice('Which call?', ['*run()', 'run', 'Run']),
    ],
  },
  'all-or-none': {
    flawed: [
      [choice('Who?', ['The mayor', 'The army', '*All of the above']), 'items.0.options.2.text'],
      [choice('Who?', ['*The mayor', 'The army', 'None of these.']), 'items.0.options.2.text'],
      [choice('谁？', ['*市长', '军队', '以上都不是']), 'items.0.options.2.text'],
    ],
    sound: [choice('Who?', ['*The mayor', 'The army', 'All members of the board'])],
  },
  'combined-option': {
    flawed: [
      [choice('Who?', ['The mayor', 'The army', '*Both A and B']), 'items.0.options.2.text'],
      [choice('Who?', ['The mayor', 'The army', '*Options 1 and 2']), 'items.0.options.2.text'],
    ],
    sound: [
      choice('Which layers?', ['A', 'B', '*A and B']),
      choice('Who?', ['The mayor', 'The army', '*The mayor and the army']),
      choice('How many bytes?', ['2', '4', '*2 or 4']),
    ],
  },
  'every-option-right': {
    flawed: [[choice('Which?', ['*Rain', '*Snow']), 'items.0.correct']],
    sound: [choice('Which?', ['*Rain', '*Snow', 'Sand'])],
  },
  'straw-option': {
    flawed: [
      [
        choice('What now?', ['*Close the lock', 'Everyone knows that it holds', 'Call the mayor']),
        'items.0.options.1.text',
      ],
    ],
    sound: [
      choice('What now?', ['*Close the lock', 'Open the lock', 'Call the mayor']),
      choice('Which is a fallacy?', [
        '*Everyone knows that it holds',
        'Obviously it holds',
        'It held in May',
      ]),
    ],
  },
  'negative-stem': {
    flawed: [
      [
        choice([{ tag: 'p', children: ['Which river is not it?'] }], ['*Inn', 'Po', 'Elbe']),
        'items.0.prompt',
      ],

      [
        choice('“Rise” is up. Which “fall” cannot it be?', ['*Inn', 'Po', 'Elbe']),
        'items.0.prompt',
      ],

      [choice('Which of these is not a river?', ['*Rome', 'Po', 'Elbe']), 'items.0.prompt'],
      [
        choice('Here is a map. Which river doesn’t reach the sea?', ['*Inn', 'Po', 'Elbe']),
        'items.0.prompt',
      ],
      [choice('All are rivers except', ['*Rome', 'Po', 'Elbe']), 'items.0.prompt'],
    ],
    sound: [
      choice('Who decides whether or not it opens?', ['*Inn', 'Po', 'Elbe']),
      choice('What is called “not full” and “dry”?', ['*Inn', 'Po', 'Elbe']),
      choice(
        [{ tag: 'p', children: ['Which is ', { tag: 'em', children: ['not', ' so'] }, ' it?'] }],
        ['*Inn', 'Po', 'Elbe'],
      ),

      choice('The sign says "do not swim". Which river is it?', ['*Inn', 'Po', 'Elbe']),
      choice('Which sign says “do not swim”?', ['*Inn', 'Po', 'Elbe']),
      choice('Which river, except in May, is full?', ['*Inn', 'Po', 'Elbe']),
      choice('A town has no dam and cannot build one. It asks the army.', ['*Inn', 'Po', 'Elbe']),
      trueFalse('Which of these is not a river was asked.', true),

      choice('Which of these is NOT a river?', ['*Rome', 'Po', 'Elbe']),
      choice(
        ['Which of these is ', { tag: 'strong', children: ['not'] }, ' a river?'],
        ['*Rome', 'Po', 'Elbe'],
      ),
      choice('Which rests on a measurement, and not on a guess?', [
        '*A gauge',
        'A rumour',
        'A wish',
      ]),
      choice('Where is the lock, which is not on the map?', ['*North', 'South', 'East']),
      choice('The sign says “do not swim”. Which river is it?', ['*Inn', 'Po', 'Elbe']),
    ],
  },
  'no-question': {
    flawed: [
      [
        fillIn('The Danube flows through Vienna and reaches the sea.', ['Danube']),
        'items.0.prompt',
      ],
      [numeric('The Danube flows through Vienna and reaches the sea.', 12, 0), 'items.0.prompt'],
      [choice('Some rivers freeze.', ['*Yes', 'No', 'Perhaps']), 'items.0.prompt'],

      [
        choice('The Danube flows through Vienna and reaches the Black Sea.', [
          '*Yes',
          'No',
          'Perhaps',
        ]),
        'items.0.prompt',
      ],
      [choice('The Danube:', ['*River', 'Lake', 'Sea']), 'items.0.prompt'],
    ],
    sound: [
      fillIn('_ flows through Vienna.', ['Danube']),
      fillIn('The river of Vienna is ___.', ['Danube']),
      fillIn('The gauge, ____, was read in May.', ['3 m']),
      choice('Why?', ['*Rain', 'Snow', 'Sand']),
      choice('By which of these a river is measured is known.', ['*Gauge', 'Clock', 'Scale']),

      choice('Which river is it?', ['*Inn', 'Po', 'Elbe']),
      choice('The Danube flows into', ['*the Black Sea', 'the North Sea', 'the Baltic']),
      fillIn('The Danube flows into the ___ Sea.', ['Black']),
      choice('A gauge reads 3 m. Choose the warning that fits.', ['*Green', 'Red', 'Blue']),
      trueFalse('The Danube flows through Vienna.', true),
    ],
  },
  'two-propositions': {
    flawed: [
      [trueFalse('The dam was built in 1960, but it has never been full.', true), 'items.0.prompt'],
      [
        trueFalse('The Inn is as long as the Salzach. What it lacks is water.', true),
        'items.0.prompt',
      ],
      [
        trueFalse('True or false: the river rose because the dam was opened.', true),
        'items.0.prompt',
      ],
    ],
    sound: [
      trueFalse('The signs “swim; dive” and “stay; go” were there.', true),
      trueFalse('It rained all night. “It” is what the gauge reads.', true),

      trueFalse('True or false: the sign “swim here, but not in May” was there.', true),
      trueFalse('The sign says "swim; dive". It was put up in 1960.', true),
      trueFalse('Was the dam built in 1960? The mayor says so.', true),
      choice('It was built in 1960, but it was never full. When was it rebuilt?', [
        '*1970',
        '1980',
        '1990',
      ]),

      trueFalse('The dam was built in 1960.', true),
      trueFalse(
        'A town lets a third of its water come from one river. This is a dependence.',
        true,
      ),
      trueFalse('The gauge reads 3 m; the line is at 4 m. True or false: a warning is due.', false),
      trueFalse('The dam holds snow and rain.', true),
    ],
  },
  'long-sentence': {
    flawed: [
      [
        choice(`What follows, given that ${'the river rose and '.repeat(12)}then fell?`, [
          '*A',
          'B',
          'C',
        ]),
        'items.0.prompt',
      ],
    ],
    sound: [choice(`${'The river rose. '.repeat(20)}What follows?`, ['*A', 'B', 'C'])],
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
      matching('It flows to the north.'),
      choice('Who?', ['*A mayor', 'An army']),
      choice('Who?', ['*A mayor', 'An army', 'A king']),
      trueFalse('It rose.', true),
    ],
  },
  'loose-tolerance': {
    flawed: [
      [numeric('What is the density?', 2.9, 0.2), 'items.0.tolerance'],

      [numeric('How many times? Give one decimal.', 6.7, 0.11), 'items.0.tolerance'],
      [numeric('What is the density?', 2.9, 0.1), 'items.0.tolerance'],
      [numeric('What percentage? Round to a whole number.', 83, 1), 'items.0.tolerance'],
    ],
    sound: [
      numeric('What is the density?', 2.9, 0.3),
      choice('What percentage? Round to a whole number.', ['*83', '84', '85']),

      numeric('How many times? Give one decimal.', 6.7, 0.05),
      numeric('Roughly how many?', 4800, 100),
      numeric('Estimate the density.', 2.9, 0.5),
      numeric('What percentage? Round to a whole number.', 83, 0.5),
      numeric('What is the sum?', 6750, 0),
    ],
  },
  'printed-answer': {
    flawed: [
      [numeric('What is the flow of the first gauge?', 2368, 0), 'items.0.correct'],
      [numeric('What is the second flow?', 5.8, 0), 'items.0.correct'],
      [
        choice('What does a gauge do?', [
          '*A gauge reads the level of the water',
          'A gauge warns the people',
          'A gauge opens the lock by itself',
        ]),
        'items.0.correct',
      ],
    ],
    sound: [
      choice('What does a gauge do?', [
        '*A gauge reads the level of the water',
        'The flow is 2,368 litres A gauge',
        'A gauge opens it',
      ]),
      choice('What does a gauge do?', ['*It reads the level', 'It warns', 'It opens']),
      numeric('What is the flow elsewhere?', 2368, 0, { objective: 'unknown' }),

      numeric('What is 2,368 taken once?', 2368, 0),
      numeric('How many gauges?', 2, 0),
      numeric('What is the third flow?', 236, 0),
      numeric('What was the flow?', 2368, 0, { objective: 'memory' }),
    ],
  },
};

const parts = {
  lessons: [
    lesson({
      ...text,
      objectives: [
        { id: 'goal', text: 'Compute the flow of a river' },
        { id: 'memory', text: 'Recall the flow of a river' },
      ],
    }),
  ],
};

const judgingItems = Object.entries(rules).flatMap(([id, { judges }]) =>
  judges === 'item' ? [id] : [],
);

/** By its first word. */
function languageOf({ prompt }: Item): string {
  return prompt.toString().startsWith('Was ') ? 'de' : 'en';
}

describe('rules that judge an item', () => {
  it('have examples each', () => {
    expect(Object.keys(examples).sort()).toEqual(judgingItems.sort());
  });

  for (const [rule, { flawed, sound }] of Object.entries(examples)) {
    describe(rule, () => {
      it.each(flawed)('finds the flaw of %#', (item, path) => {
        const found = foundIn(rule, item, { ...parts, language: languageOf(item) });
        expect(found.map((each) => each.path.join('.'))).toEqual([path]);
        const [first] = found;
        // What is wrong, and what to do about it.
        expect(first?.message).toMatch(/.{20}[;:] .{8}/);
        if (first?.severity === 'note') expect(first.message).toMatch(/^look /);
      });

      it.each(sound.map((item) => [item]))('is silent about %#', (item) => {
        expect(foundIn(rule, item, { ...parts, language: languageOf(item) })).toEqual([]);
      });
    });
  }

  it('take no drawn value for one that is printed', () => {
    const drawn = numeric('What is the flow of the first gauge?', 2368, 0, { id: 'q_drawn' });
    expect(foundIn('printed-answer', drawn, parts)).toHaveLength(1);
    expect(foundIn('printed-answer', drawn, { ...parts, varied: ['q_drawn'] })).toEqual([]);
  });

  it('are silent about words of English in a course of another language', () => {
    const english = Object.entries(examples).filter(([id]) =>
      Object.entries(rules).some(([own, rule]) => own === id && rule.languages === 'en'),
    );
    expect(english.length).toBeGreaterThan(5);
    for (const [rule, { flawed }] of english) {
      for (const [item] of flawed) {
        expect(foundIn(rule, item, { ...parts, language: 'fr' }), rule).toEqual([]);
        expect(foundIn(rule, item, { ...parts, language: 'en-GB' }), rule).not.toEqual([]);
      }
    }
  });
});
