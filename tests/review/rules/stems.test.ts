import * as file from '../../../src/review/rules/stems.ts';
import { choice, fillIn, numeric, trueFalse } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

judgesAsIn(file, {
  'negative-stem': {
    flawed: [
      [choice('Which 5" pipe is not it?', ['*Inn', 'Po', 'Elbe']), 'items.0.prompt', '“not”'],
      [choice('All are rivers except:', ['*Rome', 'Po', 'Elbe']), 'items.0.prompt', '“except”'],
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
      choice(
        ['All are rivers ', { tag: 'strong', children: ['except'] }, ':'],
        ['*Rome', 'Po', 'Elbe'],
      ),
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
      [choice('The Danube flows through Vienna. ', ['*Yes', 'No', 'Perhaps']), 'items.0.prompt'],
      [
        choice('The Danube and the Inn have one name.', ['*Yes', 'No', 'Perhaps']),
        'items.0.prompt',
        'nothing is asked here',
      ],
      [
        fillIn('The Danube flows through Vienna and reaches the sea.', ['Danube']),
        'items.0.prompt',
      ],
      [numeric('The Danube flows through Vienna and reaches the sea.', 12, 0), 'items.0.prompt'],
      [
        choice('Some rivers freeze.', ['*Yes', 'No', 'Perhaps']),
        'items.0.prompt',
        'nothing is asked here',
      ],

      [
        choice('The Danube flows through Vienna and reaches the Black Sea.', [
          '*Yes',
          'No',
          'Perhaps',
        ]),
        'items.0.prompt',
      ],
      [choice('The Danube:', ['*River', 'Lake', 'Sea']), 'items.0.prompt', 'this is too little'],
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
      [trueFalse('It was built in 1960, but it is called “new”.', true), 'items.0.prompt'],
      [trueFalse('The 5" pipe leaks, but it holds.', true), 'items.0.prompt'],
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
      trueFalse('The word “dam” Bonn uses is old.', true),
      choice('Which was built in 1960, but never filled?', ['*Inn', 'Po', 'Elbe']),
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
});
