import { defineConfig } from 'vitest/config';
import { courseModule } from './src/authoring/course-module.ts';

export default defineConfig({
  plugins: [courseModule()],
  test: {
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/test-report.json' }]],
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
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/find-browser.ts'],
          // Browsers wait more than they work, but more of them than this disturb one another.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
