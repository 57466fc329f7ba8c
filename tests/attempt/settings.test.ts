import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../src/attempt/settings.ts';
import { settingsSchema } from '../../src/attempt/settings-schema.ts';
import { readChoices } from '../../src/packaging/make/read-choices.ts';
import { launchSettings } from '../../src/scorm/settings.ts';

const course = {
  ...JSON.parse(readFileSync(new URL('../../src/content/course.json', import.meta.url), 'utf8')),
  questions: [],
};

const value = fc.oneof(
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
        const inFile = settingsSchema.safeParse({ ...course.settings, ...settings }).success;
        const choices = JSON.stringify({ format: 'web', settings });
        expect(readChoices(choices, 'file.json', course).kind === 'read').toBe(inFile);
        const { problem } = launchSettings(JSON.stringify(settings), course.settings);
        expect(problem === null).toBe(inFile);
      }),
      { numRuns: 500, examples: settingNames.map((name) => [name, course.settings[name]]) },
    );
  });
});
