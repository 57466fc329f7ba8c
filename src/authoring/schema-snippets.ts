/** An item of each type, as an editor writes it to be filled in; `$1` is the first place to go to. */

const head = (type: string) => ({
  type,
  id: '$1',
  objective: '$2',
  prompt: '$3',
});
const tail = { explanation: '$9' };
const option = (id: string, feedback = true) => ({
  id,
  text: '…',
  ...(feedback ? { feedback: '…' } : {}),
});

export const snippets: Readonly<Record<string, unknown>> = {
  'true-false': {
    ...head('true-false'),
    correct: true,
    feedback: { true: '…', false: '…' },
    ...tail,
  },
  choice: {
    ...head('choice'),
    options: [option('a'), option('b'), option('c')],
    correct: ['a'],
    ...tail,
  },
  'fill-in': {
    ...head('fill-in'),
    accept: ['$4'],
    slips: [{ answer: '…', feedback: '…' }],
    ...tail,
  },
  'long-fill-in': { ...head('long-fill-in'), model: '…', rubric: ['…'], ...tail },
  matching: {
    ...head('matching'),
    sources: [option('a'), option('b')],
    targets: [option('x', false), option('y', false)],
    correct: { a: 'x', b: 'y' },
    ...tail,
  },
  sequencing: {
    ...head('sequencing'),
    steps: [option('a', false), option('b', false), option('c', false)],
    correct: ['a', 'b', 'c'],
    ...tail,
  },
  numeric: { ...head('numeric'), correct: 0, tolerance: 0, ...tail },
  likert: {
    ...head('likert'),
    scale: [option('disagree', false), option('unsure', false), option('agree', false)],
    ...tail,
  },
  performance: {
    ...head('performance'),
    steps: [
      {
        ...{ id: 'first', title: '…', situation: '…' },
        options: [{ ...option('a', false), follows: '…', next: 'second' }],
      },
      {
        ...{ id: 'second', title: '…', situation: '…' },
        options: [{ ...option('a', false), follows: '…' }],
      },
    ],
    ...tail,
  },
};
