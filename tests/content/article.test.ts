import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { figure } from '../../src/content/figures/article.ts';

interface Matching {
  readonly id: string;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
  readonly targets: readonly { readonly id: string; readonly mark?: string }[];
  readonly correct: Readonly<Record<string, string>>;
}

const { items }: { readonly items: readonly Matching[] } = JSON.parse(
  readFileSync('quizzes/reading-check.json', 'utf8'),
);
const facts: Readonly<Record<string, { readonly kind: string }>> = JSON.parse(
  readFileSync('src/content/facts.json', 'utf8'),
);
const marked = items.filter(({ targets }) => targets?.some(({ mark }) => mark !== undefined));

it('the statements that students mark are those of the figure, in its order', () => {
  const asked = marked.flatMap(({ sources }) => sources.map(({ id, text }) => ({ id, text })));
  expect(asked).toEqual(figure.statements.map(({ id, text }) => ({ id, text })));
});

it('a statement is marked right as the figure marks it: by the kind of its fact', () => {
  const right = Object.assign({}, ...marked.map(({ correct }) => correct));
  const kinds = figure.statements.map(({ id, fact }) => [id, facts[fact]?.kind]);
  expect(right).toEqual(Object.fromEntries(kinds));
});

it('each target has the mark that it is called after', () => {
  for (const { targets } of marked) {
    for (const { id, mark } of targets) expect(mark).toBe(id);
  }
});

it('the lesson counts them as they are', () => {
  const lesson = readFileSync('src/content/lessons/reading-the-source.mdx', 'utf8');
  const count = (kind: string) =>
    figure.statements.filter(({ fact }) => facts[fact]?.kind === kind).length;
  expect(lesson).toContain(`number="${count('reported')} of ${figure.statements.length}"`);
  expect([count('attributed'), count('forecast'), count('promotion')]).toEqual([8, 3, 1]);
  expect(lesson).toContain('Eight are views, three are forecasts, one is promotion.');
});
