import { leftOf } from './interaction.ts';
import type { ResultFormat } from './result-format.ts';
import { tableOf } from './table.ts';

/** Heads by which a table of figures of questions is known, and where the answers are to be had. */
const known = [
  {
    heads: ['Answered Student Count', 'Difficulty Index'],
    instead: 'In Canvas, choose Student Analysis in place of Item Analysis.',
  },
  {
    heads: ['Discrimination', 'Difficulty'],
    instead:
      'In Blackboard, choose Download Results of the test in place of what Item Analysis downloads.',
  },
];

/**
 * Item analyses of Canvas and Blackboard: figures that were worked out already. Who stood how and who
 * chose what is not in them.
 */
export const itemFigures: ResultFormat = {
  name: 'figures of an item analysis',
  recognises: (file) => insteadOf(tableOf(file)?.head ?? []) !== undefined,
  read: (file) => [
    leftOf(
      file,
      `It has figures that an LMS worked out, and not the answers that these are of. ${insteadOf(tableOf(file)?.head ?? []) ?? ''}`,
      1,
    ),
  ],
};

function insteadOf(head: readonly string[]): string | undefined {
  return known.find(({ heads }) => heads.every((name) => head.includes(name)))?.instead;
}
