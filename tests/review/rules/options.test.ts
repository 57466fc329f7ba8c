import * as file from '../../../src/review/rules/options.ts';
import { choice } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

judgesAsIn(file, {
  'overlapping-options': {
    flawed: [
      [choice('Who?', ['*The 5 mayors', 'The army', '5 mayors.']), 'items.0.options.2.text'],
      [choice('Who?', ['*The mayor', 'An army', 'the army']), 'items.0.options.2.text'],

      [choice('How many?', ['*10–20', '20–30', '31–40']), 'items.0.options.1.text'],
      [choice('How many?', ['*less than 5', '3 to 8', 'more than 8']), 'items.0.options.1.text'],
      [choice('Who?', ['*The mayor', 'A mayor.', 'The army']), 'items.0.options.1.text'],
    ],
    sound: [
      choice('Which is it?', ['*He may be so', 'He maybe so', 'He is so']),
      choice('Which signs?', ['*. .', '! !', '? ?']),
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
      [choice('Who?', ['DNA', 'Rome', '*Both A and B']), 'items.0.options.2.text'],
      [choice('Who?', ['Bonn', 'Rome', '*Both A and B']), 'items.0.options.2.text'],
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
});
