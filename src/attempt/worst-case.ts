import type { ItemKey, LearnerResponse } from '../quiz/quiz.ts';
import { lengthWithChecks } from './check-blocks.ts';
import { type Course, checkItems, lessonItems } from './course.ts';
import { codeWidth } from './item-code.ts';
import { cutMark, mostTries, uncut, writeRecord } from './item-record.ts';
import { startLength } from './suspend-data.ts';
import { textLimits } from './text-limits.ts';

/** The longest suspend data, in characters, that a learner of the course can need once texts are cut. */
export function worstCase(course: Course): number {
  const heaviest = (item: ItemKey) =>
    Math.max(
      ...longestResponses(item).map(
        (response) => writeRecord(item, response, mostTries, uncut).length,
      ),
    );
  const checks = checkItems(course).reduce((sum, item) => sum + heaviest(item), 0);
  const drawn = course.exam.items
    .map(heaviest)
    .sort((a, b) => b - a)
    .slice(0, course.settings.examLength)
    .reduce((sum, length) => sum + length, 0);
  const bare = course.lessons.filter((lesson) => lessonItems(lesson).length === 0).length;
  const sittings = course.settings.examAttempts * (6 + drawn);
  return lengthWithChecks(startLength + bare * (1 + codeWidth) + 3 + checks + sittings);
}

/** Responses of which one needs the most room, a long text apart. */
export function longestResponses(item: ItemKey): readonly LearnerResponse[] {
  switch (item.type) {
    case 'true-false':
      return [{ type: item.type, value: true }];
    case 'choice':
      return [{ type: item.type, chosen: item.correct }];
    case 'likert':
      return [{ type: item.type, chosen: item.scale[0]?.id ?? '' }];
    case 'matching':
      return [{ type: item.type, pairs: item.correct }];
    case 'sequencing':
      return [{ type: item.type, order: item.correct }];
    case 'numeric':
      return [{ type: item.type, text: cutMark.repeat(textLimits.numeric) }];
    case 'fill-in':
      return [cutMark, ...item.accept].map((text) => ({ type: item.type, text }));
    case 'long-fill-in':
      return [{ type: item.type, text: cutMark }];
  }
}
