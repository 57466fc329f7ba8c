import type { ItemKey, LearnerResponse } from '../quiz/quiz.ts';
import { readNumber } from '../quiz/read-number.ts';
import { decimal } from '../standard/decimal.ts';
import { plainText } from '../standard/plain-text.ts';

/**
 * Answers in SCORM 1.2 (RTE 3.4.2.7): at most 255 characters, options as single characters.
 *
 * The mapping follows the order in which the quiz file lists them, whatever order the learner saw:
 * options, sources and steps are a, b, c, …; targets of a matching and points of a scale are
 * 1, 2, 3, … (and a, b, c, … after 9).
 */

const longest = 255;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const figures = '123456789abcdefghijklmnopqrstuvwxyz';

type Ids = readonly { readonly id: string }[];

/** `student_response`, or null where nothing legal can be said (nothing answered, not a number). */
export function studentResponse(item: ItemKey, response: LearnerResponse): string | null {
  const text = responseText(item, response);
  return text === '' ? null : text;
}

/** `correct_responses.0.pattern`, or null for items that have no right answer. */
export function correctPattern12(item: ItemKey): string | null {
  switch (item.type) {
    case 'true-false':
      return item.correct ? 't' : 'f';
    case 'choice': {
      const right = chosenLetters(item.options, item.correct);
      // Braces say that all of them are needed; without, each alone would be right.
      return item.choose === 'many' ? `{${right}}` : right;
    }
    case 'fill-in':
      return plainText(item.accept[0] ?? '', longest) || null;
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
      return response.value ? 't' : 'f';
    case 'choice':
      return item.type === 'choice' ? chosenLetters(item.options, response.chosen) : '';
    case 'fill-in':
    case 'long-fill-in':
      return plainText(response.text, longest);
    case 'matching':
      return item.type === 'matching' ? pairs(item.sources, item.targets, response.pairs) : '';
    case 'sequencing':
      return item.type === 'sequencing' ? ordered(item.steps, response.order) : '';
    case 'numeric': {
      const value = item.type === 'numeric' ? readNumber(response.text, item) : null;
      return value === null ? '' : decimal(value);
    }
    case 'likert':
      return item.type === 'likert' ? character(figures, item.scale, response.chosen) : '';
  }
}

function chosenLetters(options: Ids, chosen: readonly string[]): string {
  return options
    .filter(({ id }) => chosen.includes(id))
    .map(({ id }) => character(letters, options, id))
    .join(',');
}

function ordered(steps: Ids, order: readonly string[]): string {
  return [...new Set(order)]
    .map((id) => character(letters, steps, id))
    .filter((letter) => letter !== '')
    .join(',');
}

function pairs(sources: Ids, targets: Ids, matched: Readonly<Record<string, string>>): string {
  return sources
    .map(({ id }) => [
      character(letters, sources, id),
      character(figures, targets, Object.hasOwn(matched, id) ? matched[id] : undefined),
    ])
    .filter(([, target]) => target !== '')
    .map((pair) => pair.join('.'))
    .join(',');
}

/** The character that stands for an id; '' for an id that is not there. */
function character(alphabet: string, all: Ids, id: string | undefined): string {
  const place = all.findIndex((each) => each.id === id);
  return alphabet[place] ?? '';
}
