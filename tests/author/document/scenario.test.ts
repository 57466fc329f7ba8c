import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { done, openedDocument } from '../../../src/author/document/document.ts';
import { editItem } from '../../../src/author/document/operations.ts';
import { itemText, quizText } from '../../../src/author/document/quiz-text.ts';
import { addStep, removeStep, renameEntry } from '../../../src/author/document/scenario-edits.ts';
import { scenarioGraph } from '../../../src/author/document/scenario-graph.ts';
import { writtenQuiz } from './written-quiz.ts';

/** Steps of a scenario: where they lead, and changes that reach from one to another. */

const file = 'quizzes/a.json';
const step = (id: string, ...next: (string | undefined)[]) => ({
  id,
  title: id.toUpperCase(),
  options: next.map((each, nth) => ({
    id: `o${nth}`,
    ...(each === undefined ? {} : { next: each }),
  })),
});
const scenario = {
  type: 'performance',
  id: 'one',
  meters: [{ id: 'water', start: 5 }],
  steps: [
    step('june', 'july', 'august'),
    step('july', 'august'),
    {
      ...step('august', undefined),
      options: [{ id: 'o0', outcome: 'good', effects: { water: -1 } }],
    },
    step('lost', 'august'),
  ],
  outcomes: [
    { id: 'good', title: 'Good', when: { water: { min: 1 } } },
    { id: 'bad', title: 'Bad' },
  ],
};

function edited(edits: ReturnType<typeof addStep>, item: object = scenario) {
  const document = openedDocument([
    quizText(file, writtenQuiz('a', [JSON.stringify(item, null, 2)])),
  ]);
  const made = editItem(document, { file, item: 0 }, 'edit', edits);
  const [quiz] = (made === null ? document : done(document, made)).files;
  return JSON.parse(quiz === undefined ? '' : itemText(quiz, 0));
}

describe('the graph of a scenario', () => {
  const titles = (steps: Parameters<typeof scenarioGraph>[0], outcomes = scenario.outcomes) =>
    scenarioGraph(steps, outcomes).layers.map((layer) => layer.map(({ title }) => title));

  it('has each step below all that lead to it, what nobody reaches below, and the ends last', () => {
    expect(titles(scenario.steps)).toEqual([
      ['JUNE'],
      ['JULY'],
      ['AUGUST'],
      ['LOST'],
      ['Good', 'Bad'],
    ]);
    const { layers, arrows } = scenarioGraph(scenario.steps, scenario.outcomes);
    expect(layers.flat().flatMap(({ title, isReached }) => (isReached ? [] : [title]))).toEqual([
      'LOST',
      'Bad',
    ]);
    expect(arrows).toContainEqual({ from: 'step 2', to: 'outcome 0', options: [0] });
  });

  it('names an end for what leads nowhere, once', () => {
    const { layers } = scenarioGraph([step('a', undefined, 'nothing'), step('b', undefined)], []);
    expect(layers.flat().filter(({ kind }) => kind === 'end')).toHaveLength(1);
  });

  it('shows every step once, wherever they lead', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const nexts = fc.array(fc.constantFrom(...ids, undefined), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(nexts, { maxLength: ids.length }), (all) => {
        const steps = all.map((next, at) => step(ids[at] ?? '', ...next));
        const shown = scenarioGraph(steps, []).layers.flat();
        const own = shown.filter(({ kind }) => kind === 'step').map(({ at }) => at);
        expect(own.sort()).toEqual(steps.map((_, at) => at));
      }),
    );
  });
});

describe('a step', () => {
  it('is added where an option leads nowhere yet, or with one more', () => {
    const after = edited(addStep(scenario, 1));
    expect(after.steps.map(({ id }: { id: string }) => id)).toEqual([
      ...['june', 'july', 'step_5', 'august', 'lost'],
    ]);
    expect(after.steps[1].options.at(-1).next).toBe('step_5');
    const open = { ...scenario, steps: [step('june', undefined)] };
    expect(edited(addStep(open, 0), open).steps[0].options).toEqual([{ id: 'o0', next: 'step_2' }]);
  });

  it('goes with what led to it', () => {
    const { steps } = edited(removeStep(scenario, 2));
    expect(JSON.stringify(steps)).not.toContain('august');
    expect(steps).toHaveLength(3);
  });
});

it.each([
  ['steps', 2, 'august', 'autumn'],
  ['outcomes', 0, 'good', 'fine'],
  ['meters', 0, 'water', 'well'],
] as const)('renames one of the %s wherever it is named', (list, at, before, id) => {
  const text = JSON.stringify(edited(renameEntry(scenario, list, at, id)));
  expect(text).not.toContain(`"${before}"`);
  const count = (whole: string, part: string) => whole.split(`"${part}"`).length;
  expect(count(text, id)).toBe(count(JSON.stringify(scenario), before));
});
