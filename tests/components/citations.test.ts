import { expect, it } from 'vitest';
import type { Fact } from '../../src/authoring/read-reference.ts';
import { citationsIn } from '../../src/components/citations.ts';

const fact = (...sources: readonly string[]): Fact => ({
  kind: 'reported',
  statement: 'So it was.',
  sources: [...sources],
  confidence: 'high',
});
const facts: Readonly<Record<string, Fact>> = { rule: fact('S1', 'S2'), letter: fact('S2') };
const claim = (paragraph: number, id: string) => ({ facts: [id], says: id, paragraph });
const lessons = [
  { id: 'one', title: 'One', claims: [claim(1, 'rule'), claim(1, 'letter'), claim(2, 'letter')] },
  { id: 'two', title: 'Two', claims: [claim(1, 'letter')] },
];
const citationsOf = citationsIn(lessons, (id) => facts[id]);
const places = (id: string) =>
  citationsOf(id).map((lesson) => [lesson.id, lesson.citations.map(({ at }) => at)]);

it('leads from a source to every claim that rests on it, lesson by lesson', () => {
  expect(places('S1')).toEqual([['one', [0]]]);
  expect(places('S2')).toEqual([
    ['one', [0, 1, 2]],
    ['two', [0]],
  ]);
  expect(places('S3')).toEqual([]);
});
