import { defineConfig } from 'vitest/config';
import { courseModule } from '../../src/authoring/course-module.ts';

/** The tests that mutants are tried on: those of one room, whose folder the command names. */
export default defineConfig({
  plugins: [courseModule()],
  test: {
    include: ['**/*.test.ts'],
    // Texts by the hundred thousand find what mutants do not need, and commands run the unchanged source.
    exclude: ['**/*.fuzz.test.ts', '**/node.test.ts'],
    setupFiles: ['tests/properties.ts', 'tests/mutants/first-failure.ts'],
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
