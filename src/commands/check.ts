import { type Problem, printed } from '../authoring/problem.ts';
import { runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';

const usage = `npm run check [-- --course ../my-course] [--guess | --json | --sarif]

Judges all sources as the build does, without building a page: course, quizzes, lessons, facts,
glossary, figures and guides. Names every problem with file, line, column and remedy. Where there is
no error, it reviews what is asked by rules of item writing, each with a section in
src/guides/review.md, and lets a guesser who knows nothing, or plain facts alone, sit the exam. Errors stop a build; warnings
and notes do not.

${courseUsage}
  --guess   prints what each rule of the guesser gets, for each kind of item
  --json    prints one object instead: { "errors": 1, "warnings": 0, "notes": 0, "problems": [
            { "file", "line", "column", "length", "path", "severity", "message", "rule", "link" } ] }
  --sarif   prints SARIF 2.1.0 instead, as GitHub and others read it

Exit status: 0 where there is no error, 1 where there is one.`;

const options = {
  ...courseOption,
  guess: { type: 'boolean' },
  json: { type: 'boolean' },
  sarif: { type: 'boolean' },
} as const;

await runCommand({ usage, options }, async ({ values: { guess, json, sarif, ...values } }) => {
  if (json && sarif) return { misused: 'Take --json or --sarif: one is printed.' };
  const folder = chooseCourse(values.course);
  if (typeof folder !== 'string') return folder;
  const { drawingProblems, hasErrors, judgeCourse, lmsProblems, once, reviewedCourse } =
    await import('./source-problems.ts');
  const { problems: written, course } = judgeCourse(folder);
  const reviewed = course === null ? [] : reviewedCourse(folder, course);
  const problems = once([
    ...written,
    ...lmsProblems(),
    ...(await drawingProblems(folder)),
    ...reviewed,
  ]);
  if (json || sarif) {
    const { jsonReport, sarifReport } = await import('./problem-report.ts');
    console.log(json ? jsonReport(problems) : sarifReport(problems));
    return hasErrors(problems) ? 1 : 0;
  }
  for (const problem of problems) console.error(printed(problem));
  if (course === null || hasErrors(problems)) {
    console.error(tally(problems));
    return 1;
  }
  const { file, quizzes } = course;
  const questions = quizzes.reduce((sum, { items }) => sum + items.length, 0);
  const lessons = counted(file.lessons.length, 'lesson');
  console.log(`${lessons}, ${counted(questions, 'question')}, ${tally(problems)}`);
  const { guessedExam } = await import('../authoring/review-problems.ts');
  const { guessedLine, guessedTable, recallerLine } = await import('../authoring/guessed-words.ts');
  const guessed = guessedExam(course);
  if (guessed !== null) {
    console.log(guessedLine(guessed, file.settings.passMark));
    console.log(recallerLine(guessed));
    if (guess) console.log(guessedTable(guessed));
  }
  return 0;
});

/** `2 errors, 1 warning`; `no problems` where there are none. */
function tally(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = problems.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return counts.length === 0 ? 'no problems' : counts.join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
