import { defineConfig } from 'vitest/config';
import { courseModule } from './src/authoring/course-module.ts';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  plugins: [courseModule()],
  test: {
    // They bound what hangs, on a machine that is busy with other things as well.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/test-report.json' }]],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/properties.ts'],
          // They share nothing but modules, and loading those anew for each file takes longer than the
          // tests. So no test mocks a module.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Minutes of pictures: `npm run screenshots`.
          exclude:
            process.env.SCREENSHOTS === undefined ? ['tests/browser/screenshots.test.ts'] : [],
          globalSetup: ['tests/browser/find-browser.ts'],
          // As above: what the course holds is read once by each worker.
          isolate: false,
          // Browsers wait almost as much as they work.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 120_000 } },
        },
      },
    ],
  },
});
