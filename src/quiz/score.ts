import type {
  ChoiceKey,
  FillInKey,
  ItemKey,
  LearnerResponse,
  MatchingKey,
  SequencingKey,
} from './quiz.ts';
import { readNumber } from './read-number.ts';
import { play } from './scenario.ts';
import { plain } from './text/plain.ts';

export interface ItemScore {
  /** Share of the item's points, 0 to 1. */
  readonly fraction: number;
  /** Points earned: `fraction × points`. */
  readonly earned: number;
  readonly points: number;
  readonly result: 'correct' | 'partial' | 'incorrect' | 'neutral';
}

/**
 * Scores one response. Never negative; `neutral` for items that are not graded. A response of
 * another type than the item's is scored as unanswered.
 *
 * Partial credit: choice, (right − wrong chosen) ÷ right ones, of which there is one where one may
 * be chosen; matching, right pairs ÷ pairs; sequencing, steps that directly follow the step they should ÷ such steps;
 * performance, points of the outcome ÷ points of the item, nothing before the end.
 */
export function scoreItem(item: ItemKey, response: LearnerResponse): ItemScore {
  if (item.points === 0) return { fraction: 0, earned: 0, points: 0, result: 'neutral' };
  const fraction = fractionOf(item, response);
  return {
    fraction,
    earned: fraction * item.points,
    points: item.points,
    result: fraction === 1 ? 'correct' : fraction > 0 ? 'partial' : 'incorrect',
  };
}

function fractionOf(item: ItemKey, response: LearnerResponse): number {
  switch (item.type) {
    case 'true-false':
      return response.type === item.type && response.value === item.correct ? 1 : 0;
    case 'choice':
      return response.type === item.type ? choiceFraction(item, response.chosen) : 0;
    case 'fill-in':
      return response.type === item.type && acceptedForm(item, response.text) !== undefined ? 1 : 0;
    case 'numeric': {
      const value = response.type === item.type ? readNumber(response.text, item) : null;
      return value !== null && isNear(value, item.correct, item.tolerance) ? 1 : 0;
    }
    case 'matching':
      return response.type === item.type ? matchingFraction(item, response.pairs) : 0;
    case 'sequencing':
      return response.type === item.type ? sequencingFraction(item, response.order) : 0;
    case 'performance': {
      const run = response.type === item.type ? play(item, response.decisions) : null;
      return run?.kind === 'over' ? (run.outcome?.points ?? 0) / item.points : 0;
    }
    case 'long-fill-in':
    case 'likert':
      return 0;
  }
}

/** Within the tolerance, forgiving what binary fractions add (0.1 + 0.2). */
export function isNear(value: number, target: number, tolerance: number): boolean {
  const rounding = 1e-9 * Math.max(1, Math.abs(target), tolerance);
  return Math.abs(value - target) <= tolerance + rounding;
}

function choiceFraction(item: ChoiceKey, chosen: readonly string[]): number {
  const picked = new Set(chosen);
  const right = item.correct.filter((id) => picked.has(id)).length;
  const wrong = picked.size - right;
  return Math.max(0, (right - wrong) / item.correct.length);
}

function matchingFraction(item: MatchingKey, pairs: Readonly<Record<string, string>>): number {
  const right = item.sources.filter(({ id }) => pairs[id] === item.correct[id]);
  return right.length / item.sources.length;
}

function sequencingFraction(item: SequencingKey, order: readonly string[]): number {
  const follows = item.correct
    .slice(1)
    .filter((step, index) => order[order.indexOf(step) - 1] === item.correct[index]);
  return follows.length / (item.correct.length - 1);
}

/** The accepted answer that a text is another way of typing; undefined where it is wrong. */
export function acceptedForm(item: FillInKey, text: string): string | undefined {
  const given = plain(text, item.caseMatters);
  return item.accept.find((answer) => plain(answer, item.caseMatters) === given);
}

/** Whether enough is given to count as an answer: something chosen, every pair made, a number, a scenario
 * played to its end. */
export function isComplete(item: ItemKey, response: LearnerResponse): boolean {
  switch (response.type) {
    case 'true-false':
    case 'likert':
      return true;
    case 'choice':
      return response.chosen.length > 0;
    case 'fill-in':
    case 'long-fill-in':
      return response.text.trim() !== '';
    case 'numeric':
      return item.type === 'numeric' && readNumber(response.text, item) !== null;
    case 'matching':
      return (
        item.type === 'matching' &&
        item.sources.every(
          ({ id }) => Object.hasOwn(response.pairs, id) && response.pairs[id] !== '',
        )
      );
    case 'sequencing':
      return item.type === 'sequencing' && new Set(response.order).size === item.steps.length;
    case 'performance':
      return item.type === 'performance' && play(item, response.decisions).kind === 'over';
  }
}

/** Whether it is answered step by step, each step for good, so that half an answer is to be kept. */
export function isInSteps({ type }: Pick<ItemKey, 'type'>): boolean {
  return type === 'performance';
}
