import { expect, test } from 'vitest';
import { groupIssues } from '../../../src/quiz/schema/sitting.ts';

type Quiz = Parameters<typeof groupIssues>[0];

const items = (...stems: readonly (string | undefined)[]) =>
  stems.map((stem, at) => ({ id: `q${at}`, stem }));
const a = { id: 'a' };
const b = { id: 'b' };

test.each<[what: string, quiz: Quiz, ...issues: string[]]>([
  ['nothing that belongs together', { kind: 'check', items: items(undefined, undefined) }],
  [
    'items that stand with their stems',
    { kind: 'check', stems: [a, b], items: items(undefined, 'a', 'a', undefined, 'b') },
  ],
  [
    'a stem that is not there',
    { kind: 'check', items: items('a') },
    'items.0.stem "a": no stem has the id "a"; there is none yet',
  ],
  [
    'a stem misspelt',
    { kind: 'check', stems: [{ id: 'case_one' }], items: items('case_one', 'case_on') },
    'items.1.stem "case_on": no stem has the id "case_on"; did you mean "case_one"?',
  ],
  [
    'a stem that no item leans on',
    { kind: 'check', stems: [a, b], items: items('a') },
    'stems.1.id "b": no item leans on the stem "b"; write "stem": "b" in its items, or remove it',
  ],
  [
    'an item apart from the others of its stem',
    { kind: 'check', stems: [a], items: items('a', undefined, 'a', 'a') },
    'items.2.stem "a": "q2" leans on the stem "a", but stands apart from its other items; move it behind them',
  ],
  [
    'a family beside a stem',
    { kind: 'exam', stems: [a], items: [{ id: 'q', stem: 'a', family: 'f' }] },
    'items.0.family "f": items of a stem are drawn together, so their family is that of the stem; write "family": "f" in the stem "a"',
  ],
  [
    'families and rules of an exam',
    {
      kind: 'exam',
      draw: {},
      stems: [{ ...a, family: 'f' }],
      items: [...items('a'), { id: 'q', family: 'f' }],
    },
  ],
  [
    'families and rules of a check',
    {
      kind: 'check',
      draw: {},
      stems: [{ ...a, family: 'f' }],
      items: [...items('a'), { id: 'q', family: 'g' }],
    },
    'draw {}: a check shows all of its items; remove "draw"',
    'stems.0.family "f": a check shows all of its items; remove "family"',
    'items.1.family "g": a check shows all of its items; remove "family"',
  ],
])('of %s', (_what, quiz, ...issues) => {
  const said = groupIssues(quiz).map(
    ({ path, input, message }) => `${path.join('.')} ${JSON.stringify(input)}: ${message}`,
  );
  expect(said).toEqual(issues);
});
