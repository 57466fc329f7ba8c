import { type ItemKey, type LearnerResponse, typeOf } from '../quiz/item-types.ts';
import { isInSteps } from '../quiz/score.ts';
import { type AnswerSizes, mostCharacters } from './answer-sizes.ts';
import { type Course, type LessonOutline, lessonItems } from './course.ts';
import { codeWidth } from './item-code.ts';
import { cutMark, mostTries, uncut, writeRecord } from './item-record.ts';
import { practiceStart, practisedWidth } from './practice-code.ts';
import { restartLength } from './restart-code.ts';
import { ticksSize } from './rubric-ticks.ts';
import { marksStart } from './sitting-record.ts';
import { startLength } from './suspend-data.ts';

/** The longest suspend data, in characters, that a learner of the course can need once texts are cut. */
export function worstCase(course: Course): number {
  const lessons = course.lessons.map(({ id }) => id);
  return mostCharacters(answerSizes(course), { ...course.settings, lessons });
}

/** The same, to be reckoned for packages that have other settings or fewer lessons. */
export function answerSizes(course: Course): AnswerSizes {
  const heaviest = (item: ItemKey) =>
    Math.max(
      ...longestResponses(item).map(
        (response) => writeRecord(item, response, mostTries, uncut).length,
      ),
    );
  // One that is given in steps may stand beside the whole one of an earlier try.
  const inCheck = (item: ItemKey) =>
    (isInSteps(item) ? 2 : 1) * heaviest(item) +
    ticksSize(item) +
    (course.practice ? practisedWidth : 0);
  const lessonOf = new Map(
    course.lessons.flatMap(({ id, objectives }) => objectives.map((each) => [each.id, id])),
  );
  const isEarlier = (lesson: LessonOutline, item: ItemKey) =>
    lessonOf.get(item.objective) !== lesson.id;
  return {
    start:
      startLength +
      3 * answersStart +
      restartLength +
      2 * marksStart +
      (course.practice ? practiceStart : 0),
    lessons: Object.fromEntries(
      course.lessons.map((lesson) => {
        const items = lessonItems(lesson).filter((item) => !isEarlier(lesson, item));
        const opened = 1 + codeWidth;
        return [
          lesson.id,
          items.length === 0 ? opened : items.reduce((sum, item) => sum + inCheck(item), 0),
        ];
      }),
    ),
    earlier: course.lessons.flatMap((lesson) =>
      lessonItems(lesson)
        .filter((item) => isEarlier(lesson, item))
        .map((item) => ({
          lesson: lesson.id,
          about: lessonOf.get(item.objective) ?? '',
          size: inCheck(item),
        })),
    ),
    pool: course.exam.items.map((item) => ({
      lesson: lessonOf.get(item.objective) ?? '',
      size: heaviest(item),
    })),
  };
}

/** The tag of answers, whole ones or not, or of ticks, and their count. */
const answersStart = 3;

/** Responses of which one needs the most room, a long text apart. */
export function longestResponses(item: ItemKey): readonly LearnerResponse[] {
  return typeOf(item).longest(item, cutMark);
}
