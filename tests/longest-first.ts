import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, of both projects. What takes a minute must not begin when all else is
 * over: a clean clone knows of no earlier run, and Vitest would go by the sizes of the files.
 */
const longest = [
  'tests/commands/check.test.ts',
  'tests/scorm/strict-run.test.ts',
  'tests/packaging/make/make-package.test.ts',
  'tests/simulator/simulator.test.ts',
  'tests/commands/start.test.ts',
  'tests/packaging/check/slow-texts.test.ts',
  'tests/attempt/suspend-data.fuzz.test.ts',
  'tests/authoring/read-quiz.fuzz.test.ts',
  'tests/browser/other-courses.test.ts',
  'tests/browser/pages.test.ts',
  'tests/browser/whole-course.test.ts',
  'tests/browser/author-package.test.ts',
  'tests/browser/author.test.ts',
  'tests/browser/instructor.test.ts',
  'tests/browser/reading.test.ts',
  'tests/browser/items.test.ts',
  'tests/browser/moving-figures.test.ts',
  'tests/browser/results-page.test.ts',
  'tests/browser/bench.test.ts',
  'tests/browser/not-started.test.ts',
  'tests/browser/two-windows.test.ts',
  'tests/browser/ways-of-a-visit.test.ts',
  'tests/browser/several-scos.test.ts',
  'tests/browser/pseudo-language.test.ts',
  'tests/browser/author-files.test.ts',
  'tests/browser/questions.test.ts',
  'tests/browser/small-window.test.ts',
  'tests/browser/translation.test.ts',
];

/** Puts the longest files first, and the others as Vitest does. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at === -1 ? longest.length : at;
    };
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
