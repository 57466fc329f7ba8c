import type { ItemKey, LearnerResponse } from '../quiz/quiz.ts';
import { readNumber } from '../quiz/read-number.ts';
import {
  fillIn2004,
  fillInPattern2004,
  localizedText,
  longestText,
  pair2004,
  parts2004,
  range2004,
  real2004,
} from '../standard/response-2004.ts';

/** Answers to our items in SCORM 2004, as `standard/response-2004.ts` says. */

type Ids = readonly { readonly id: string }[];

/** `learner_response`, or null where nothing legal can be said (nothing answered, not a number). */
export function learnerResponse(item: ItemKey, response: LearnerResponse): string | null {
  return responseText(item, response) || null;
}

/** `correct_responses.0.pattern`, or null for items that have no right answer. */
export function correctPattern2004(item: ItemKey): string | null {
  switch (item.type) {
    case 'true-false':
      return String(item.correct);
    case 'choice':
      return chosen(item.options, item.correct) || null;
    case 'fill-in':
      return fillInPattern2004(item.accept[0] ?? '', item.caseMatters) || null;
    case 'matching':
      return pairs(item.sources, item.targets, item.correct) || null;
    case 'sequencing':
      return ordered(item.steps, item.correct) || null;
    case 'numeric':
      return range2004(item.correct - item.tolerance, item.correct + item.tolerance) || null;
    case 'long-fill-in':
    case 'likert':
      return null;
  }
}

function responseText(item: ItemKey, response: LearnerResponse): string {
  switch (response.type) {
    case 'true-false':
      return String(response.value);
    case 'choice':
      return item.type === 'choice' ? chosen(item.options, response.chosen) : '';
    case 'fill-in':
      return fillIn2004(response.text);
    case 'long-fill-in':
      return localizedText(response.text, longestText);
    case 'matching':
      return item.type === 'matching' ? pairs(item.sources, item.targets, response.pairs) : '';
    case 'sequencing':
      return item.type === 'sequencing' ? ordered(item.steps, response.order) : '';
    case 'numeric': {
      const value = item.type === 'numeric' ? readNumber(response.text, item) : null;
      return value === null ? '' : real2004(value);
    }
    case 'likert':
      return item.type === 'likert' && has(item.scale, response.chosen) ? response.chosen : '';
  }
}

function chosen(options: Ids, ids: readonly string[]): string {
  return parts2004(options.filter(({ id }) => ids.includes(id)).map(({ id }) => id));
}

function ordered(steps: Ids, order: readonly string[]): string {
  return parts2004([...new Set(order)].filter((id) => has(steps, id)));
}

function pairs(sources: Ids, targets: Ids, matched: Readonly<Record<string, string>>): string {
  return parts2004(
    sources.flatMap(({ id }) => {
      const target = Object.hasOwn(matched, id) ? (matched[id] ?? '') : '';
      return has(targets, target) ? [pair2004(id, target)] : [];
    }),
  );
}

function has(all: Ids, id: string): boolean {
  return all.some((each) => each.id === id);
}
