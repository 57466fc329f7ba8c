import { expect, it } from 'vitest';
import { draftOf, saidOfDraft, withDraft } from '../../../src/author/document/own-draft.ts';
import type { CourseData } from '../../../src/authoring/course-data.ts';
import { isOwnBank } from '../../../src/packaging/make/own-bank.ts';
import { trueFalse, writtenQuiz } from './written-quiz.ts';

/** What is written on the questions of a site, taken to where its packages are made. */

const quiz = (id: string, ...items: readonly string[]) => ({
  file: `quizzes/${id}.json`,
  text: writtenQuiz(id, items),
});

const site: CourseData = {
  course: { file: 'src/content/course.json', text: '{"title": "Rivers"}' },
  ...{ facts: null, sources: null, glossary: null },
  ...{ lessons: [], figures: [], tokens: '', languages: ['en'] },
  quizzes: [quiz('a', trueFalse('one'), trueFalse('two')), quiz('b', trueFalse('three'))],
  pictures: { 'map.png': btoa('map') },
};

/** One of two changed, one added with a picture, and a quiz taken out. */
const written: CourseData = {
  ...site,
  course: { file: 'course.json', text: '{"title": "Seas"}' },
  quizzes: [
    quiz('a', trueFalse('one', 'Is it ![so](images/sea.png)?'), trueFalse('two')),
    quiz('c', trueFalse('four')),
  ],
  pictures: { ...site.pictures, 'sea.png': btoa('sea'), 'unseen.png': btoa('?') },
};

const draft = draftOf('seas.json', site, written);

it('holds what is other than in the site, and the pictures that it shows', () => {
  expect(draft).toMatchObject({
    draft: 'seas.json',
    course: '{"title": "Seas"}',
    without: ['b'],
    pictures: [{ name: 'images/sea.png', base64: btoa('sea') }],
  });
  expect(draft?.quizzes.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(isOwnBank(JSON.parse(JSON.stringify(draft)))).toBe(true);
  expect(draftOf('the questions of this site', site, { ...site })).toBeNull();
});

it('makes of the site the course that was written, under the names of the site', () => {
  if (draft === null) throw new Error('Something was written.');
  const { quizzes, course, pictures } = withDraft(site, draft);
  expect(quizzes).toEqual(written.quizzes);
  expect(course).toEqual({ file: 'src/content/course.json', text: '{"title": "Seas"}' });
  expect(pictures).toEqual({ 'map.png': btoa('map'), 'sea.png': btoa('sea') });
  expect(draftOf('seas.json', site, withDraft(site, draft))).toEqual(draft);
});

it('says how many questions are new, changed and gone, and where the site has changed since', () => {
  if (draft === null) throw new Error('Something was written.');
  expect(saidOfDraft(site, draft)).toEqual(['Questions: 1 new, 1 changed, 1 taken out.']);
  const later = { ...site, quizzes: [quiz('a', trueFalse('one', 'Newer?')), quiz('b')] };
  expect(saidOfDraft(later, draft)).toEqual([
    'Questions: 2 new, 1 changed.',
    expect.stringContaining('has changed since it was taken'),
  ]);
  const moved = {
    ...site,
    quizzes: [quiz('a', trueFalse('two'), trueFalse('one')), site.quizzes[1] ?? quiz('b')],
  };
  const order = draftOf('order', site, moved);
  expect(order && saidOfDraft(site, order)).toEqual([
    expect.stringContaining('No question is another'),
  ]);
});

it.each([
  ['a list of numbers', { began: { a: 'x' } }],
  ['the ids of quizzes', { without: [1] }],
  ['a course file', { course: 7 }],
  ['quizzes', { quizzes: [{ id: 'a' }] }],
])('is no draft without %s', (_, part) => {
  expect(isOwnBank({ ...draft, ...part })).toBe(false);
});
