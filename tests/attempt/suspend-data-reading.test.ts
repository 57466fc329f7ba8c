import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempt, answer, newAttempt } from '../../src/attempt/attempt.ts';
import type { Course } from '../../src/attempt/course.ts';
import {
  type Decoded,
  decodeAttempt,
  isNewer,
  isSuspendDataOf,
  unwrapped,
} from '../../src/attempt/suspend-data.ts';
import type { QuizKey } from '../../src/quiz/quiz.ts';
import { courseAndAttempt, courseArbitrary } from './arbitraries.ts';
import { encode, finished, restored, save } from './encoded.ts';
import { exampleCourse } from './example-course.ts';
import firstSaves from './first-format.json' with { type: 'json' };

/** Learners hold data like these: a change that cannot read it needs a new version of the format. */
const secondFormat =
  'C2SyzUAC1AAAHAJAAAAF2Xi_AAIQbuBJBc5YdJJidAohTSMCKguohABDCIfUuRBDXUWKh4800xd0559The-rule-names-a-threshold_AA7-makers-build-just-below-it_AAufGuaJASABBAE7pWtJAhSk8JELGVvZHBMF-PthADCBECnT6';

const firstFormat =
  'C1SyzUAC1AAAHAJAAAAF2Xi_AAIRR1fJBThNrJJEfoihTSMCFp4BhABDC4w3XRBDtT0Fh4800Wn-Q59The-rule-names-a-threshold_AA7-makers-build-just-below-it_AAurJx_JASABBAEAjXBJAvBm9JEDkjjZHBMY8V3hADCBjRLxh';

/** What was restored, with the start of the attempt that it should hold. */
function restoredStart(attempt: Attempt, decoded: Decoded): object {
  const { answers, unfinished, sittings, opened, practice } = restored(decoded);
  const { practice: practised, ...whole } = attempt;
  return {
    ...decoded,
    attempt: {
      ...whole,
      opened: new Set([...attempt.opened].filter((id) => opened.has(id))),
      answers: new Map(
        [...attempt.answers].slice(0, answers.size).map(([id, { ticked, ...answer }]) => {
          // Ticks stand behind all answers.
          const isKept = ticked !== undefined && answers.get(id)?.ticked !== undefined;
          return [id, isKept ? { ...answer, ticked } : answer];
        }),
      ),
      unfinished: new Map([...attempt.unfinished].slice(0, unfinished.size)),
      // So do the days and times of sittings, and practice behind these.
      sittings: attempt.sittings.slice(0, sittings.length).map((sitting, at) => {
        const { day, spent, timedOut, ...rest } = sitting;
        const found = sittings[at];
        return {
          ...rest,
          ...(found?.day !== undefined && day !== undefined && { day }),
          ...(found?.spent !== undefined && spent !== undefined && { spent }),
          ...(found?.spent !== undefined && timedOut && { timedOut }),
        };
      }),
      ...(practised &&
        practice && {
          practice: {
            ...practised,
            items: new Map([...practised.items].filter(([id]) => practice.items.has(id))),
          },
        }),
    },
    save,
  };
}

describe('decodeAttempt', () => {
  test('reads any string without a throw', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'C12ALSBab_-9') }).map((text) => `C2${text}`),
    );
    fc.assert(
      fc.property(courseArbitrary, anything, (course, data) => {
        expect(decodeAttempt(course, data).kind).toBe(
          unwrapped(data) === '' ? 'empty' : 'unreadable',
        );
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
    expect(why(`C4${data.slice(2)}`)).toEqual(unreadable('newer-version'));
    expect(why(`C4${data.slice(2)}MoreThanTodayCanKnow`)).toEqual(unreadable('newer-version'));
    expect(why(`C3${data.slice(2)}`)).toEqual(unreadable('damaged'));
    expect(why(data, { ...exampleCourse, id: 'another' })).toEqual(unreadable('other-course'));
    expect(why(`${data}!`, { ...exampleCourse, id: 'another' })).toEqual(unreadable('damaged'));
    expect(why(`C4${data.slice(2)}!`)).toEqual(unreadable('damaged'));
    expect(why(`${data.slice(0, -1)}_`)).toEqual(unreadable('damaged'));
    expect(why(`${data}A`)).toEqual(unreadable('damaged'));
    expect(why(data.slice(0, 4))).toEqual(unreadable('damaged'));
  });

  test('passes over white space and quotes that an LMS put in, at any place', () => {
    const data = encode(exampleCourse, finished);
    const decoded = decodeAttempt(exampleCourse, data);
    expect(decodeAttempt(exampleCourse, `\ufeff"${data}" `)).toEqual(decoded);
    expect(decodeAttempt(exampleCourse, data.replace(/.{60}/g, '$&\r\n'))).toEqual(decoded);
  });

  test.each([
    ['C4', exampleCourse.id, true, true],
    ['C2', exampleCourse.id, false, true],
    ['C4', 'another', false, false],
    ['D4', exampleCourse.id, false, false],
  ])('knows %s of %s: newer %j, of the course %j', (start, id, newer, ofCourse) => {
    const data = start + encode({ ...exampleCourse, id }, finished).slice(2);
    expect(isNewer(decodeAttempt(exampleCourse, data))).toBe(newer);
    expect(isSuspendDataOf(exampleCourse, ` ${data}`)).toBe(ofCourse);
    expect(isSuspendDataOf(exampleCourse, data.slice(0, 5))).toBe(false);
  });

  test('reads what the first version of the format wrote', () => {
    expect(restored(decodeAttempt(exampleCourse, firstFormat))).toEqual(finished);
    for (const { data, attempt } of firstSaves) {
      const { answers, unfinished, sittings, ...rest } = restored(
        decodeAttempt(exampleCourse, data),
      );
      expect([...unfinished]).toEqual([]);
      const plain = {
        ...rest,
        opened: [...rest.opened],
        answers: [...answers],
        sittings: sittings.map(({ answers: given, times, ...sitting }) => ({
          ...sitting,
          answers: [...given],
          ...(times !== undefined && { times: [...times] }),
        })),
      };
      expect(plain).toEqual({ ...attempt, opened: expect.arrayContaining(attempt.opened) });
    }
  });

  test('reads what the second version of the format wrote', () => {
    expect(restored(decodeAttempt(exampleCourse, secondFormat))).toEqual(finished);
    expect(encode(exampleCourse, finished)).toBe(secondFormat);
    expect(secondFormat.length).toBe(firstFormat.length);
  });

  test('takes from the first version no answer to an item whose values are drawn now', () => {
    const varied = withVariation(exampleCourse);
    expect(restored(decodeAttempt(varied, firstFormat))).toMatchObject({
      seed: finished.seed,
      answers: new Map(),
      sittings: [{ number: 1, submitted: true, drawn: [] }],
    });
    expect(restored(decodeAttempt(varied, encode(varied, finished)))).toEqual(finished);
  });
});

/** The course where each learner has values of their own in all items. */
function withVariation(course: Course): Course {
  const vary = (quiz: QuizKey): QuizKey => ({
    ...quiz,
    items: quiz.items.map((item) => ({ ...item, variation: 7 })),
  });
  return {
    ...course,
    lessons: course.lessons.map((lesson) => ({ ...lesson, checks: lesson.checks.map(vary) })),
    exam: vary(course.exam),
  };
}
