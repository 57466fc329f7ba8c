import type { Item, ItemType } from '../../src/quiz/item-types.ts';
import type { Quiz } from '../../src/quiz/quiz.ts';

type OfType<Type extends ItemType> = Extract<Item, { readonly type: Type }>;

const base = (id: string) => ({
  id,
  objective: 'gates_tell',
  label: `Label of ${id}`,
  prompt: `The question of ${id}?`,
  explanation: `The reason behind ${id}.`,
  facts: [],
});

/** One item of each type; every text tells where it belongs. */
export const items = {
  'true-false': {
    ...base('gate'),
    type: 'true-false',
    points: 1,
    correct: true,
    feedback: { true: 'Why true fits.', false: 'Why false does not.' },
  },
  choice: {
    ...base('signs'),
    type: 'choice',
    points: 2,
    choose: 'many',
    options: [
      { id: 'a', text: 'Option alpha', feedback: 'Said of alpha.' },
      { id: 'b', text: 'Option beta', feedback: 'Said of beta.' },
      { id: 'c', text: 'Option gamma', feedback: 'Said of gamma.' },
    ],
    correct: ['a', 'c'],
  },
  'fill-in': {
    ...base('word'),
    type: 'fill-in',
    points: 1,
    accept: ['quota', 'quotas'],
    caseMatters: false,
    slips: [{ answer: 'Tariff', feedback: 'A tariff is a tax.' }],
  },
  'long-fill-in': {
    ...base('essay'),
    type: 'long-fill-in',
    points: 0,
    model: 'A model text.',
    rubric: ['First point', 'Second point'],
  },
  matching: {
    ...base('pairs'),
    type: 'matching',
    points: 1,
    sources: [
      { id: 'maker', text: 'The maker', feedback: 'Said of the maker.' },
      { id: 'buyer', text: 'The buyer', feedback: 'Said of the buyer.' },
    ],
    targets: [
      { id: 'sells', text: 'sells' },
      { id: 'pays', text: 'pays' },
      { id: 'waits', text: 'waits' },
    ],
    correct: { maker: 'sells', buyer: 'pays' },
  },
  sequencing: {
    ...base('order'),
    type: 'sequencing',
    partialHelp: true,
    points: 1,
    steps: [
      { id: 'second', text: 'Step two' },
      { id: 'first', text: 'Step one' },
      { id: 'third', text: 'Step three' },
    ],
    correct: ['first', 'second', 'third'],
  },
  numeric: {
    ...base('sum'),
    type: 'numeric',
    points: 1,
    correct: 6750.5,
    tolerance: 0.5,
    unit: 'dollars',
    slips: [{ answer: 20_250, feedback: 'That is the rest.' }],
  },
  likert: {
    ...base('view'),
    type: 'likert',
    points: 0,
    scale: [
      { id: 'no', text: 'Disagree' },
      { id: 'yes', text: 'Agree' },
    ],
  },
  performance: {
    ...base('case'),
    type: 'performance',
    points: 1,
    meters: [{ id: 'stock', name: 'Stock', start: 5, min: 0, max: 10 }],
    steps: [
      {
        id: 'offer',
        title: 'An offer',
        situation: 'A seller calls.',
        options: [
          {
            id: 'buy',
            text: 'Buy now',
            effects: { stock: 4 },
            follows: 'Said of buying.',
            next: 'rule',
          },
          {
            id: 'wait',
            text: 'Wait a week',
            effects: {},
            follows: 'Said of waiting.',
            next: 'rule',
          },
        ],
      },
      {
        id: 'rule',
        title: 'A rule',
        situation: 'A rule takes effect.',
        reason: 'What speaks for it?',
        options: [
          { id: 'keep', text: 'Keep the stock', effects: {}, follows: 'Said of keeping.' },
          {
            id: 'sell',
            text: 'Sell it',
            effects: { stock: -5 },
            follows: 'Said of selling.',
          },
        ],
      },
    ],
    outcomes: [
      {
        id: 'safe',
        title: 'A full store',
        text: 'Said of the best end.',
        points: 1,
        when: { stock: { min: 9 } },
      },
      { id: 'bare', title: 'An empty store', text: 'Said of the rest.', points: 0, when: {} },
    ],
  },
} as const satisfies { readonly [Type in ItemType]: OfType<Type> };

export const types = Object.keys(items) as readonly ItemType[];

/** A check with the given items. */
export function check(...given: readonly Item[]): Quiz {
  return { id: 'check', kind: 'check', title: 'A check', intro: 'Try these.', items: given };
}
