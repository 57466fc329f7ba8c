import * as file from '../../../src/review/rules/clue-words.ts';
import { choice } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

judgesAsIn(file, {
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
        '*One on supply and demand that was made in spring by an old man from an upper town with nine mills',
        'The one on fishing',
        'The one on dams',
      ]),
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
});
