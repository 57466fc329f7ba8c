import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import { type ClassAnalysis, classAnalysis } from '../../src/results/analysis/class-analysis.ts';
import { fewAnswers } from '../../src/results/analysis/findings.ts';
import { byLesson, byObjective } from '../../src/results/analysis/groups.ts';
import { predictionsOf } from '../../src/results/analysis/predictions.ts';
import { versionChange } from '../../src/results/analysis/version-change.ts';
import { askedCourse } from '../../src/results/course/asked-course.ts';
import { itemOrders, orderedItems } from '../../src/results/item-figures.ts';
import { readResults } from '../../src/results/read-results.ts';
import { statements } from './exports.ts';
import { type PlantedClass, plantedClass } from './planted-class.ts';

/** What is said of a class as a whole adds up, and nothing is said or ranked by few answers. */

const course = askedCourse(loadCourse('src/content'));
const whole = plantedClass(course, 200);

async function analysed(from: number, to: number): Promise<ClassAnalysis> {
  const own: PlantedClass = { ...whole, learners: whole.learners.slice(from, to) };
  const { answers } = await readResults([{ name: 'a', bytes: statements(own) }]);
  return classAnalysis(answers, course);
}

const all = await analysed(0, 200);
const half = await analysed(0, 100);
const otherHalf = await analysed(100, 200);
const itemsOf = ({ parts }: ClassAnalysis) => parts.flatMap(({ items }) => items);

describe('few answers', () => {
  it('are found nothing in, and one more is enough', async () => {
    const below = itemsOf(await analysed(0, fewAnswers - 1));
    expect(below.length).toBeGreaterThan(100);
    expect(below.filter(({ few, findings }) => !few || findings.length > 0)).toEqual([]);
    const enough = itemsOf(await analysed(0, fewAnswers)).filter(({ few }) => !few);
    expect(enough.length).toBeGreaterThan(50);
    expect(enough.some(({ findings }) => findings.length > 0)).toBe(true);
  });

  it.each([
    'separation',
    'difficulty',
    'course',
  ] as const)('come last by %s, in the order of the course', (order) => {
    expect(Object.keys(itemOrders)).toContain(order);
    const items = itemsOf(half);
    const ordered = orderedItems(items, order);
    const first = ordered.findIndex(({ few }) => few);
    expect(first).toBeGreaterThan(0);
    expect(ordered.slice(first).every(({ few }) => few)).toBe(true);
    const inCourse = orderedItems(items, 'course').filter(({ few }) => few);
    expect(ordered.slice(first)).toEqual(inCourse);
    if (order === 'course') return;
    const figures = ordered.slice(0, first).map((item) => item[order] ?? 2);
    expect(figures).toEqual([...figures].sort((one, other) => one - other));
  });
});

describe('a change between two versions', () => {
  const there = versionChange(half, otherHalf);

  it('is none where nothing changed', () => {
    const none = versionChange(all, all);
    expect(none).toHaveLength(itemsOf(all).length);
    expect(none.filter(({ difficulty, isSure }) => difficulty !== 0 || isSure)).toEqual([]);
  });

  it('is the opposite the other way round', () => {
    const back = new Map(versionChange(otherHalf, half).map((each) => [each.id, each]));
    expect(there.length).toBeGreaterThan(100);
    for (const { id, difficulty, interval, isSure } of there) {
      expect((back.get(id)?.difficulty ?? Number.NaN) + difficulty).toBe(0);
      expect(back.get(id)?.interval.low).toBeCloseTo(-interval.high, 12);
      expect(back.get(id)?.isSure).toBe(isSure);
    }
  });

  it('is called sure only outside of chance, and never of few answers, which come last', () => {
    const made = versionChange(half, {
      ...half,
      parts: half.parts.map((part) => ({
        ...part,
        items: part.items.map((item, at) => (at % 7 === 0 ? { ...item, difficulty: 0.02 } : item)),
      })),
    });
    expect(made.some(({ isSure }) => isSure)).toBe(true);
    for (const { isSure, few, interval } of made)
      expect(isSure).toBe(!few && (interval.low > 0 || interval.high < 0));
    const groups = made.map(({ few, isSure }) => (few ? 2 : Number(!isSure)));
    expect(groups).toEqual([...groups].sort((one, other) => one - other));
  });
});

it('lessons and objectives have all answers of the questions, each once', () => {
  for (const { items } of all.parts) {
    const count = items.reduce((sum, item) => sum + item.answers, 0);
    const earned = items.reduce((sum, item) => sum + item.answers * item.difficulty, 0);
    for (const groups of [byLesson(items, course), byObjective(items)]) {
      expect(groups.reduce((sum, group) => sum + group.answers, 0)).toBe(count);
      expect(groups.reduce((sum, group) => sum + group.items, 0)).toBe(items.length);
      expect(groups.reduce((sum, group) => sum + group.answers * group.difficulty, 0)).toBeCloseTo(
        earned,
        6,
      );
    }
  }
});

it('the exam has each first sitting once, in its distribution and its forms', () => {
  const exam = all.parts.find(({ part }) => part === 'exam')?.exam;
  expect(exam?.sittings).toBe(200);
  expect(exam?.distribution.reduce((sum, count) => sum + count, 0)).toBe(200);
  const thirds = exam?.forms.thirds ?? [];
  expect(thirds.reduce((sum, { sittings }) => sum + sittings, 0)).toBe(200);
  expect(thirds.reduce((sum, { passed }) => sum + passed, 0)).toBe(exam?.passed);
  const expected = thirds.map((third) => third.expected);
  expect(expected).toEqual([...expected].sort((one, other) => one - other));
  const mean = thirds.reduce((sum, third) => sum + third.sittings * third.mean, 0) / 200;
  expect(mean).toBeCloseTo(exam?.mean ?? Number.NaN, 9);
});

it('a rule of the review that names the planted items predicts them, and one that names others does not', () => {
  const planted = [...whole.faults.values()];
  const others = itemsOf(all)
    .filter(({ id, few }) => !few && !planted.includes(id))
    .slice(0, 12);
  const rules = new Map([
    ...planted.map((id): [string, readonly string[]] => [id, ['good-rule']]),
    ...others.map(({ id }): [string, readonly string[]] => [id, ['idle-rule']]),
  ]);
  const [idle, good] = predictionsOf(all, rules);
  expect(good).toMatchObject({ rule: 'good-rule', named: 3, bad: 3, badOthers: 0, few: true });
  expect(idle).toMatchObject({ rule: 'idle-rule', named: 12, bad: 0, badOthers: 3, few: false });
  const judged = itemsOf(all).filter(({ few }) => !few).length;
  expect([good, idle].map((each) => (each?.named ?? 0) + (each?.others ?? 0))).toEqual([
    judged,
    judged,
  ]);
});
