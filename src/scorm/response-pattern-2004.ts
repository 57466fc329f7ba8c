import type { ItemKey, LearnerResponse } from '../quiz/quiz.ts';
import { readNumber } from '../quiz/read-number.ts';
import { decimal } from '../standard/decimal.ts';
import { plainText } from '../standard/plain-text.ts';

/**
 * Answers in SCORM 2004 (RTE 4.2.9.1 and 4.2.9.2): ids as they are, delimited by `[,]` and `[.]`.
 * Where LMSs are stricter than the standard (Moodle refuses empty answers, ranges open at one end
 * and numbers of more than five digits), the strict reading is kept.
 */

const fillInLongest = 250;
const longFillInLongest = 4000;
const mostStrings = 10;
const largest = 100_000;

type Ids = readonly { readonly id: string }[];

/** `learner_response`, or null where nothing legal can be said (nothing answered, not a number). */
export function learnerResponse(item: ItemKey, response: LearnerResponse): string | null {
  const text = responseText(item, response);
  return text === '' ? null : text;
}

/** `correct_responses.0.pattern`, or null for items that have no right answer. */
export function correctPattern2004(item: ItemKey): string | null {
  switch (item.type) {
    case 'true-false':
      return String(item.correct);
    case 'choice':
      return chosen(item.options, item.correct) || null;
    case 'fill-in':
      return fillInPattern(item.accept[0] ?? '', item.caseMatters);
    case 'matching':
      return pairs(item.sources, item.targets, item.correct) || null;
    case 'sequencing':
      return ordered(item.steps, item.correct) || null;
    case 'numeric': {
      const least = real(item.correct - item.tolerance);
      const most = real(item.correct + item.tolerance);
      return least === '' || most === '' ? null : `${least}[:]${most}`;
    }
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
      return fillInText(response.text, fillInLongest);
    case 'long-fill-in':
      return localizedText(response.text, longFillInLongest);
    case 'matching':
      return item.type === 'matching' ? pairs(item.sources, item.targets, response.pairs) : '';
    case 'sequencing':
      return item.type === 'sequencing' ? ordered(item.steps, response.order) : '';
    case 'numeric': {
      const value = item.type === 'numeric' ? readNumber(response.text, item) : null;
      return value === null ? '' : real(value);
    }
    case 'likert':
      return item.type === 'likert' && has(item.scale, response.chosen) ? response.chosen : '';
  }
}

/** A localized string (RTE 4.1.1.6) without a language: its beginning may not look like `{lang=…}`. */
export function localizedText(text: string, limit: number): string {
  const line = plainText(text, limit - 1);
  return line.startsWith('{') ? ` ${line}` : line;
}

/**
 * One string of a fill-in, in which nothing delimits. Plain commas delimit too, for LMSs built on
 * scorm-again, which then take ten strings at most.
 */
function fillInText(text: string, limit: number): string {
  const line = plainText(text, limit).replace(/[[{]/gu, '(').replace(/[\]}]/gu, ')');
  return line.split(',').length <= mostStrings ? line : line.replaceAll(',', ';');
}

function fillInPattern(accepted: string, caseMatters: boolean): string | null {
  const prefix = `{case_matters=${caseMatters}}`;
  const text = fillInText(accepted, fillInLongest - prefix.length);
  return text === '' ? null : prefix + text;
}

function chosen(options: Ids, ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => id)
    .join('[,]');
}

function ordered(steps: Ids, order: readonly string[]): string {
  return [...new Set(order)].filter((id) => has(steps, id)).join('[,]');
}

function pairs(sources: Ids, targets: Ids, matched: Readonly<Record<string, string>>): string {
  return sources
    .flatMap(({ id }) => {
      const target = Object.hasOwn(matched, id) ? (matched[id] ?? '') : '';
      return has(targets, target) ? [`${id}[.]${target}`] : [];
    })
    .join('[,]');
}

function has(all: Ids, id: string): boolean {
  return all.some((each) => each.id === id);
}

/** '' for what Moodle refuses. */
function real(value: number): string {
  const text = decimal(value);
  return Math.abs(Number(text)) < largest ? text : '';
}
