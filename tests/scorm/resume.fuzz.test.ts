import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsById } from '../../src/attempt/course.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { openJournals } from '../../src/scorm/journal.ts';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { resume } from '../../src/scorm/resume.ts';
import { attemptArbitrary } from '../attempt/arbitraries.ts';
import { exampleCourse as course } from '../attempt/example-course.ts';
import {
  anyText,
  expectNothingInherited,
  expectTrue,
  inputs,
  mutated,
} from '../fuzz/hostile-text.ts';

const known = itemsById(course);
/** Two saves of each attempt, of which the one in the LMS can be the older. */
const valid = fc
  .sample(attemptArbitrary(course), { numRuns: 200, seed: 11 })
  .flatMap((attempt) => [
    encodeAttempt(course, attempt, { number: 3, writer: 1 }, 64_000) ?? '',
    encodeAttempt(course, attempt, { number: 8, writer: 2 }, 64_000) ?? '',
  ])
  .filter((data) => data.length < 500);
const stored = fc.oneof(
  { weight: 1, arbitrary: anyText },
  { weight: 3, arbitrary: mutated(valid) },
);

describe('a journal, of thousands of texts in storage,', () => {
  test('gives an attempt at the course that can be saved again', () => {
    let found = 0;
    fc.assert(
      fc.property(
        stored,
        fc.oneof(fc.constant(''), stored),
        fc.boolean(),
        (inStorage, suspendData, fresh) => {
          const storage = { getItem: () => inStorage, setItem: () => {}, removeItem: () => {} };
          const journal = openJournals(
            { local: storage, tab: null },
            course.id,
            'somebody',
            0,
          ).current.read();
          const resumed = resume(course, { suspendData, fresh, journal }, 77);
          const { answers, sittings } = resumed.attempt;
          const ids = [
            ...answers.keys(),
            ...sittings.flatMap(({ drawn, answers: given }) => [...drawn, ...given.keys()]),
          ];
          expectTrue(
            ids.every((id) => known.has(id)),
            () => ids,
          );
          expectTrue(
            Number.isInteger(resumed.lastSave) &&
              resumed.lastSave >= 0 &&
              resumed.lastSave < 2 ** 24,
            () => resumed.lastSave,
          );
          const save = { number: resumed.lastSave, writer: 1 };
          expectTrue(
            encodeAttempt(course, resumed.attempt, save, Number.MAX_SAFE_INTEGER) !== null,
            () => resumed.attempt,
          );
          expectNothingInherited();
          if (ids.length > 0) found += 1;
        },
      ),
      inputs,
    );
    expect(found).toBeGreaterThan(inputs.numRuns / 10);
  });

  test('and a launch mark give the time of a launch that can be, or none', () => {
    const time = fc.oneof(
      anyText,
      mutated([
        '1764000000000',
        '1764000000000/90000',

        '0',
        '-1',
        '1.5',
      ]),
    );
    fc.assert(
      fc.property(time, (text) => {
        const mark = launchMark({ getItem: () => text, setItem() {}, removeItem() {} }, 'course');
        const begun = mark.read();
        expectTrue(
          begun === null ||
            (/^\d+(\/\d+)?$/.test(text) &&
              !Number.isNaN(new Date(begun.since).getTime()) &&
              Number.isFinite(begun.spent)),
          () => ({ text, begun }),
        );
      }),
      inputs,
    );
  });
});
