import { course } from 'virtual:course-folder';
import * as words from 'virtual:words';

/** Says that a question is from a lesson before; undefined for one of the lesson it stands in. */
export function earlierLesson(id: string | undefined): string | undefined {
  const lesson = course.lessons.find((each) => each.id === id);
  return lesson && words.item.fromLesson(lesson.title);
}
