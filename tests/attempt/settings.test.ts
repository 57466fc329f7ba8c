import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Settings,
  settingNames,
  settingRules,
  settingsThere,
} from '../../src/attempt/settings.ts';
import { settingsSchema } from '../../src/attempt/settings-schema.ts';
import { readChoices } from '../../src/packaging/make/read-choices.ts';
import { launchSettings } from '../../src/scorm/settings.ts';

const course = {
  ...JSON.parse(readFileSync(new URL('../../src/content/course.json', import.meta.url), 'utf8')),
  questions: [],
};

/** With a time, without which launch data has no settings of time. */
const timed = { ...course.settings, examMinutes: 45, extraTime: 1, examCloses: '' };

const moment = fc
  .tuple(
    fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
    fc.constantFrom('Z', '+08:00', '-03:30', '+1', ''),
  )
  .map(([date, offset]) => date.toISOString().slice(0, 16) + offset);

const value = fc.oneof(
  moment,
  fc.integer({ min: -1, max: 201 }),
  fc.double({ min: -1, max: 101, noNaN: true }),
  fc.constantFrom('checks', 'exam', 'checks-and-exam', 'never', 'journal', 'off', 'suspend'),
  fc.jsonValue({ maxDepth: 1 }),
);

describe('a setting', () => {
  it('may be the same in a course file, in the choices for a package and in launch data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingNames), value, (name, given) => {
        const settings = { [name]: given };
        const inFile = settingsSchema.safeParse({ ...timed, ...settings }).success;
        const choices = JSON.stringify({ format: 'web', settings });
        expect(readChoices(choices, 'file.json', course).kind === 'read').toBe(inFile);
        const { problem } = launchSettings(JSON.stringify(settings), timed);
        expect(problem === null).toBe(inFile);
      }),
      { numRuns: 500, examples: settingNames.map((name) => [name, timed[name]]) },
    );
  });

  it.each<[keyof Settings, readonly unknown[], readonly unknown[]]>([
    ['passMark', [0, 69.5, 100], [-0.1, 100.1, '70', null]],
    ['examLength', [1, 200], [0, 201, 1.5, '20', null]],
    ['examAttempts', [1, 10], [0, 11, 1.5, '3', null]],
    ['completion', ['checks', 'exam', 'checks-and-exam'], ['', 'Exam', 1, null]],
    ['feedback', ['after-sitting', 'after-last-sitting', 'never'], ['always', true]],
    ['interactions', ['auto', 'journal', 'state', 'off'], ['on', false]],
    ['exit', ['suspend', 'normal-when-complete'], ['normal', null]],
    ['examMinutes', [0, 45, 600], [-1, 601, 0.5, '45', null]],
    ['extraTime', [1, 1.25, 10], [0.9, 10.1, '1.5', null]],
    ['examCloses', ['', '2027-01-31T23:59Z'], [0, null, ['2027-01-31T23:59Z']]],
  ])('named %s may be one of %j and none of %j', (name, right, wrong) => {
    const { fits } = settingRules[name];
    expect(right.filter((value) => !fits(value))).toEqual([]);
    expect(wrong.filter(fits)).toEqual([]);
  });

  it('of time does nothing in an exam that has none', () => {
    const ofTime = ['examMinutes', 'extraTime', 'examCloses'];
    expect(settingsThere(true)).toEqual(settingNames);
    expect(settingsThere(false)).toEqual(settingNames.filter((name) => !ofTime.includes(name)));
  });

  it.each([
    ['2027-01-31T23:59+01:00', true],
    ['2028-02-29T00:00Z', true],
    ['', true],
    ['2027-02-29T12:00Z', false],
    ['2027-01-31T23:59', false],
    ['2027-01-31', false],
    ['2027-01-31T25:00Z', false],
    ['2027-01-31T23:59+1', false],
    ['on 2027-01-31T23:59Z', false],
    ['2027-01-31T23:59Z or so', false],
    ['2027-01-31T23:59+99:00', false],
    ['31 January 2027', false],
  ])('takes for the time at which the exam closes "%s": %s', (examCloses, fits) => {
    const { success } = settingsSchema.safeParse({ ...course.settings, examCloses });
    expect(success).toBe(fits);
  });

  it('of time is unknown to launch data where the package gives its exam none', () => {
    const launchData = '{"examMinutes":30,"extraTime":2}';
    expect(launchSettings(launchData, course.settings)).toMatchObject({
      settings: course.settings,
      problem: { flaws: [{ name: '"examMinutes"' }, { name: '"extraTime"' }] },
    });
    for (const given of [{ examMinutes: 45 }, { examCloses: '2027-01-31T23:59Z' }]) {
      const { settings, problem } = launchSettings(launchData, { ...course.settings, ...given });
      expect(settings).toEqual({ ...course.settings, ...given, examMinutes: 30, extraTime: 2 });
      expect(problem).toBeNull();
    }
  });
});
