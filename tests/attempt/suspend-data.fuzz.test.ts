import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/attempt/attempt.ts';
import { readChecked, withChecks } from '../../src/attempt/check-blocks.ts';
import { examPage, itemsById } from '../../src/attempt/course.ts';
import { textsOf } from '../../src/attempt/response-texts.ts';
import { decodeAttempt, encodeAttempt, unwrapped } from '../../src/attempt/suspend-data.ts';
import { play } from '../../src/quiz/item-types/scenario.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import {
  anyText,
  expectNothingInherited,
  expectTrue,
  inputs,
  mutated,
} from '../fuzz/hostile-text.ts';
import { attemptArbitrary } from './arbitraries.ts';
import { exampleCourse as course } from './example-course.ts';
import { textLimits } from './text-limits.ts';

const save = { number: 7, writer: 9 };
const known = itemsById(course);
/** Short ones, so that a change hits more than the middle of an essay. */
const attempts = fc
  .sample(attemptArbitrary(course), { numRuns: 400, seed: 5 })
  .filter((attempt) => written(attempt).length < 500);
const valid = attempts.map(written);

function fits(item: ItemKey, response: LearnerResponse): boolean {
  switch (item.type) {
    case 'true-false':
      return response.type === item.type && typeof response.value === 'boolean';
    case 'choice':
      return (
        response.type === item.type &&
        isPart(response.chosen, item.options) &&
        (item.choose === 'many' || response.chosen.length <= 1)
      );
    case 'likert':
      return response.type === item.type && isPart([response.chosen], item.scale);
    case 'matching':
      return (
        response.type === item.type &&
        Object.getPrototypeOf(response.pairs) === Object.prototype &&
        isPart(Object.keys(response.pairs), item.sources) &&
        Object.values(response.pairs).every((each) => isPart([each], item.targets))
      );
    case 'sequencing':
      return (
        response.type === item.type &&
        isPart(response.order, item.steps) &&
        response.order.length === item.steps.length
      );
    case 'performance':
      return (
        response.type === item.type &&
        play(item, response.decisions).turns.length === response.decisions.length &&
        textsOf(response).every((text) => text.length <= textLimits.performance)
      );
    case 'fill-in':
    case 'long-fill-in':
    case 'numeric':
      return response.type === item.type && response.text.length <= textLimits[item.type];
  }
}

function isPart(ids: readonly string[], of: readonly { readonly id: string }[]): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => of.some((each) => each.id === id));
}

function belongs(id: string, response: LearnerResponse): boolean {
  const item = known.get(id);
  return item !== undefined && fits(item, response);
}

/** That an attempt is one the course can hold: its ids, the shapes of its items, sittings in order. */
function expectOfCourse({ practice, restart, ...attempt }: Attempt): void {
  const { seed, place, opened, answers, sittings } = attempt;
  const lessons = course.lessons.map(({ id }) => id);
  expectTrue(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 30, () => seed);
  expectTrue(['', examPage, ...lessons].includes(place), () => place);
  expectTrue(
    [...opened].every((id) => lessons.includes(id)),
    () => [...opened],
  );
  for (const [id, { response, tries }] of answers) {
    expectTrue(belongs(id, response) && tries >= 1 && tries <= 7, () => ({ id, response, tries }));
  }
  for (const [id, { box, day }] of practice?.items ?? [])
    expectTrue(known.has(id) && box >= 1 && box <= 7 && day >= 0, () => ({ id, box, day }));
  if (restart !== undefined) {
    const { round, progress } = restart;
    expectTrue(round > 0 && progress >= 0 && progress <= 1, () => restart);
  }
  sittings.forEach((sitting, index) => {
    const { number, drawn, answers: given, submitted } = sitting;
    const before = sittings[index - 1];
    expectTrue(number > (before?.number ?? 0) && (before?.submitted ?? true), () => sittings);
    expectTrue(
      new Set(drawn).size === drawn.length && drawn.every((id) => known.has(id)),
      () => drawn,
    );
    expectTrue(typeof submitted === 'boolean', () => submitted);
    for (const [id, response] of given) {
      expectTrue(drawn.includes(id) && belongs(id, response), () => ({ id, response }));
    }
  });
}

function written(attempt: Attempt): string {
  return encodeAttempt(course, attempt, save, Number.MAX_SAFE_INTEGER) ?? '';
}

describe('decodeAttempt, of thousands of texts each,', () => {
  test('makes nothing of any text', () => {
    fc.assert(
      fc.property(anyText, (data) => {
        const { kind } = decodeAttempt(course, data);
        expectTrue(kind === (unwrapped(data) === '' ? 'empty' : 'unreadable'), () => data);
        expectNothingInherited();
      }),
      inputs,
    );
  });

  test('takes from damaged data only answers that were given', () => {
    const texts = new Map(valid.map((data, index) => [readChecked(data), attempts[index]]));
    const starts = new Set(
      valid.flatMap((data) => {
        const text = readChecked(data);
        return Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1));
      }),
    );
    fc.assert(
      fc.property(mutated(valid), (data) => {
        const decoded = decodeAttempt(course, data);
        // All that is taken over was once written as it stands, from the beginning on.
        const text = readChecked(unwrapped(data));
        expectTrue(text === '' || starts.has(text), () => text);
        if (decoded.kind !== 'restored') return;
        expectOfCourse(decoded.attempt);
        // What follows the last check was never written, and hides nothing.
        if (decoded.whole) expect(decoded.attempt).toEqual(texts.get(text));
      }),
      inputs,
    );
  });

  test('keeps to the course where the checks are right and what they vouch for is not', () => {
    const forged = mutated(valid.map(readChecked)).map(withChecks);
    let restored = 0;
    fc.assert(
      fc.property(forged, (data) => {
        const decoded = decodeAttempt(course, data);
        if (decoded.kind !== 'restored') return;
        restored += 1;
        expectOfCourse(decoded.attempt);
        const rewritten = written(decoded.attempt);
        const again = decodeAttempt(course, rewritten);
        expectTrue(again.kind === 'restored' && written(again.attempt) === rewritten, () => data);
        expectNothingInherited();
      }),
      inputs,
    );
    expect(restored).toBeGreaterThan(inputs.numRuns / 4);
  });
});
