import type { Item } from '../../../src/quiz/item-types.ts';
import * as file from '../../../src/review/rules/key-length.ts';
import { choice } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

const rivers = ['Melting snow in the Alps', 'Heavy rain on the plain', 'A dam that was opened'];

/** The right option and two others of so many letters. */
const long = (key: number, others: number): Item =>
  choice('Which?', [`*${'k'.repeat(key)}`, 'a'.repeat(others), 'b'.repeat(others)]);

judgesAsIn(file, {
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
      long(50, 38),
      long(38, 50),
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
});
