import { expect, it } from 'vitest';
import * as file from '../../../src/review/rules/numbers.ts';
import { choice, foundIn, lesson, numeric } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

const text = {
  text: `The flow is 2,368 litres. A gauge reads the level of the water twice a day at least.
The second flow is 5.8. It cost 1,000 for 2 gauges.`,
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

judgesAsIn(
  file,
  {
    'loose-tolerance': {
      flawed: [
        [numeric('What is the density?', 2.9, 0.2), 'items.0.tolerance'],

        [numeric('How many times? Give one decimal.', 6.7, 0.11), 'items.0.tolerance'],
        [
          numeric('How many times? Give one decimal.', 7, 0.2),
          'items.0.tolerance',
          'a tolerance of 0.2 takes 7.1 as well; write 0.05, which takes what rounds to 7',
        ],
        [numeric('What is the density?', 2.9, 0.1), 'items.0.tolerance'],
        [numeric('What percentage? Round to a whole number.', 83, 1), 'items.0.tolerance'],
      ],
      sound: [
        numeric('What is the density?', 2.9, 0.3),
        numeric('How many?', 12, 1),
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
        [numeric('What is the flow of gauge 7?', 2368, 0), 'items.0.correct', '“2,368”'],
        [numeric('What did it cost?', 1000, 0), 'items.0.correct', '“1,000”'],
        [
          choice('What is read?', ['*the level of the water', 'the price', 'the wind']),
          'items.0.correct',
        ],
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
        choice('What does a gauge do?', ['*reads the level', 'warns', 'opens']),
        choice('What does a gauge do?', ['*It reads the level', 'It warns', 'It opens']),
        numeric('What is the flow elsewhere?', 2368, 0, { objective: 'unknown' }),

        numeric('What is 2,368 taken once?', 2368, 0),
        numeric('How many gauges?', 2, 0),
        numeric('What is the third flow?', 236, 0),
        numeric('What was the flow?', 2368, 0, { objective: 'memory' }),
      ],
    },
  },
  parts,
);

it('take no drawn value for one that is printed', () => {
  const drawn = numeric('What is the flow of the first gauge?', 2368, 0, { id: 'q_drawn' });
  expect(foundIn('printed-answer', drawn, parts)).toHaveLength(1);
  expect(foundIn('printed-answer', drawn, { ...parts, varied: ['q_drawn'] })).toEqual([]);
});
