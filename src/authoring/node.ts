import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemText } from './problem.ts';
import { type CourseTexts, type ReadCourse, readCourse } from './read-course.ts';

/** The course of a project folder, read from disk. */
export function courseTexts(root: string): CourseTexts {
  const at = (file: string) => ({ file, text: readFileSync(join(root, file), 'utf8') });
  const names = readdirSync(join(root, 'quizzes'))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort();
  return {
    course: at('src/content/course.json'),
    facts: at('src/content/facts.json'),
    quizzes: names.map((name) => at(`quizzes/${name}`)),
  };
}

/** The same, or an error whose message lists every problem with file, line and mend. */
export function loadCourse(root: string): Extract<ReadCourse, { kind: 'read' }> {
  const read = readCourse(courseTexts(root));
  if (read.kind === 'read') return read;
  throw new Error(`The course has problems:\n${read.problems.map(problemText).join('\n')}`);
}
