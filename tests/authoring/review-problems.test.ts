import { describe, expect, it } from 'vitest';
import { wordsOfLessons } from '../../src/authoring/lesson-words.ts';
import { courseFiles, courseTexts, fileTexts, loadCourse } from '../../src/authoring/node.ts';
import { lessonTree } from '../../src/authoring/parse-lesson.ts';
import { problemText } from '../../src/authoring/problem.ts';
import { readCourse } from '../../src/authoring/read-course.ts';
import type { CourseSource } from '../../src/authoring/read-json.ts';
import { guessedExam, reviewProblems } from '../../src/authoring/review-problems.ts';

/** The starter course, with each text changed. */
function reviewOf(change: (file: string, text: string) => string) {
  const folder = 'src/starter';
  const texts = courseTexts(folder);
  const changed = <Source extends CourseSource>(source: Source) =>
    'text' in source ? { ...source, text: change(source.file, source.text) } : source;
  const read = readCourse({
    ...texts,
    course: changed(texts.course),
    quizzes: texts.quizzes.map(changed),
  });
  if (read.kind === 'failed') throw new Error(read.problems.map(problemText).join('\n'));
  return reviewProblems(
    read,
    wordsOfLessons(fileTexts(courseFiles(folder).lessons).map(changed), lessonTree),
  );
}

describe('reviewProblems', () => {
  it.each([
    'src/content',
    'src/starter',
  ])('finds nothing in %s that its authors have not judged', (folder) => {
    const words = wordsOfLessons(fileTexts(courseFiles(folder).lessons), lessonTree);
    const problems = reviewProblems(loadCourse(folder), words);
    expect(problems.map(problemText)).toEqual([]);
  });

  it('tells file, line, rule and the section of the guide', () => {
    const [problem] = reviewOf((file, text) =>
      file.endsWith('exam.json') ? text.replace('It is far more.', 'Wrong.') : text,
    );
    expect(problem).toMatchObject({
      severity: 'warning',
      file: 'src/starter/quizzes/exam.json',
      path: 'items[1].options[0].feedback',
      rule: { id: 'empty-feedback', link: 'src/guides/review.md#empty-feedback' },
    });
    expect(problem?.source).toContain('Wrong.');
  });

  it('reads the text of lessons for answers that are printed there', () => {
    const rules = reviewOf((file, text) => {
      if (file.endsWith('.mdx')) return `${text}\nThe ground holds 30 percent of it.\n`;
      return file.endsWith('course.json') ? text.replace(/"text": "Say/, '"text": "Compute') : text;
    }).map(({ rule, path }) => `${rule?.id} ${path}`);
    expect(rules).toContain('printed-answer items[3].correct');
  });

  it('places what concerns a lesson in course.json, where it can be silenced', () => {
    const hard =
      'Notwithstanding administrative considerations, municipal authorities necessarily demonstrate organisational adaptability. ';
    const written = (file: string, text: string) =>
      file.endsWith('.mdx') ? `${text}\n${hard.repeat(60)}\n` : text;
    expect(reviewOf(written)).toMatchObject([
      { file: 'src/starter/course.json', path: 'lessons[0].title', rule: { id: 'reading-level' } },
    ]);
    const silenced =
      '"silenced": [{ "rule": "reading-level", "reason": "It quotes a statute." }], "checks"';
    expect(
      reviewOf((file, text) =>
        file.endsWith('course.json') ? text.replace('"checks"', silenced) : written(file, text),
      ),
    ).toEqual([]);
  });

  it('says at its place that a silence has nothing to silence', () => {
    const silenced = '"silenced": [{ "rule": "key-length", "reason": "None." }], "explanation"';
    expect(
      reviewOf((file, text) =>
        file.endsWith('exam.json') ? text.replace('"explanation"', silenced) : text,
      ),
    ).toMatchObject([
      { path: 'items[0].silenced[0].rule', rule: { id: 'silence' }, severity: 'warning' },
    ]);
  });
});

describe('guessedExam', () => {
  it('sits the exam of a course, of as many items as a sitting has', () => {
    const guessed = guessedExam(loadCourse('src/content'));
    expect(guessed?.sittings).toBe(1000);
    expect(guessed?.best.mean).toBeGreaterThan(guessed?.chance.mean ?? 100);
    expect(guessed?.kinds.map(({ kind }) => kind)).toContain('choose one');
  });
});
