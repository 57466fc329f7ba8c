import * as file from '../../../src/review/rules/key-form.ts';
import { choice, fillIn, numeric, trueFalse } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

judgesAsIn(file, {
  'odd-key': {
    flawed: [
      [
        choice('What did it do?', [
          '*It needs the water',
          'It denied the flood',
          'It closed the dam',
          'It opened the lock',
        ]),
        'items.0.options.0.text',
        'of 4 it alone begins in another way (“It needs the water”)',
      ],
      [
        choice('What fell?', ['*The rain of thirty letters 890.', 'Snow a', 'Hail a', 'Sleet a']),
        'items.0.options.0.text',
        'ends in another mark (“The rain of thirty letters 89…”)',
      ],
      [
        choice('What fell?', ['*The rain of thirty letters 90.', 'Snow a', 'Hail a', 'Sleet a']),
        'items.0.options.0.text',
        '(“The rain of thirty letters 90.”)',
      ],
      [
        choice('What fell?', ['*The rain that thirty letters  has.', 'Snow a', 'Hail a', 'Fog a']),
        'items.0.options.0.text',
        '(“The rain that thirty letters…”)',
      ],
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
      choice('What fell?', ['*The rain.', 'The snow', 'The dam']),
      choice('What fell?', ['*The rain', 'Snow', 'Hail', 'Ice']),
      choice('What fell?', ['*雨', 'Snow', 'Hail', 'Ice']),
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
      [choice('It is called an___', ['*estuary', 'delta', 'inlet']), 'items.0.prompt', '“an” at'],
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
      choice('Which river is it?', ['*Po', 'Inn', 'Elbe']),
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
        choice('Who warns?', ['*The mayor because he knows', 'The gauge', 'The fire brigade']),
        'items.0.options.0.text',
      ],
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
      choice('Who warns?', ['*The gauge (by radio)', 'The mayor']),
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
      [trueFalse('Any firm may build a dam.', false), 'items.0.prompt', '“Any firm”'],
      [
        choice('What holds?', [
          '*A dam in good repair',
          'Every dam of stone',
          'Nothing made of earth',
        ]),
        'items.0.options',
        '2 of 2 leave no exception (every and nothing)',
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
});
