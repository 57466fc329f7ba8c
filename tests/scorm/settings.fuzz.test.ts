import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/attempt/settings.ts';
import { launchSettings } from '../../src/scorm/settings.ts';
import { notice } from '../../src/words/en.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import {
  anyText,
  expectNothingInherited,
  expectTrue,
  inputs,
  mutated,
} from '../fuzz/hostile-text.ts';

const defaults = exampleCourse.settings;
const valid = [
  defaults,
  { passMark: 80 },
  { examAttempts: 2, completion: 'exam', exit: 'normal-when-complete' },
  { examLength: 12, interactions: 'off', passMark: 66.5 },
].flatMap((each) => [JSON.stringify(each), JSON.stringify(each, null, 2)]);

/** Each setting within its bounds, none missing and none more. */
function isLegal(settings: Settings): boolean {
  const { passMark, examLength, examAttempts } = settings;
  return (
    Object.keys(settings).join() === Object.keys(defaults).join() &&
    passMark >= 0 &&
    passMark <= 100 &&
    [examLength, examAttempts].every((count) => Number.isInteger(count) && count >= 1) &&
    examLength <= 200 &&
    examAttempts <= 10 &&
    ['checks', 'exam', 'checks-and-exam'].includes(settings.completion) &&
    ['auto', 'journal', 'state', 'off'].includes(settings.interactions) &&
    ['suspend', 'normal-when-complete'].includes(settings.exit)
  );
}

describe('launchSettings, of thousands of texts,', () => {
  test('makes legal settings and a short report, the same for the settings written out', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, mutated(valid)), (launchData) => {
        const { settings, problem } = launchSettings(launchData, defaults);
        expectTrue(isLegal(settings), () => ({ launchData, settings }));
        expectTrue(problem === null || notice(problem).length < 2000, () => problem);
        const again = launchSettings(JSON.stringify(settings), defaults);
        expectTrue(
          JSON.stringify(again) === JSON.stringify({ settings, problem: null }),
          () => again,
        );
        expectNothingInherited();
        if (JSON.stringify(settings) !== JSON.stringify(defaults)) changed += 1;
      }),
      inputs,
    );
    expect(changed).toBeGreaterThan(inputs.numRuns / 20);
  });
});
