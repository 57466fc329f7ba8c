import { spawnSync } from 'node:child_process';
import { runCommand } from '../../src/commands/command.ts';
import { chooseCourse } from '../../src/commands/course-option.ts';

const usage = `npm run engines

Builds the site and lets pages die in every way in each browser engine that is installed and in
Chromium 109, the oldest that is supported, and rewrites the table of "What is saved when". Then
takes every lesson and window through what npm test takes a few of them through, and builds the
site once more, in another time zone, which must give the same bytes.`;

const tests = [
  ...['dying', 'oldest-chromium'],
  ...['whole-course', 'pages', 'translation', 'pseudo-language', 'sandbox', 'small-window'],
  ...['other-courses', 'policy', 'ways-of-a-visit', 'not-started', 'questions'],
  'built-twice',
].map((name) => `tests/browser/${name}.test.ts`);

await runCommand({ usage }, async () => {
  const course = chooseCourse(undefined);
  if (typeof course !== 'string') return course;
  const { buildSite } = await import('../../src/commands/build-site.ts');
  if (!(await buildSite(course))) return 1;
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser'];
  const { status } = spawnSync(process.execPath, [...vitest, '--mode', 'engines', ...tests], {
    stdio: 'inherit',
  });
  return status === 0 ? 0 : 1;
});
