import { type Course, checkItems, itemsById } from '../attempt/course.ts';
import { clashingItems } from '../attempt/item-code.ts';
import { worstCase } from '../attempt/worst-case.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { suspendDataLimits } from '../standard/limits.ts';
import { unfitPool } from './check-drawing.ts';
import type { CourseFile } from './course-schema.ts';
import type { Problem } from './problem.ts';
import type { JsonFile } from './read-json.ts';
import { rule } from './rules.ts';

/** Where answers outgrow SCORM 1.2 alone, the course has no package for it. */
const suspendDataLimit = suspendDataLimits['2004'];

/** What is too much, or too little, for a course whose files are sound. */
export function misfits(
  file: JsonFile<CourseFile>,
  exam: JsonFile<Quiz> | undefined,
  course: Course,
): readonly Problem[] {
  return [...unfitPool(file, exam, course), ...unfitData(file, course)];
}

function unfitData(file: JsonFile<CourseFile>, course: Course): readonly Problem[] {
  const more = { rule: rule('stored-answers') };
  const clashes = clashingItems([...itemsById(course).values()]).map(([one, other]) => {
    const message = `saved answers could not tell "${one}" from "${other}"; rename the newer one`;
    return file.problem([], message, more);
  });
  const longest = worstCase(course);
  if (longest <= suspendDataLimit) return clashes;
  const message = `answers can take ${longest} characters but SCORM 2004 keeps ${suspendDataLimit}; allow fewer exam attempts, draw fewer items or drop some of the ${checkItems(course).length} check items`;
  return [...clashes, file.problem(['settings', 'examAttempts'], message, more)];
}
