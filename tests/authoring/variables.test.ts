import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/authoring/problem.ts';
import { quizReader } from '../../src/authoring/read-quiz.ts';
import { textParser } from '../../src/authoring/text/parse-text.ts';
import { concrete } from '../../src/quiz/varied.ts';
import { formats } from '../../src/words/formats.ts';

const { number } = formats('en');
const readQuiz = quizReader(
  textParser(() => ({ flaw: 'there are no pictures' })),
  number,
);

const vat = {
  type: 'numeric',
  id: 'vat',
  objective: 'tax',
  variables: {
    price: { from: 10, to: 50, step: 5 },
    rate: [7, 19],
    land: [
      { name: 'Japan', seats: 2 },
      { name: 'Malta', seats: 4 },
    ],
    tax: 'price * rate / 100',
  },
  prompt:
    'At {{rate}} percent in {{land.name}}, what is the tax on {{price : 2}} for {{land.seats}}?',
  correct: '{{round(tax, 2)}}',
  slips: [{ answer: '{{price + tax}}', feedback: 'That is the price with it.' }],
  explanation: '$\\frac{{{price}} \\cdot {{rate}}}{100} = {{tax}}$',
};
const pick = {
  type: 'choice',
  id: 'square',
  objective: 'tax',
  variables: { a: { from: 1, to: 9 } },
  prompt: 'What is {{a}}²?',
  options: [
    { id: 'square', text: '{{a ^ 2}}', feedback: 'Yes.' },
    { id: 'double', text: '{{a * 2}}', feedback: 'That is twice {{a}}.' },
  ],
  correct: ['square'],
  explanation: 'It is {{a}} times {{a}}.',
};

function read(...items: readonly object[]) {
  const quiz = { id: 'x', kind: 'check', title: 'Tax', intro: 'One question.', items };
  return readQuiz({ file: 'quizzes/x.json', text: JSON.stringify(quiz, null, 1) });
}

/** Problems without the name of the file. */
function told(item: object): readonly string[] {
  const found = read(item);
  return found.kind === 'read'
    ? []
    : found.problems.map((each) =>
        problemText(each).replace(/^quizzes\/x\.json:\d+:\d+ items\[0\]\./, ''),
      );
}

function variedOf(item: object) {
  const found = read(item);
  const varied = found.kind === 'read' ? [...found.json.varied.values()][0] : undefined;
  if (varied === undefined) throw new Error(told(item).join('\n'));
  return varied;
}

describe('an item with variables', () => {
  test('is read, and shows and asks what its seed draws', () => {
    expect(told(vat)).toEqual([]);
    const { item, key } = variedOf(vat);
    for (let seed = 0; seed < 100; seed += 1) {
      const asked = concrete(item, seed, number);
      const scored = concrete(key, seed, number);
      const [, rate, land, price, seats] =
        /^At (\d+) percent in (\w+), what is the tax on (\d+)\.00 for (\d)\?$/.exec(
          String(asked.prompt),
        ) ?? [];
      expect({ Japan: '2', Malta: '4' }[land ?? '']).toBe(seats);
      const tax = (Number(price) * Number(rate)) / 100;
      expect(asked).toMatchObject({ correct: tax, slips: [{ answer: Number(price) + tax }] });
      expect(scored).toMatchObject({ id: 'vat', type: 'numeric', correct: tax, tolerance: 0 });
      expect(scored.variation).toBe(asked.variation);
      expect(JSON.stringify(asked)).not.toContain('hole');
    }
  });

  test('may be true for one learner and false for another', () => {
    const judged = {
      type: 'true-false',
      id: 'dear',
      objective: 'tax',
      variables: { price: { from: 10, to: 50, step: 5 }, low: [20, 40] },
      prompt: '{{price}} is more than {{low}}.',
      correct: '{{price > low and not (price = 30)}}',
      feedback: { true: 'Compare it with {{low}}.', false: 'Compare it with {{low}}.' },
      explanation: 'Thirty never is.',
    };
    const { item, key } = variedOf(judged);
    const keys = Array.from({ length: 100 }, (_, seed) => {
      const asked = concrete(item, seed, number);
      const [, price, low] = /^(\d+) is more than (\d+)\.$/.exec(String(asked.prompt)) ?? [];
      const correct = Number(price) > Number(low) && price !== '30';
      expect(asked).toMatchObject({ type: 'true-false', correct });
      expect(concrete(key, seed, number)).toMatchObject({ type: 'true-false', correct });
      return correct;
    });
    expect(new Set(keys)).toEqual(new Set([true, false]));
    expect(told({ ...judged, correct: '{{price + low}}' })).toEqual([
      'correct: something that holds or does not is needed here, such as {{price > 10}}',
    ]);
    expect(told({ ...vat, correct: '{{tax > 2}}' })).toEqual(['correct: a number is needed here']);
  });

  test('hides nothing of the other items by what is wrong with it', () => {
    const wrong = {
      ...vat,
      variables: { ...vat.variables, rate: { from: 5, to: 4, step: 5 } },
    };
    const misspelt = { ...pick, id: 'misspelt', type: 'choise' };
    const twice = { ...pick, id: 'twice', variables: { a: [2, 3] } };
    const problems = (...items: readonly object[]) => {
      const found = read(...items);
      return found.kind === 'read' ? [] : found.problems.map(({ path }) => path);
    };
    expect(problems(wrong)).toEqual(['items[0].variables.rate']);
    expect(problems(wrong, misspelt).toSorted()).toEqual([
      'items[0].variables.rate',
      'items[1].type',
    ]);
    // Twice two is two squared.
    expect(problems(wrong, twice).toSorted()).toEqual([
      'items[0].variables.rate',
      'items[1].options[1].text',
    ]);
  });

  test('has a code that stays where words change, and changes with what is asked', () => {
    const code = (change: object) => variedOf({ ...vat, ...change }).key.template;
    const variation = (change: object) =>
      JSON.stringify(code(change)).match(/"variation":(\d+)/)?.[1];
    const same = variation({});
    expect(variation({ prompt: 'Tax? {{land.name}} {{land.seats}}', tolerance: 0.01 })).toBe(same);
    expect(variation({ explanation: 'So it is.', slips: [], label: 'Tax on {{price}}' })).toBe(
      same,
    );
    expect(variation({ correct: '{{ round( tax , 2 ) }}' })).toBe(same);
    expect(variation({ correct: '{{round(tax, 1)}}' })).not.toBe(same);
    expect(variation({ conditions: ['price != rate'] })).not.toBe(same);
    expect(variation({ variables: { ...vat.variables, rate: [7, 20] } })).not.toBe(same);
  });

  test.each<[string, object, RegExp]>([
    [
      'a variable that there is not',
      { prompt: '{{prize}} {{price}} {{land.name}}' },
      /^prompt: there is no variable "prize" here; did you mean "price"\? There are: price, rate, land\.name, land\.seats, tax$/,
    ],
    [
      'a brace that is not closed',
      { hint: 'It is {{price' },
      /^hint: here a value begins with \{\{, and the closing \}\} is missing$/,
    ],
    [
      'a format that there is not',
      { hint: '{{price : two}}' },
      /^hint: behind : stands how many decimals/,
    ],
    ['decimals of a text', { hint: '{{land.name : 2}}' }, /^hint: a text has no decimals/],
    ['a comparison in a text', { hint: '{{price > 2}}' }, /^hint: true and false cannot be shown/],
    [
      'a text in the place of a number',
      { correct: '{{land.name}}' },
      /^correct: a number is needed here$/,
    ],
    [
      'words around a number',
      { correct: '{{tax}} euros' },
      /^correct: write one expression alone here/,
    ],
    ['a number in quotes', { correct: '30' }, /^correct: write a number here$/],
    [
      'a variable that nothing uses',
      { variables: { ...vat.variables, idle: [1, 2] } },
      /^variables\.idle: nothing uses "idle"/,
    ],
    [
      'a name of a function',
      { variables: { ...vat.variables, round: [1, 2] } },
      /^variables\.round: "round" means something/,
    ],
    [
      'a range of nothing',
      { variables: { ...vat.variables, price: { from: 9, to: 3 } } },
      /^variables\.price: from 9 to 3 by 1 there is nothing/,
    ],
    [
      'a step of nothing',
      { variables: { ...vat.variables, price: { from: 1, to: 3, step: 0 } } },
      /^variables\.price.*: /,
    ],
    [
      'a list of this and that',
      { variables: { ...vat.variables, rate: [7, 'x'] } },
      /^variables\.rate: a list holds numbers or texts/,
    ],
    [
      'records of other names',
      { variables: { ...vat.variables, land: [{ name: 'A', seats: 1 }, { name: 'B' }] } },
      /^variables\.land: the record at \[1\] has other names/,
    ],
    [
      'a value that stands further down',
      { variables: { twice: 'price * 2', ...vat.variables } },
      /^variables\.twice: there is no variable "price" yet/,
    ],
    [
      'a condition that is none',
      { conditions: ['tax + 1'] },
      /^conditions\[0\]: something that holds or does not/,
    ],
    [
      'conditions that hold too seldom',
      { conditions: ['price = 10', "land.name = 'Japan'", 'rate = 7'] },
      /^conditions: the conditions hold in 1 of 36 draws; let them hold in one of ten/,
    ],
    [
      'an address of a link',
      { hint: '[here](https://x.org/{{price}})' },
      /^hint: a value cannot stand here/,
    ],
  ])('tells %s', (_, change, message) => {
    const all = told({ ...vat, ...change });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(message);
  });

  test('tells the place within a text', () => {
    const found = read({ ...vat, hint: 'So {{price}} and {{rate *}} it is' });
    if (found.kind === 'read') throw new Error('it should fail');
    const [{ source = '', column = 0 } = {}] = found.problems;
    expect(source.slice(column - 1)).toBe('}} it is"');
  });
});

describe('the draws of an item are tried, and it tells', () => {
  test.each<[string, object, RegExp]>([
    [
      'a division by zero',
      { correct: '{{round(tax / (rate - 7), 2)}}' },
      /^correct: this is no number, .*\. So it is in 18 of 36 draws, which a condition can keep out, such as price = 10, rate = 7, land\.name = "Japan"/,
    ],
    [
      'an answer that nobody types',
      { correct: '{{price / 3}}' },
      /^correct: the right answer is 3\.33333333333, which nobody types.* in 24 of 36 draws/,
    ],
    [
      'a text of many decimals',
      { hint: '{{price / 7}}' },
      /^hint: this shows 1\.42857142857; say how many decimals/,
    ],
    [
      'a slip that is right',
      { slips: [{ answer: '{{price * rate / 100}}', feedback: 'No.' }] },
      /^slips\[0\]\.answer: the slip 0\.7 counts as the right answer 0\.7.*in all draws/,
    ],
    [
      'a slip within the tolerance',
      { tolerance: '{{price}}' },
      /^slips\[0\]\.answer: the slip 10\.7 counts as the right answer 0\.7, give or take 10/,
    ],
    [
      'a negative tolerance',
      { tolerance: '{{7 - rate}}' },
      /^tolerance: the tolerance is -12.*in 18 of 36 draws/,
    ],
    [
      'an answer that is seldom negative',
      {
        correct: '{{price + 10 * (rate - 8)}}',
        variables: {
          ...vat.variables,
          rate: [7, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29],
          price: { from: 5, to: 9 },
        },
        slips: [],
      },
      /^correct: the right answer is negative; if it may be, let it be so in more draws\. So it is in 10 of 120 draws/,
    ],
  ])('%s', (_, change, message) => {
    const all = told({ ...vat, ...change });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(message);
  });

  test('options that look the same, with the draw that shows it', () => {
    expect(told(pick)).toEqual([
      'options[1].text: options[1] and options[0] have one text, so nobody can tell them apart; change one. So it is in 1 of 9 draws, which a condition can keep out, such as a = 2',
    ]);
    expect(told({ ...pick, conditions: ['a != 2'] })).toEqual([]);
  });

  test('nothing of negative answers where they are common', () => {
    const sums = { ...vat, variables: { ...vat.variables, price: { from: -50, to: 50, step: 5 } } };
    expect(told({ ...sums, slips: [] })).toEqual([]);
  });

  test('a thousand of them where there are more', () => {
    const wide = { ...vat.variables, price: { from: 1, to: 100000 } };
    expect(
      told({ ...vat, variables: wide, correct: '{{1 / (mod(price, 2))}}', slips: [] })[0],
    ).toMatch(/^correct: this is no number.* in \d{3} of 1000 draws/);
  });
});

test('braces in an item without variables are letters', () => {
  const { variables: _, ...plain } = {
    ...vat,
    prompt: 'What does {{x}} mean?',
    correct: 1,
    slips: [],
    explanation: 'It is {{x}}.',
  };
  const found = read(plain);
  expect(found.kind === 'read' && found.json.value.items[0]?.prompt).toBe('What does {{x}} mean?');
});
