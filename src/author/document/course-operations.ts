import type { Step, WrittenDocument } from './document.ts';
import { editedQuiz, type ItemEdit, retypedQuiz } from './item-changes.ts';
import { type QuizText, quizText } from './quiz-text.ts';
import type { Splice } from './splice.ts';

/** What one can do to `course.json`: each is a step for `done`, or null where it changes nothing. */

/** @param joins a mark that makes one step of all that is typed in a field */
export function editCourse(
  document: WrittenDocument,
  name: string,
  edits: readonly ItemEdit[],
  joins?: string,
): Step | null {
  return stepOf(document, name, (course) => editedQuiz(course, edits, courseOrder), joins);
}

/** Another text of the file, as it is typed. */
export function retypeCourse(document: WrittenDocument, text: string): Step | null {
  return stepOf(document, 'type JSON', (course) => retypedQuiz(course, text), 'json course');
}

/** The order in which course files have their entries; what is added goes to its place. */
const courseOrder = [
  ...['$schema', 'id', 'version', 'title', 'shortName', 'language', 'direction'],
  ...['interfaceLanguages', 'description', 'keywords', 'asAt', 'licence', 'contact', 'colours'],
  ...['quizzes', 'settings', 'practice'],
  ...['exam', 'lessons', 'promise', 'aim', 'minutes', 'checks', 'objectives', 'text', 'silenced'],
];

function stepOf(
  { course, at }: WrittenDocument,
  name: string,
  make: (course: QuizText) => readonly Splice[],
  joins?: string,
): Step | null {
  if (course === null) return null;
  const { file, text } = course;
  const changes = make(quizText(file, text)).map((splice) => ({ file, splice }));
  if (changes.length === 0) return null;
  return { name, changes, before: at, after: { file, item: null }, joins };
}
