import { describe, expect, test } from 'vitest';
import { quizKeys } from '../../src/attempt/course.ts';
import { heldCourse, shown } from '../../src/authoring/held-course.ts';
import { courseFolder, loadCourse } from '../../src/authoring/node.ts';
import { completeQuiz, proseOf } from '../../src/quiz/prose.ts';

describe.each(['src/content', 'src/starter'])('the quizzes of %s', (folder) => {
  const course = loadCourse(courseFolder(folder));
  const keys = quizKeys(heldCourse(course));

  test('are whole with their keys, and say nothing twice', () => {
    expect(course.quizzes.length).toBeGreaterThan(1);
    for (const quiz of course.quizzes) {
      const key = keys.get(quiz.id);
      if (key === undefined) throw new Error(`${quiz.id} has no key`);
      const whole = JSON.parse(JSON.stringify(shown(quiz, course.varied)));
      const prose = JSON.stringify(proseOf(whole, key));
      for (const field of ['type', 'objective', 'points', 'correct', 'variables', 'effects'])
        expect(prose, quiz.id).not.toContain(`"${field}":`);
      const again = JSON.parse(prose);
      completeQuiz(again, key);
      expect(again).toMatchObject(whole);
    }
  });
});
