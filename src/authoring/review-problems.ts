import { newAttempt } from '../attempt/attempt.ts';
import { plainDraw } from '../attempt/plain-draw.ts';
import { hasRules, ruledDraw } from '../attempt/ruled-draw.ts';
import { type GuessedExam, guessExam } from '../review/guess-exam.ts';
import {
  asksToRecall,
  isEnglish,
  type ReviewedCourse,
  reviewedQuiz,
} from '../review/reading/course.ts';
import { type Finding, reviewCourse } from '../review/review.ts';
import { rules } from '../review/rules.ts';
import type { LessonWords } from './lesson-words.ts';
import type { Problem, Rule } from './problem.ts';
import type { WholeCourse } from './read-course.ts';

/** Where the guide has a section for each rule. */
const guide = 'src/guides/review.md';

/**
 * What the review finds in a course, as problems at their places: warnings and notes, in the order
 * of the files and their lines.
 *
 * @param words of the lessons, by their ids
 */
export function reviewProblems(
  course: WholeCourse,
  words: ReadonlyMap<string, LessonWords>,
): readonly Problem[] {
  const { files } = course;
  const all = [files.course, ...files.quizzes];
  return reviewCourse(reviewed(course, words))
    .flatMap(({ quiz, path, message, severity, rule }) => {
      const file = all.find((each) =>
        quiz === null ? each === files.course : 'items' in each.value && each.value.id === quiz,
      );
      return file === undefined
        ? []
        : [file.problem([...path], message, { severity, rule: ruleOf(rule) })];
    })
    .sort((one, other) => place(one) - place(other));

  function place({ file, line, column }: Problem): number {
    const nth = all.findIndex((each) => each.file === file);
    return (nth * 1e6 + line) * 1e4 + column;
  }
}

function ruleOf(id: Finding['rule']): Rule {
  const about = id === 'silence' ? 'A silence names a rule that finds something.' : rules[id].about;
  return { id, about, link: `${guide}#${id}` };
}

function reviewed(course: WholeCourse, words: ReadonlyMap<string, LessonWords>): ReviewedCourse {
  const { file, quizzes, reference, varied } = course;
  const checks = file.lessons.flatMap((lesson) => lesson.checks);
  const place = (id: string) => (checks.includes(id) ? checks.indexOf(id) : checks.length);
  return {
    language: file.language,
    quizzes: [...quizzes].sort((one, other) => place(one.id) - place(other.id)).map(reviewedQuiz),
    facts: reference.facts && Object.keys(reference.facts),
    varied: new Set(varied.keys()),
    lessons: file.lessons.map(({ silenced = [], ...lesson }) => {
      return { ...lesson, ...(words.get(lesson.id) ?? noWords), silenced };
    }),
  };
}

const noWords: LessonWords = { text: '', facts: [] };

/** What a guesser gets in the exam of a course, drawn as learners get it. */
export function guessedExam({ file, course, quizzes }: WholeCourse): GuessedExam | null {
  const exam = quizzes.find(({ id }) => id === file.exam);
  if (exam === undefined) return null;
  const draw = hasRules(course.exam) ? ruledDraw : plainDraw;
  const objectives = file.lessons.flatMap((lesson) => lesson.objectives);
  const toRecall = new Set(objectives.filter(({ text }) => asksToRecall(text)).map(({ id }) => id));
  return guessExam(exam, {
    english: isEnglish(file),
    passMark: file.settings.passMark,
    draw: (seed) => draw(course, file.settings, newAttempt(seed)),
    recalls: ({ asks, objective }) => (asks ? asks === 'recall' : toRecall.has(objective)),
  });
}
