import { spawnSync } from 'node:child_process';
import { runCommand } from '../../src/commands/command.ts';
import { chooseCourse } from '../../src/commands/course-option.ts';

const usage = `npm run engines

Builds the site and runs all browser tests in whole. Pages die in every way in each browser engine
that is installed and in Chromium 109, the oldest that is supported, and the table of "What is saved
when" is written anew. Every lesson, window and format is taken through what npm test takes a few of
them through, and the site is built once more, in another time zone, which must give the same bytes.`;

await runCommand({ usage }, async () => {
  const course = chooseCourse(undefined);
  if (typeof course !== 'string') return course;
  const { buildSite } = await import('../../src/commands/build-site.ts');
  if (!(await buildSite(course))) return 1;
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser'];
  const { status } = spawnSync(process.execPath, [...vitest, '--mode', 'engines'], {
    stdio: 'inherit',
  });
  return status === 0 ? 0 : 1;
});
