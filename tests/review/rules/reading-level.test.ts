import * as file from '../../../src/review/rules/reading-level.ts';
import { choice } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

judgesAsIn(file, {
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
    sound: [
      choice(`${'river '.repeat(39)}which?`, ['*A', 'B', 'C']),
      choice(`${'The river rose. '.repeat(20)}What follows?`, ['*A', 'B', 'C']),
    ],
  },
});
