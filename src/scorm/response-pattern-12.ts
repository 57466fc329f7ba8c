import type { ItemKey, LearnerResponse } from '../quiz/quiz.ts';
import { readNumber } from '../quiz/read-number.ts';
import { decimal } from '../standard/decimal.ts';
import { plainText } from '../standard/plain-text.ts';
import {
  allOf12,
  longestResponse12,
  options12,
  pairs12,
  target12,
  trueFalse12,
} from '../standard/response-12.ts';

/**
 * Answers to our items in SCORM 1.2, as `standard/response-12.ts` says. Characters follow the order
 * in which the quiz file lists options, sources, targets, steps and points, whatever order the
 * learner saw.
 */

type Ids = readonly { readonly id: string }[];

/** `student_response`, or null where nothing legal can be said (nothing answered, not a number). */
export function studentResponse(item: ItemKey, response: LearnerResponse): string | null {
  return responseText(item, response) || null;
}

/** `correct_responses.0.pattern`, or null for items that have no right answer. */
export function correctPattern12(item: ItemKey): string | null {
  switch (item.type) {
    case 'true-false':
      return trueFalse12(item.correct);
    case 'choice': {
      const right = chosen(item.options, item.correct);
      return item.choose === 'many' ? allOf12(right) : right;
    }
    case 'fill-in':
      return plainText(item.accept[0] ?? '', longestResponse12) || null;
    case 'matching':
      return pairs(item.sources, item.targets, item.correct);
    case 'sequencing':
      return ordered(item.steps, item.correct);
    case 'numeric':
      return decimal(item.correct);
    case 'long-fill-in':
    case 'likert':
      return null;
  }
}

function responseText(item: ItemKey, response: LearnerResponse): string {
  switch (response.type) {
    case 'true-false':
      return trueFalse12(response.value);
    case 'choice':
      return item.type === 'choice' ? chosen(item.options, response.chosen) : '';
    case 'fill-in':
    case 'long-fill-in':
      return plainText(response.text, longestResponse12);
    case 'matching':
      return item.type === 'matching' ? pairs(item.sources, item.targets, response.pairs) : '';
    case 'sequencing':
      return item.type === 'sequencing' ? ordered(item.steps, response.order) : '';
    case 'numeric': {
      const value = item.type === 'numeric' ? readNumber(response.text, item) : null;
      return value === null ? '' : decimal(value);
    }
    case 'likert':
      return item.type === 'likert' ? target12(placeOf(item.scale, response.chosen)) : '';
  }
}

function chosen(options: Ids, ids: readonly string[]): string {
  return options12(options.flatMap(({ id }, place) => (ids.includes(id) ? [place] : [])));
}

function ordered(steps: Ids, order: readonly string[]): string {
  return options12([...new Set(order)].map((id) => placeOf(steps, id)));
}

function pairs(sources: Ids, targets: Ids, matched: Readonly<Record<string, string>>): string {
  return pairs12(
    sources.map(({ id }, place) => [
      place,
      placeOf(targets, Object.hasOwn(matched, id) ? matched[id] : undefined),
    ]),
  );
}

/** -1, the place of nothing, for an id that is not there. */
function placeOf(all: Ids, id: string | undefined): number {
  return all.findIndex((each) => each.id === id);
}
