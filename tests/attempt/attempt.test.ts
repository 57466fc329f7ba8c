import { describe, expect, test } from 'vitest';
import {
  answer,
  answerSitting,
  newAttempt,
  runningSitting,
  spendTime,
  startSitting,
  submitSitting,
  visit,
} from '../../src/attempt/attempt.ts';

const yes = { type: 'true-false', value: true } as const;
const no = { type: 'true-false', value: false } as const;

describe('an attempt', () => {
  test('counts another answer to an item as another try', () => {
    const attempt = answer(answer(newAttempt(1), 'item', yes), 'item', no);
    expect(attempt.answers.get('item')).toEqual({ response: no, tries: 2 });
  });

  test('remembers the last page and every lesson opened', () => {
    const attempt = visit(visit(visit(newAttempt(1), 'a', 'a'), 'b', 'b'), 'exam', null);
    expect([attempt.place, ...attempt.opened]).toEqual(['exam', 'a', 'b']);
  });

  test('numbers its sittings on, also past one that is missing', () => {
    const third = [1, 2, 3].reduce(
      (attempt) => submitSitting(startSitting(attempt, ['a'])),
      newAttempt(1),
    );
    const thinned = { ...third, sittings: third.sittings.slice(2) };
    expect(startSitting(thinned, ['c']).sittings.map(({ number }) => number)).toEqual([3, 4]);
  });

  test('takes answers to drawn items until the sitting is handed in', () => {
    const running = startSitting(newAttempt(1), ['a', 'b']);
    const answered = answerSitting(answerSitting(running, 'a', yes), 'a', no);
    expect(runningSitting(answered)?.answers).toEqual(new Map([['a', no]]));
    const done = submitSitting(answered);
    expect(runningSitting(done)).toBeNull();
    expect(answerSitting(done, 'b', yes)).toBe(done);
    expect(submitSitting(done)).toBe(done);
  });

  test('is the same as before after an answer to an item that was not drawn', () => {
    const running = startSitting(newAttempt(1), ['a']);
    expect(answerSitting(running, 'b', yes)).toBe(running);
    expect(answerSitting(newAttempt(1), 'a', yes).sittings).toEqual([]);
  });

  test('knows how long a sitting is open from its first second, and tells no more than it knows', () => {
    const running = startSitting(newAttempt(1), ['a']);
    const open = spendTime(running, 0);
    expect(runningSitting(open)?.spent).toBe(0);
    expect(spendTime(open, 0)).toBe(open);
    expect(spendTime(spendTime(open, 9), 8).sittings).toEqual(spendTime(open, 9).sittings);
    const [sitting] = submitSitting(running).sittings;
    expect(sitting).toStrictEqual({ ...runningSitting(running), submitted: true });
  });

  test('is never changed in place', () => {
    const attempt = answer(newAttempt(1), 'item', yes);
    answer(attempt, 'item', no);
    visit(attempt, 'a', 'a');
    startSitting(attempt, ['a']);
    expect(attempt).toEqual(answer(newAttempt(1), 'item', yes));
  });
});
