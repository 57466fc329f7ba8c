import { expect, it } from 'vitest';
import { courseData } from '../../src/authoring/author-module.ts';
import {
  type CourseData,
  judgeData,
  rememberQuizzes,
  reviewData,
} from '../../src/authoring/course-data.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { problemText } from '../../src/authoring/problem.ts';

/** A course as plain data is judged as its folder is. */

/** What pages get: no more than JSON has. */
const sent = (folder: string): CourseData => JSON.parse(JSON.stringify(courseData(folder)));

function changed(folder: string, change: (text: string) => string): CourseData {
  const data = sent(folder);
  const quizzes = data.quizzes.map((source) =>
    'text' in source ? { ...source, text: change(source.text) } : source,
  );
  return { ...data, quizzes };
}

function told(data: CourseData): readonly string[] {
  const judged = judgeData(data);
  return [...judged.problems, ...reviewData(judged, data)].map(problemText);
}

it.each(['src/content', 'src/starter'])('is as sound as its folder: %s', (folder) => {
  expect(told(sent(folder))).toEqual([]);
});

it('is read as its folder is', () => {
  const { course } = judgeData(sent('src/content'));
  expect(course?.quizzes).toEqual(loadCourse('src/content').quizzes);
});

it('tells what the check tells', () => {
  const hint = changed('src/starter', (text) => text.replace('"explanation"', '"explanatoin"'));
  expect(told(hint)).toContainEqual(
    expect.stringContaining('there is no entry "explanatoin" here; did you mean "explanation"?'),
  );
});

it('tells of a question that no lesson asks', () => {
  const data = sent('src/content');
  const lesson = data.lessons.find(({ marks }) => marks.some(({ tag }) => tag === 'Ask'));
  const mark = lesson?.marks.find(({ tag }) => tag === 'Ask');
  expect(mark).toBeDefined();
  const renamed = changed('src/content', (text) =>
    text.replaceAll(`"id": "${mark?.id}"`, '"id": "renamed_here"'),
  );
  expect(told(renamed)).toContainEqual(expect.stringContaining(`${lesson?.file}:${mark?.line}:1 `));
});

it('reads no text twice, and tells the same', () => {
  let count = 0;
  const remember = rememberQuizzes();
  const judge = (data: CourseData) =>
    judgeData(data, (read) =>
      remember((source) => {
        count += 1;
        return read(source);
      }),
    ).problems;
  const data = sent('src/starter');
  const slipped = changed('src/starter', (text) => text.replace('"exam"', '"exams"'));
  expect(judge(data)).toEqual([]);
  expect(count).toBe(data.quizzes.length);
  expect(judge(slipped)).toEqual(judgeData(slipped).problems);
  expect(judge(slipped)).not.toEqual([]);
  expect(count).toBe(data.quizzes.length + 1);
});

it('reviews as the check does', () => {
  const weak = changed('src/starter', (text) => text.replace('It is far more.', 'Wrong.'));
  expect(told(weak)).toContainEqual(expect.stringContaining('[empty-feedback]'));
});

it('has the pictures that are shown, also where it remembers the text that shows them', () => {
  const data = sent('src/starter');
  const remember = rememberQuizzes();
  const shown = () => [...(judgeData(data, remember).course?.pictures.keys() ?? [])];
  const first = shown();
  expect(first).toEqual([expect.stringMatching(/^assets\/share\./)]);
  expect(shown()).toEqual(first);
});
