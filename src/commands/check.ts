import { printed } from '../authoring/problem.ts';
import { runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';

const usage = `npm run check [-- --course ../my-course]

Judges all sources as the build does, without building a page: course, quizzes, lessons, facts,
glossary, figures and guides. Names every problem with file, line and remedy.

${courseUsage}

Exit status: 0 where there is no problem, 1 where there is one.`;

await runCommand({ usage, options: courseOption }, async ({ values }) => {
  const folder = chooseCourse(values.course);
  if (typeof folder !== 'string') return folder;
  const { judgeCourse, lmsProblems, pageProblems } = await import('./source-problems.ts');
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
  const questions = quizzes.reduce((sum, { items }) => sum + items.length, 0);
  console.log(
    `${counted(file.lessons.length, 'lesson')}, ${counted(questions, 'question')}, no problems`,
  );
  return 0;
});

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
