import { expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import { objectivesIn, taughtObjectives } from '../../src/authoring/taught-objectives.ts';

const starter = loadCourse('src/starter');
const [lesson] = starter.file.lessons;
const [objective, other] = lesson?.objectives ?? [];
const about = (id: string | undefined) => {
  const item = starter.quizzes
    .flatMap(({ kind, items }) => (kind === 'check' ? items : []))
    .find((each) => each.objective === id && each.stem === undefined);
  if (item === undefined) throw new Error('the starter asks about each of its objectives');
  return item.id;
};
const page = `${lesson?.id}.html`;

it('knows the section in which a question about an objective is first asked', () => {
  if (lesson === undefined || objective === undefined || other === undefined)
    throw new Error('the starter has two objectives');
  const text = [
    `<Ask id="${about(other.id)}" />`,
    '## What is *said* first',
    'Words.',
    '## What is said first',
    `<Ask id="${about(objective.id)}" />`,
  ].join('\n\n');
  const objectives = taughtObjectives(starter, new Map([[lesson.id, text]]), []);
  expect(objectives[objective.id]).toEqual({
    text: objective.text,
    href: `${page}#what-is-said-first-1`,
    section: 'What is said first',
  });
  // What is asked above all headings, as a prediction is, belongs to none.
  expect(objectives[other.id]).toEqual({ text: other.text, href: page, section: lesson.title });
});

it('has every objective of a course', () => {
  const { file } = loadCourse('src/content');
  expect(Object.keys(objectivesIn('src/content'))).toEqual(
    file.lessons.flatMap(({ objectives }) => objectives.map(({ id }) => id)),
  );
});
