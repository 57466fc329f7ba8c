import type { WrittenQuiz } from './bank.ts';

/** A quiz as its file says it, entries in the order that authors write them, so that edits stay small. */
export function writtenQuizText(quiz: WrittenQuiz): string {
  const { items, ...head } = quiz;
  const ordered = { $schema: './quiz.schema.json', ...inOrder(head), items: items.map(inOrder) };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

const order = [
  ...[
    '$schema',
    'type',
    'choose',
    'id',
    'kind',
    'draw',
    'title',
    'intro',
    'stems',
    'label',
    'objective',
    'facts',
  ],
  ...[
    'asAt',
    'stem',
    'family',
    'difficulty',
    'asks',
    'variables',
    'conditions',
    'prompt',
    'points',
    'hint',
  ],
  ...[
    'options',
    'sources',
    'targets',
    'steps',
    'scale',
    'meters',
    'outcomes',
    'accept',
    'caseMatters',
  ],
  ...[
    'correct',
    'tolerance',
    'unit',
    'partialHelp',
    'feedback',
    'slips',
    'model',
    'rubric',
    'explanation',
  ],
];

function inOrder(entries: object): object {
  const at = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(Object.entries(entries).sort(([one], [other]) => at(one) - at(other)));
}
