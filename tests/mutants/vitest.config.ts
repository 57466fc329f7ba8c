import { defineConfig } from 'vitest/config';
import { courseModule } from '../../src/authoring/course-module.ts';

/** What the source remembers would outlive a mutant: the worker has a memo that forgets. */
const forgetful = {
  name: 'forgetful',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!id.includes('/src/')) return undefined;
    const memo = /\/(once-each|remembered)\.ts$/.test(id)
      ? /\bnew (Weak)?Map\b/g
      : /\bnew WeakMap\b/g;
    return code.replace(memo, 'new globalThis.Memo');
  },
} as const;

/** The tests that mutants are tried on: those of the room that the command names. */
export default defineConfig({
  plugins: [courseModule(), forgetful],
  test: {
    dir: 'tests',
    include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'),
    // Texts by the hundred thousand and whole runs before each LMS find what mutants do not need, in
    // seconds for each of them. Commands run the unchanged source, and a package is made of a built site.
    exclude: [
      ...[
        '**/*.fuzz.test.ts',
        '**/{strict,profile}-run.test.ts',
        '**/{slow-texts,hostile}.test.ts',
      ],
      ...['**/node.test.ts', '**/{make-package,asked-site}.test.ts'],
    ],
    setupFiles: ['tests/properties.ts', 'tests/mutants/first-failure.ts'],
    // One worker, which keeps the tests loaded and talks with Stryker's process as a thread of it.
    runner: './tests/mutants/worker.ts',
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    includeTaskLocation: true,
    watch: false,
    reporters: [],
    silent: true,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
