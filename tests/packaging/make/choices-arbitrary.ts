import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Settings } from '../../../src/attempt/settings.ts';
import type { Branding } from '../../../src/packaging/make/branding.ts';
import type { PackageChoices } from '../../../src/packaging/make/choices.ts';
import { packageFormats } from '../../../src/packaging/manifest/format.ts';
import { png, svg } from './logos.ts';

export const course: {
  readonly lessons: readonly { readonly id: string; readonly minutes: number }[];
} = JSON.parse(readFileSync(new URL('../../../src/content/course.json', import.meta.url), 'utf8'));

export const lessonIds = course.lessons.map(({ id }) => id);

/** Without the keys that are undefined, as choices are. */
const present = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const settingsArbitrary = fc
  .record({
    passMark: maybe(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(66.67))),
    completion: maybe(fc.constantFrom('checks', 'exam', 'checks-and-exam')),
    examAttempts: maybe(fc.integer({ min: 1, max: 10 })),
    examLength: maybe(fc.integer({ min: 1, max: 200 })),
    feedback: maybe(fc.constantFrom('after-sitting', 'after-last-sitting', 'never')),
    interactions: maybe(fc.constantFrom('auto', 'journal', 'state', 'off')),
    exit: maybe(fc.constantFrom('suspend', 'normal-when-complete')),
  })
  .map((settings): Partial<Settings> => present(settings));

const textArbitrary = fc.constantFrom('Welcome.\n\nSecond paragraph.', 'Thanks & <b>', '欢迎');

const brandingArbitrary = fc.record({
  shortName: maybe(fc.constantFrom('Chips 101', '芯片', "O'Neill & co")),
  logo: maybe(fc.constantFrom(svg(90, 30), png(60, 40))),
  colours: maybe(fc.constant({ light: '#104f55', dark: '#7fd1c7' })),
  welcome: maybe(textArbitrary),
  closing: maybe(textArbitrary),
  contact: maybe(fc.constantFrom('help@school.example', 'https://school.example/help')),
  certificate: maybe(
    fc.constantFrom<Branding['certificate'] & {}>(
      false,
      { statement: 'has taken part in' },
      { statement: 'has taken part in', issuer: 'School "A"' },
    ),
  ),
  practice: maybe(fc.constant<false>(false)),
});

/** Whatever an instructor can choose for this project's course. */
export const choicesArbitrary: fc.Arbitrary<PackageChoices> = fc
  .record({
    format: fc.constantFrom(...packageFormats.map(({ id }) => id)),
    title: maybe(
      fc.oneof(
        fc.constantFrom('Chips & "rules"', '芯片 <b>', "Week 3: it's on"),
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
          .filter((text) => text.trim() !== ''),
      ),
    ),
    identifier: maybe(fc.constantFrom('two-lessons', 'A', 'week_3')),
    language: maybe(fc.constantFrom('en-GB', 'zh-Hans')),
    lessons: maybe(fc.subarray(lessonIds, { minLength: 1 })),
    settings: maybe(settingsArbitrary),
    scos: maybe(fc.constant('per-lesson' as const)),
    examWeight: maybe(fc.integer({ min: 0, max: 100 })),
    branding: brandingArbitrary,
  })
  .map(({ scos, branding, ...choices }) => ({
    ...present({ ...choices, ...(choices.format.startsWith('scorm-') ? { scos } : {}) }),
    ...present(branding),
    format: choices.format,
  }));
