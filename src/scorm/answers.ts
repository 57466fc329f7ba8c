import { onceEach } from '../attempt/once-each.ts';
import type { Decision, ItemKey, LearnerResponse, PerformanceKey } from '../quiz/quiz.ts';
import { readNumber } from '../quiz/read-number.ts';
import { bestWay } from '../quiz/scenario.ts';
import type { Answer, Part, RightAnswer } from '../standard/answer.ts';

/** Answers to our items as the standard knows them. */

type Ids = readonly { readonly id: string }[];

/** What a learner answered; null where it says nothing (of another type, not a number). */
export function learnerAnswer(item: ItemKey, response: LearnerResponse): Answer | null {
  switch (response.type) {
    case 'true-false':
    case 'fill-in':
    case 'long-fill-in':
      return response;
    case 'choice':
      return item.type === 'choice'
        ? { type: 'choice', parts: chosen(item.options, response.chosen) }
        : null;
    case 'matching':
      return item.type === 'matching'
        ? { type: 'matching', pairs: pairs(item.sources, item.targets, response.pairs) }
        : null;
    case 'sequencing':
      return item.type === 'sequencing'
        ? { type: 'sequencing', parts: parts(item.steps, response.order) }
        : null;
    case 'performance':
      return item.type === 'performance'
        ? { type: 'performance', steps: steps(item, response.decisions) }
        : null;
    case 'numeric': {
      const value = item.type === 'numeric' ? readNumber(response.text, item) : null;
      return value === null ? null : { type: 'numeric', value };
    }
    case 'likert':
      return item.type === 'likert'
        ? { type: 'likert', parts: parts(item.scale, [response.chosen]) }
        : null;
  }
}

/** What would be right; null for items that have no right answer. */
export function rightAnswer(item: ItemKey): RightAnswer | null {
  switch (item.type) {
    case 'true-false':
      return { type: 'true-false', value: item.correct };
    case 'choice':
      return {
        type: 'choice',
        parts: chosen(item.options, item.correct),
        all: item.choose === 'many',
      };
    case 'fill-in':
      return { type: 'fill-in', text: item.accept[0] ?? '', caseMatters: item.caseMatters };
    case 'matching':
      return { type: 'matching', pairs: pairs(item.sources, item.targets, item.correct) };
    case 'sequencing':
      return { type: 'sequencing', parts: parts(item.steps, item.correct) };
    case 'numeric':
      return { type: 'numeric', value: item.correct, tolerance: item.tolerance };
    case 'performance': {
      const { way } = best(item);
      return way === null ? null : { type: 'performance', steps: steps(item, way) };
    }
    case 'long-fill-in':
    case 'likert':
      return null;
  }
}

/** There may be other ways to all points; the standard has room for some, and for no rule. */
const best = onceEach((item: PerformanceKey) => ({ way: bestWay(item) }));

function steps(
  item: PerformanceKey,
  decisions: readonly Decision[],
): readonly (readonly [Part, Part])[] {
  return decisions.flatMap(({ step, option }) =>
    chosen(item.steps, [step]).flatMap((each) =>
      chosen(item.steps[each.place]?.options ?? [], [option]).map((one) => [each, one] as const),
    ),
  );
}

/** In the order in which the quiz file lists them, whatever order the learner saw. */
function chosen(options: Ids, ids: readonly string[]): readonly Part[] {
  return options.flatMap(({ id }, place) => (ids.includes(id) ? [{ id, place }] : []));
}

/** Those of the ids that there are, each once. */
function parts(all: Ids, ids: readonly string[]): readonly Part[] {
  return [...new Set(ids)].flatMap((each) => chosen(all, [each]));
}

function pairs(
  sources: Ids,
  targets: Ids,
  matched: Readonly<Record<string, string>>,
): readonly (readonly [Part, Part])[] {
  return sources.flatMap(({ id }, place) =>
    Object.hasOwn(matched, id)
      ? chosen(targets, [matched[id] ?? '']).map((target) => [{ id, place }, target] as const)
      : [],
  );
}
