import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  type Practised,
  roundOf,
  type Sitting,
  startOver,
} from '../../src/attempt/attempt.ts';
import { mergeAttempts } from '../../src/attempt/merge.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { worstCase } from '../../src/attempt/worst-case.ts';
import type { LearnerResponse } from '../../src/quiz/item-types.ts';
import { attemptArbitrary, courseArbitrary } from './arbitraries.ts';

const text = (value: string): LearnerResponse => ({ type: 'long-fill-in', text: value });
const yes: LearnerResponse = { type: 'true-false', value: true };
const no: LearnerResponse = { type: 'true-false', value: false };

const sitting = (
  number: number,
  submitted: boolean,
  answers: Record<string, LearnerResponse> = {},
): Sitting => ({
  number,
  submitted,
  drawn: ['one', 'two'],
  answers: new Map(Object.entries(answers)),
});
const having = (part: Partial<Attempt>): Attempt => ({ ...newAttempt(1), ...part });
const answered = (response: LearnerResponse, tries = 1) =>
  having({ answers: new Map([['item', { response, tries }]]) });

const anyTwoAttempts = courseArbitrary.chain((course) =>
  fc.tuple(attemptArbitrary(course), attemptArbitrary(course)),
);
/** Of one round: the second joins that of the first. */
const twoAttempts = anyTwoAttempts.map(([newer, { restart: _, ...older }]) => {
  const { restart } = newer;
  return [newer, restart === undefined ? older : { ...older, restart }] as const;
});

describe('mergeAttempts', () => {
  test('changes nothing when both are the same', () => {
    fc.assert(
      fc.property(courseArbitrary.chain(attemptArbitrary), (attempt) => {
        expect(mergeAttempts(attempt, attempt)).toEqual(attempt);
      }),
      { numRuns: 200 },
    );
  });

  test('changes nothing when the same is merged again', () => {
    fc.assert(
      fc.property(anyTwoAttempts, ([newer, older]) => {
        const once = mergeAttempts(newer, older);
        expect(mergeAttempts(once, older)).toEqual(once);
        expect(mergeAttempts(once, newer)).toEqual(once);
        expect(mergeAttempts(newer, once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  test('loses no answer, no opened lesson and no sitting of either', () => {
    fc.assert(
      fc.property(twoAttempts, ([newer, older]) => {
        const merged = mergeAttempts(newer, older);
        const keys = (of: (attempt: Attempt) => Iterable<string | number>) =>
          [...new Set([...of(newer), ...of(older)])].sort();
        expect([...merged.answers.keys()].sort()).toEqual(keys(({ answers }) => answers.keys()));
        expect([...merged.opened].sort()).toEqual(keys(({ opened }) => opened));
        expect(merged.sittings.map(({ number }) => number)).toEqual(
          keys(({ sittings }) => sittings.map(({ number }) => number)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the answer with more tries, whichever side it is on', () => {
    fc.assert(
      fc.property(twoAttempts, ([newer, older]) => {
        for (const [item, { tries }] of mergeAttempts(newer, older).answers) {
          const [one, other] = [newer.answers.get(item), older.answers.get(item)];
          expect(tries).toBe(Math.max(one?.tries ?? 0, other?.tries ?? 0));
        }
      }),
      { numRuns: 200 },
    );
    expect(mergeAttempts(answered(yes, 1), answered(no, 2))).toEqual(answered(no, 2));
    expect(mergeAttempts(answered(yes, 2), answered(no, 1))).toEqual(answered(yes, 2));
  });

  test('keeps the newer answer of equal tries', () => {
    expect(mergeAttempts(answered(yes), answered(no))).toEqual(answered(yes));
  });

  test('never gives up a submitted sitting for one that is not', () => {
    const done = having({ sittings: [sitting(1, true, { one: yes })] });
    const running = having({ sittings: [sitting(1, false, { one: no, two: no })] });
    expect(mergeAttempts(done, running).sittings).toEqual(done.sittings);
    expect(mergeAttempts(running, done).sittings).toEqual(done.sittings);
    const less = having({ sittings: [sitting(1, true)] });
    expect(mergeAttempts(less, done).sittings).toEqual(less.sittings);
  });

  test('joins the answers of a sitting that runs on both sides', () => {
    const one = having({ sittings: [sitting(1, false, { one: yes })] });
    const two = having({ sittings: [sitting(1, false, { one: no, two: no })] });
    expect(mergeAttempts(one, two).sittings).toEqual([sitting(1, false, { one: yes, two: no })]);
  });

  test('keeps the exam answer that was changed more often, whichever side it is on', () => {
    const running = having({ sittings: [sitting(1, false, { one: yes })] });
    const changed = answerSitting(running, 'one', no);
    for (const merged of [mergeAttempts(changed, running), mergeAttempts(running, changed)])
      expect(merged).toEqual(changed);
    const twice = answerSitting(changed, 'one', yes);
    expect(mergeAttempts(changed, twice)).toEqual(twice);
  });

  test('takes a sitting for handed in once a later one began', () => {
    const first = having({ sittings: [sitting(1, false, { one: yes })] });
    const second = having({ sittings: [sitting(1, true), sitting(2, false)] });
    const lost = having({ sittings: [sitting(2, false)] });
    expect(mergeAttempts(first, second).sittings.map(({ submitted }) => submitted)).toEqual([
      true,
      false,
    ]);
    for (const merged of [mergeAttempts(lost, first), mergeAttempts(first, lost)]) {
      expect(merged.sittings).toEqual([sitting(1, true, { one: yes }), sitting(2, false)]);
    }
  });

  test('keeps the newer place, and the older one where the newer has none', () => {
    const at = (place: string) => having({ place });
    expect(mergeAttempts(at('rules'), at('makers')).place).toBe('rules');
    expect(mergeAttempts(at(''), at('makers')).place).toBe('makers');
  });

  test.each([
    ['a cut text gives way to the whole one', 'A rule…', 'A rule is a rule.', 'A rule is a rule.'],
    ['a whole text stays', 'A rule is a rule.', 'A rule…', 'A rule is a rule.'],
    ['a text of one’s own that ends in an ellipsis stays', 'Well…', 'A rule', 'Well…'],
    ['a text cut to nothing gives way', '…', 'A rule', 'A rule'],
  ])('knows that %s', (_, newer, older, kept) => {
    expect(mergeAttempts(answered(text(newer)), answered(text(older)))).toEqual(
      answered(text(kept)),
    );
    for (const submitted of [false, true]) {
      const at = (value: string) =>
        having({ sittings: [sitting(1, submitted, { one: text(value) })] });
      expect(mergeAttempts(at(newer), at(older))).toEqual(at(kept));
    }
  });

  test('takes no text of an earlier try for the whole of a later one', () => {
    const later = answered(text('A rule…'), 2);
    expect(mergeAttempts(later, answered(text('A rule is a rule.'), 1))).toEqual(later);
  });

  test('keeps a cut reason of a scenario that was decided otherwise on the other side', () => {
    const decided = (...reasons: readonly string[]) =>
      answered({
        type: 'performance',
        decisions: reasons.map((reason, at) => ({ step: `s${at}`, option: 'on', reason })),
      });
    expect(mergeAttempts(decided('Dry…', 'Late…'), decided('Dry as dust.'))).toEqual(
      decided('Dry as dust.', 'Late…'),
    );
  });

  test('does not mistake another type of answer for a whole text', () => {
    const cut = answered({ type: 'fill-in', text: '…' });
    expect(mergeAttempts(cut, answered(yes))).toEqual(cut);
    expect(mergeAttempts(cut, answered(text('A rule')))).toEqual(cut);
  });

  test('makes an attempt whole again that was cut to the limit of the LMS', () => {
    fc.assert(
      fc.property(
        courseArbitrary.chain((course) =>
          attemptArbitrary(course).map((attempt) => ({ course, attempt })),
        ),
        ({ course, attempt }) => {
          const data = encodeAttempt(course, attempt, { number: 1, writer: 1 }, worstCase(course));
          const lms = decodeAttempt(course, data ?? '');
          if (lms.kind !== 'restored') throw new Error(lms.kind);
          const merged = mergeAttempts(lms.attempt, attempt);
          for (const [item, { response }] of attempt.answers) {
            if (response.type === 'long-fill-in')
              expect(merged.answers.get(item)?.response).toEqual(response);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('brings back nothing of the lessons that was cleared, and loses no sitting', () => {
    fc.assert(
      fc.property(anyTwoAttempts, fc.integer({ min: 1, max: 4 }), ([one, other], times) => {
        const again = Array.from({ length: times }).reduce<Attempt>(
          (attempt) => startOver(attempt, 0.5),
          other,
        );
        const ahead = roundOf(again) > roundOf(one) ? again : null;
        fc.pre(ahead !== null);
        for (const merged of [mergeAttempts(one, again), mergeAttempts(again, one)]) {
          expect(merged.answers).toEqual(again.answers);
          expect(merged.unfinished).toEqual(again.unfinished);
          expect(merged.opened).toEqual(again.opened);
          expect([...(merged.practice?.items ?? [])]).toEqual([]);
          expect(merged.practice?.given ?? 0).toBe(
            Math.max(one.practice?.given ?? 0, other.practice?.given ?? 0),
          );
          expect(merged.restart?.round).toBe(again.restart?.round);
          expect(merged.restart?.progress).toBe(
            Math.max(one.restart?.progress ?? 0, again.restart?.progress ?? 0),
          );
          expect(merged.sittings.map(({ number }) => number)).toEqual(
            mergeAttempts(one, other).sittings.map(({ number }) => number),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('joins what two devices did after the same learner started over at both', () => {
    const [here, there] = [answered(yes), answered(no)].map((each) => startOver(each, 0));
    if (here === undefined || there === undefined) throw new Error('there are two');
    const merged = mergeAttempts(answer(here, 'one', yes), answer(there, 'two', no));
    expect([...merged.answers.keys()].sort()).toEqual(['one', 'two']);
    expect(merged.restart).toEqual({ round: 1, progress: 0 });
  });

  test('keeps of each practised item what came later, and on one day what is newer', () => {
    const practising = (given: number, ...items: [string, Practised][]) =>
      having({ practice: { items: new Map(items), given } });
    const newer = practising(3, ['one', { box: 1, day: 9 }], ['two', { box: 4, day: 5 }]);
    const older = practising(7, ['one', { box: 2, day: 9 }], ['two', { box: 1, day: 6 }]);
    const items = new Map([
      ['one', { box: 1, day: 9 }],
      ['two', { box: 1, day: 6 }],
    ]);
    expect(mergeAttempts(newer, older).practice).toEqual({ items, given: 7 });
    expect(mergeAttempts(newer, having({})).practice).toEqual(newer.practice);
    expect(mergeAttempts(having({}), older).practice).toEqual(older.practice);
  });

  test('knows the day of a sitting from either side', () => {
    const dated = { ...sitting(1, true, { one: yes }), day: 20_500 };
    const undated = having({ sittings: [sitting(1, true, { one: no })] });
    const merged = mergeAttempts(undated, having({ sittings: [dated] }));
    expect(merged.sittings).toEqual([{ ...sitting(1, true, { one: no }), day: 20_500 }]);
  });

  test('knows the longer of two times that a sitting was open', () => {
    const open = (spent: number) => having({ sittings: [{ ...sitting(1, false), spent }] });
    for (const [one, other] of [
      [open(5), open(9)],
      [open(9), open(5)],
      [open(9), having({ sittings: [sitting(1, false)] })],
      [having({ sittings: [sitting(1, false)] }), open(9)],
    ] as const)
      expect(mergeAttempts(one, other)).toEqual(open(9));
  });

  test('says nothing of a day or a time that neither side knows', () => {
    for (const submitted of [false, true]) {
      const one = having({ sittings: [sitting(1, submitted, { one: yes })] });
      expect(mergeAttempts(one, one).sittings).toStrictEqual(one.sittings);
    }
  });

  test('leaves what it was given as it was', () => {
    const newer = answer(newAttempt(1), 'item', yes);
    const older = answer(newAttempt(2), 'other', no);
    mergeAttempts(newer, older);
    expect([newer.answers.size, older.answers.size]).toEqual([1, 1]);
  });
});
