import { describe, expect, it } from 'vitest';
import { packageEdits } from '../../../src/author/document/package-edits.ts';
import type { CourseData } from '../../../src/authoring/course-data.ts';

/** What of a course as it is written gets into packages that have the pages of a built site. */

const course = {
  ...{ $schema: './course.schema.json', id: 'rain', version: '1', title: 'Rain', shortName: 'R' },
  settings: { passMark: 70 },
  lessons: [
    { id: 'one', title: 'One', checks: ['a'], objectives: [{ id: 'aim', text: 'Aim' }] },
    { id: 'two', title: 'Two', checks: [], objectives: [{ id: 'end', text: 'End' }] },
  ],
};
const written = (json: object) => ({ file: 'course.json', text: JSON.stringify(json) });
const lessons = ['one', 'two'].map((id) => ({ file: `lessons/${id}.mdx`, text: `${id}\n` }));
const mark = { tag: 'Quiz', id: 'a', line: 3, inText: false } as const;
const unread = { words: { text: '', facts: [] }, levels: {} };
const site: CourseData = {
  course: written(course),
  ...{ facts: null, sources: null, glossary: null, quizzes: [], figures: [], pictures: {} },
  ...{ tokens: '', languages: ['en'] },
  lessons: lessons.map((lesson, at) => ({
    ...{ ...lesson, ...unread, id: at === 0 ? 'one' : 'two', marks: at === 0 ? [mark] : [] },
  })),
};

const edits = (json: object, texts = lessons) => {
  const found = packageEdits(site, { course: written(json), lessons: texts });
  if (found === null) throw new Error('It is the same course.');
  return { ...found, course: JSON.parse(found.course.text) };
};

describe('a package made in the page', () => {
  it('is the course as it was built where nothing is written', () => {
    const { left, added, ...found } = edits(course);
    expect(found.course).toEqual(course);
    expect(left).toEqual([]);
    expect([...added.values()]).toEqual([[], []]);
  });

  it('has the title, the settings and which checks a lesson asks', () => {
    const [one, two] = course.lessons;
    const asked = { ...course, title: 'Snow', settings: { passMark: 80 }, version: '2' };
    const now = { ...asked, lessons: [one, { ...two, checks: ['b', 'c'] }] };
    const texts = lessons.map(({ file, text }) => ({
      file,
      text: file.includes('two') ? `${text}\n<Quiz id="b" />\n\n<Quiz id="c" />\n` : text,
    }));
    const { left, added, ...found } = edits(now, texts);
    expect(found.course).toEqual(now);
    expect(left).toEqual([]);
    expect(added.get('two')).toEqual(['b', 'c']);
  });

  it('has what pages show as they were built, and that is said', () => {
    const [one, two] = course.lessons;
    const aims = [
      { id: 'aim', text: 'Another' },
      { id: 'new', text: 'New' },
    ];
    const now = {
      ...{ ...course, shortName: 'S', contact: 'me@school.example', $schema: './c.json' },
      lessons: [two, { ...one, title: 'First', objectives: aims }, { id: 'three' }],
    };
    const texts = lessons.map((lesson) => ({ ...lesson, text: `${lesson.text}More.\n` }));
    const { left, ...found } = edits(now, texts);
    expect(found.course).toEqual({
      ...course,
      lessons: [{ ...one, objectives: aims }, two],
    });
    expect(left).toEqual([
      'the text of the lesson “First”',
      'the text of the lesson “Two”',
      'which lessons there are, and in which order',
      '“title” of lessons, as pages show it',
      '“objectives” of lessons, as pages show it',
      '“shortName” of course.json',
      '“contact” of course.json',
    ]);
  });

  it('is none of another course, nor of a file with a slip', () => {
    expect(packageEdits(site, { course: written({ ...course, id: 'sun' }), lessons })).toBeNull();
    expect(packageEdits(site, { course: null, lessons })).toBeNull();
    const slip = { file: 'course.json', text: '[' };
    expect(packageEdits(site, { course: slip, lessons })).toBeNull();
  });
});
