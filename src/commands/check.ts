import { type Problem, printed } from '../authoring/problem.ts';
import { runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';

const usage = `npm run check [-- --course ../my-course] [--guess]

Judges all sources as the build does, without building a page: course, quizzes, lessons, facts,
glossary, figures and guides. Names every problem with file, line and remedy. Where there is none, it
reviews what is asked by rules of item writing, each with a section in src/guides/review.md, and lets
a guesser who knows nothing sit the exam.

  --guess   prints what each rule of the guesser gets, for each kind of item
${courseUsage}

Exit status: 0 where there is no problem, 1 where there is one.`;

const options = { ...courseOption, guess: { type: 'boolean' } } as const;

await runCommand({ usage, options }, async ({ values }) => {
  const folder = chooseCourse(values.course);
  if (typeof folder !== 'string') return folder;
  const { judgeCourse, lmsProblems, pageProblems, reviewedCourse } = await import(
    './source-problems.ts'
  );
  const { guessedExam } = await import('../authoring/review-problems.ts');
  const { guessedLine, guessedTable } = await import('./guessed-words.ts');
  const judged = judgeCourse(folder);
  const problems = [...(judged.kind === 'failed' ? judged.problems : []), ...lmsProblems()];
  if (problems.length === 0) problems.push(...(await pageProblems(folder)));
  for (const problem of problems) console.error(printed(problem));
  if (judged.kind === 'failed') {
    console.error('Lessons and figures are judged once these are put right.');
  }
  if (judged.kind === 'failed' || problems.length > 0) {
    console.error(counted(problems.length, 'problem'));
    return 1;
  }
  const { file, quizzes } = judged.course;
  const found = reviewedCourse(folder, judged.course);
  for (const problem of found) console.error(printed(problem));
  const questions = quizzes.reduce((sum, { items }) => sum + items.length, 0);
  console.log(
    `${counted(file.lessons.length, 'lesson')}, ${counted(questions, 'question')}, no problems${toLookAt(found)}`,
  );
  const guessed = guessedExam(judged.course);
  if (guessed !== null) {
    console.log(guessedLine(guessed, file.settings.passMark));
    if (values.guess) console.log(guessedTable(guessed));
  }
  return 0;
});

/** What the review found, counted: `, 2 warnings, 1 note`. */
function toLookAt(found: readonly Problem[]): string {
  return (['warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: found.filter((problem) => problem.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `, ${counted(count, severity)}`)
    .join('');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
