import { expect, it } from 'vitest';
import { courseData } from '../../src/authoring/author-module.ts';
import { type CourseData, judgeData, reviewData } from '../../src/authoring/course-data.ts';
import { classAnalysis } from '../../src/results/analysis/class-analysis.ts';
import { predictionsOf } from '../../src/results/analysis/predictions.ts';
import { askedCourse } from '../../src/results/course/asked-course.ts';
import { readResults } from '../../src/results/read-results.ts';
import { reviewedItems } from '../../src/results/reviewed-items.ts';
import { statements } from './exports.ts';
import { plantedClass } from './planted-class.ts';

it('what the review finds in a question lies beside what a class did with it', async () => {
  const data: CourseData = JSON.parse(JSON.stringify(courseData('src/content')));
  const sound = judgeData(data);
  const planted = sound.course && plantedClass(askedCourse(sound.course), 100);
  const id = planted?.faults.get('key') ?? '';
  const option = sound.course?.quizzes.flatMap(({ items }) => items).find((item) => item.id === id);
  const text = option?.type === 'choice' ? JSON.stringify(option.options.at(-1)?.text) : '';
  expect(text).toMatch(/^"/);
  const quizzes = data.quizzes.map((source) =>
    'text' in source
      ? { ...source, text: source.text.replace(text, '"All of the above"') }
      : source,
  );
  const changed = { ...data, quizzes };
  const judged = judgeData(changed);
  if (judged.course === null || planted == null) throw new Error('It is no course any more.');
  const course = askedCourse(judged.course);
  const rules = reviewedItems(course, reviewData(judged, changed));
  expect([...rules.keys()]).toEqual([id]);
  const { answers } = await readResults([{ name: 'a', bytes: statements(planted) }]);
  const [prediction] = predictionsOf(classAnalysis(answers, course), rules);
  expect(prediction).toMatchObject({ named: 1, bad: 1, few: true });
  expect(prediction?.rule).toBe(rules.get(id)?.[0]);
});
