import { describe, expect, it } from 'vitest';
import { type Course, checkItems } from '../../src/attempt/course.ts';
import { questionSentences } from '../../src/instructor/describe-questions.ts';
import { exampleCourse } from '../attempt/example-course.ts';

/** What becomes of a course whose questions were chosen among. */

const course: Course = {
  ...exampleCourse,
  lessons: exampleCourse.lessons.slice(0, 1).flatMap((lesson) =>
    ['One', 'Two', 'Three'].map((title) => ({
      ...lesson,
      id: title.toLowerCase(),
      title,
      checks: lesson.checks.map((check) => ({
        ...check,
        id: `${title}/${check.id}`,
        items: check.items.map((item) => ({ ...item, id: `${title}/${item.id}` })),
      })),
    })),
  ),
};

/** What is said where the checks of these lessons are chosen, and all of the exam. */
function said(...titles: readonly string[]): readonly string[] {
  const kept = checkItems(course).filter(({ id }) =>
    titles.some((title) => id.startsWith(`${title}/`)),
  );
  const questions = [...kept, ...course.exam.items].map(({ id }) => id);
  return questionSentences({ format: 'scorm-1.2', questions }, course).filter((each) =>
    each.includes('check any more'),
  );
}

describe('what is said of lessons without a check', () => {
  it('names one, and several in one sentence, and says so of all', () => {
    expect(said('One', 'Two', 'Three')).toEqual([]);
    expect(said('One', 'Two')).toEqual([
      '“Three” has no check any more, and counts as done once it was opened.',
    ]);
    expect(said('Two')).toEqual([
      '“One” and “Three” have no check any more, and each counts as done once it was opened.',
    ]);
    expect(said()).toEqual([
      'No lesson has a check any more, and each counts as done once it was opened.',
    ]);
  });
});
