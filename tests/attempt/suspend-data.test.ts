import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  startSitting,
  submitSitting,
  visit,
} from '../../src/attempt/attempt.ts';
import { checkItems } from '../../src/attempt/course.ts';
import { cutMark } from '../../src/attempt/item-record.ts';
import { bestSitting } from '../../src/attempt/progress.ts';
import { type Decoded, decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { worstCase } from '../../src/attempt/worst-case.ts';
import { scoreItem } from '../../src/quiz/score.ts';
import { courseAndAttempt, courseArbitrary, exampleCourse, rightResponse } from './arbitraries.ts';

const save = { number: 7, writer: 9 };
const wide = 64_000;
/** Learners hold data like this: a change that cannot read it needs a new version of the format. */
const firstFormat =
  'C1SyzUAC1AAAHAJAAAAF2Xi_AAIRR1fJBThNrJJEfoihTSMCFp4BhABDC4w3XRBDtT0Fh4800Wn-Q59The-rule-names-a-threshold_AA7-makers-build-just-below-it_AAurJx_JASABBAEAjXBJAvBm9JEDkjjZHBMY8V3hADCBjRLxh';

function encode(course: typeof exampleCourse, attempt: Attempt, limit = wide): string {
  const data = encodeAttempt(course, attempt, save, limit);
  if (data === null) throw new Error(`does not fit in ${limit} characters`);
  return data;
}

function restored(decoded: Decoded): Attempt {
  if (decoded.kind !== 'restored') throw new Error(JSON.stringify(decoded));
  return decoded.attempt;
}

/** What was restored, with the start of the attempt that it should hold. */
function restoredStart(attempt: Attempt, decoded: Decoded): object {
  const { answers, sittings, opened } = restored(decoded);
  return {
    ...decoded,
    attempt: {
      ...attempt,
      opened: new Set([...attempt.opened].filter((id) => opened.has(id))),
      answers: new Map([...attempt.answers].slice(0, answers.size)),
      sittings: attempt.sittings.slice(0, sittings.length),
    },
    save,
  };
}

const drawnItems = exampleCourse.exam.items.slice(0, 4);

/** Every check answered and one sitting submitted, all right. */
const finished = submitSitting(
  drawnItems.reduce(
    (attempt, item) => answerSitting(attempt, item.id, rightResponse(item)),
    startSitting(
      checkItems(exampleCourse).reduce(
        (attempt, item) => answer(attempt, item.id, rightResponse(item)),
        visit(visit(newAttempt(5), 'makers', 'makers'), 'rules', 'rules'),
      ),
      drawnItems.map(({ id }) => id),
    ),
  ),
);

describe('a round trip', () => {
  test('tells how often the answers of a sitting were changed', () => {
    const [item] = drawnItems;
    if (item === undefined) throw new Error('the course needs an exam');
    const begun = startSitting(newAttempt(5), [item.id]);
    const twice = [1, 2].reduce(
      (attempt) => answerSitting(attempt, item.id, rightResponse(item)),
      begun,
    );
    expect(restored(decodeAttempt(exampleCourse, encode(exampleCourse, twice)))).toEqual(twice);
  });

  test('gives back any attempt at any course, and which save it was', () => {
    fc.assert(
      fc.property(
        courseAndAttempt,
        fc.integer({ min: 0, max: 2 ** 24 - 1 }),
        fc.integer({ min: 0, max: 4095 }),
        ({ course, attempt }, number, writer) => {
          const data = encodeAttempt(course, attempt, { number, writer }, wide);
          expect(decodeAttempt(course, data ?? '')).toEqual({
            kind: 'restored',
            attempt,
            save: { number, writer },
            whole: true,
          });
        },
      ),
      { numRuns: 600 },
    );
  });

  test('keeps to letters, digits, hyphen and low line', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        expect(encode(course, attempt)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the order in which answers were given', () => {
    const items = [...checkItems(exampleCourse)].reverse();
    const attempt = items.reduce(
      (before, item) => answer(before, item.id, rightResponse(item)),
      newAttempt(1),
    );
    const back = restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt)));
    expect([...back.answers.keys()]).toEqual(items.map(({ id }) => id));
  });

  test('counts no more than seven tries', () => {
    let attempt = newAttempt(1);
    for (let tries = 0; tries < 9; tries += 1) {
      attempt = answer(attempt, 'makers_true', { type: 'true-false', value: false });
    }
    const back = restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt)));
    expect(back.answers.get('makers_true')?.tries).toBe(7);
  });

  test('differs for every save', () => {
    const one = encodeAttempt(exampleCourse, finished, { number: 1, writer: 9 }, wide);
    const two = encodeAttempt(exampleCourse, finished, { number: 2, writer: 9 }, wide);
    expect(one).not.toBe(two);
  });

  test('leaves out a response that does not belong to its item', () => {
    const right = { type: 'true-false', value: true } as const;
    for (const item of checkItems(exampleCourse).filter(({ type }) => type !== 'true-false')) {
      const attempt = {
        ...newAttempt(1),
        answers: new Map([[item.id, { response: right, tries: 1 }]]),
      };
      const back = restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt)));
      expect([...back.answers]).toEqual([]);
    }
  });
});

describe('a limit', () => {
  test('below the worst case gives null or what fits', () => {
    fc.assert(
      fc.property(courseAndAttempt, fc.nat(600), ({ course, attempt }, limit) => {
        const data = encodeAttempt(course, attempt, save, limit);
        expect(data?.length ?? 0).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });

  test('costs no answer, no place and no score: only texts are cut', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const back = restored(decodeAttempt(course, encode(course, attempt, worstCase(course))));
        expect([...back.answers.keys()]).toEqual([...attempt.answers.keys()]);
        expect(back.place).toBe(attempt.place);
        expect(back.sittings.map(({ number }) => number)).toEqual(
          attempt.sittings.map(({ number }) => number),
        );
        expect(bestSitting(course, back)?.percent).toBe(bestSitting(course, attempt)?.percent);
        for (const item of checkItems(course)) {
          const [kept, given] = [back.answers.get(item.id), attempt.answers.get(item.id)];
          expect(kept && scoreItem(item, kept.response)).toEqual(
            given && scoreItem(item, given.response),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('cuts long texts first, to one length, and marks the cut', () => {
    const essay = 'A threshold invites makers to build just below it. '.repeat(40);
    const attempt = answer(
      answer(finished, 'rules_essay', { type: 'long-fill-in', text: essay }),
      'makers_fill',
      { type: 'fill-in', text: 'some other company that is wrong' },
    );
    const data = encode(exampleCourse, attempt, 500);
    const back = restored(decodeAttempt(exampleCourse, data));
    const kept = back.answers.get('rules_essay')?.response;
    expect(kept?.type === 'long-fill-in' && kept.text.endsWith(cutMark)).toBe(true);
    expect(kept?.type === 'long-fill-in' && essay.startsWith(kept.text.slice(0, -1))).toBe(true);
    expect(data.length).toBeGreaterThan(490);
    expect(back.answers.get('makers_fill')).toEqual(attempt.answers.get('makers_fill'));
  });

  test('leaves out the oldest sittings that are neither the best nor the last, before it gives up', () => {
    const drawn = exampleCourse.exam.items.slice(0, 4).map(({ id }) => id);
    const right = new Map(exampleCourse.exam.items.map((item) => [item.id, rightResponse(item)]));
    const sitting = (number: number, answers: typeof right) => ({
      number,
      drawn,
      answers: new Map([...answers].filter(([id]) => drawn.includes(id))),
      submitted: true,
    });
    const attempt = {
      ...newAttempt(1),
      sittings: [1, 2, 3, 4, 5].map((number) => sitting(number, number === 2 ? right : new Map())),
    };
    const whole = encode(exampleCourse, attempt).length;
    const numbers = (limit: number) =>
      restored(decodeAttempt(exampleCourse, encode(exampleCourse, attempt, limit))).sittings.map(
        ({ number }) => number,
      );
    expect(numbers(whole)).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(whole - 1)).toEqual([2, 3, 4, 5]);
    expect(numbers(whole - 3 * 26)).toEqual([2, 5]);
    expect(encodeAttempt(exampleCourse, attempt, save, 60)).toBeNull();
  });
});

describe('decodeAttempt', () => {
  test('reads any string without a throw', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'C1ALSBab_-9') }).map((text) => `C1${text}`),
    );
    fc.assert(
      fc.property(courseArbitrary, anything, (course, data) => {
        expect(decodeAttempt(course, data).kind).toBe(data === '' ? 'empty' : 'unreadable');
      }),
      { numRuns: 500 },
    );
  });

  test('reads data cut at any place as whole records, never as an answer that was not given', () => {
    fc.assert(
      fc.property(courseAndAttempt, ({ course, attempt }) => {
        const data = encode(course, attempt);
        for (let length = 1; length < data.length; length += 1) {
          const decoded = decodeAttempt(course, data.slice(0, length));
          if (decoded.kind !== 'restored') {
            expect(decoded).toEqual({ kind: 'unreadable', why: 'damaged' });
            continue;
          }
          expect(decoded).toEqual({ ...restoredStart(attempt, decoded), whole: false });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('takes no text of an answer that was cut off for a record', () => {
    const text = `${'S-ABAA '.repeat(90)}AAB LAAAA`;
    const attempt = answer(newAttempt(1), 'rules_essay', { type: 'long-fill-in', text });
    const data = encode(exampleCourse, attempt);
    for (let length = 250; length < data.length; length += 1) {
      const back = restored(decodeAttempt(exampleCourse, data.slice(0, length)));
      expect(back.sittings).toEqual([]);
      expect(back.answers.size).toBe(0);
    }
  });

  test('takes from damaged data only what comes before the damage', () => {
    const plain = fc.constantFrom(...'ABCXYZabcxyz0189_-');
    fc.assert(
      fc.property(courseAndAttempt, fc.nat(), plain, ({ course, attempt }, at, character) => {
        const data = encode(course, attempt);
        const place = at % data.length;
        fc.pre(data.charAt(place) !== character);
        const changed = data.slice(0, place) + character + data.slice(place + 1);
        const decoded = decodeAttempt(course, changed);
        if (decoded.kind !== 'restored') expect(decoded.kind).toBe('unreadable');
        else expect(decoded).toEqual({ ...restoredStart(attempt, decoded), whole: false });
      }),
      { numRuns: 500 },
    );
  });

  test('restores no wrong answer where data was cut and lost a character in the middle', () => {
    const essay = {
      type: 'long-fill-in',
      text: 'One rule names a threshold. '.repeat(12),
    } as const;
    const attempt = answer(answer(finished, 'rules_essay', essay), 'rules_view', {
      type: 'likert',
      chosen: 'unsure',
    });
    const data = encode(exampleCourse, attempt);
    for (let place = 250; place < data.length - 8; place += 1) {
      const decoded = decodeAttempt(
        exampleCourse,
        data.slice(0, place) + data.slice(place + 1, -7),
      );
      expect(decoded).toEqual({ ...restoredStart(attempt, decoded), whole: false });
    }
  });

  test('survives any change to any place without a throw', () => {
    fc.assert(
      fc.property(
        courseAndAttempt,
        fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 })), {
          minLength: 1,
          maxLength: 5,
        }),
        ({ course, attempt }, changes) => {
          const damaged = changes.reduce(
            (data, [at, gone, put]) => {
              const place = at % (data.length + 1);
              return data.slice(0, place) + put + data.slice(place + gone);
            },
            encode(course, attempt),
          );
          expect(() => decodeAttempt(course, damaged)).not.toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });

  test('says why it cannot read', () => {
    const data = encode(exampleCourse, finished);
    const why = (text: string, course = exampleCourse) => decodeAttempt(course, text);
    const unreadable = (reason: string) => ({ kind: 'unreadable', why: reason });
    expect(why('')).toEqual({ kind: 'empty' });
    expect(why('{"answers":[]}')).toEqual(unreadable('damaged'));
    expect(why('null')).toEqual(unreadable('damaged'));
    expect(why(`C2${data.slice(2)}`)).toEqual(unreadable('newer-version'));
    expect(why(`C2${data.slice(2)}MoreThanTodayCanKnow`)).toEqual(unreadable('newer-version'));
    expect(why(data, { ...exampleCourse, id: 'another' })).toEqual(unreadable('other-course'));
    expect(why(`${data.slice(0, -1)}_`)).toEqual(unreadable('damaged'));
    expect(why(`${data}A`)).toEqual(unreadable('damaged'));
    expect(why(data.slice(0, 4))).toEqual(unreadable('damaged'));
  });

  test('reads what the first version of the format wrote', () => {
    expect(restored(decodeAttempt(exampleCourse, firstFormat))).toEqual(finished);
    expect(encode(exampleCourse, finished)).toBe(firstFormat);
  });
});
