import { hash } from '../quiz/text/hash.ts';
import type { WholeCourse } from './read-course.ts';

/**
 * Eight digits that stand for all that a course says: other ones once a word of it is another.
 *
 * @param lessons the texts of its lessons
 */
export function contentOf(
  { file, quizzes, varied, reference }: WholeCourse,
  lessons: readonly string[],
): string {
  const said = JSON.stringify([file, quizzes, [...varied], reference, lessons]);
  return hash(said).toString(16).padStart(8, '0');
}
