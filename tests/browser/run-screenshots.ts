import { spawnSync } from 'node:child_process';
import { runCommand } from '../../src/commands/command.ts';
import { chooseCourse } from '../../src/commands/course-option.ts';

const usage = `npm run screenshots

Builds the site and takes pictures of every page, in light and dark at three widths and on paper,
into node_modules/.cache/screenshots/, to be looked at. Names what overflows, is cut or lies on other
text. Takes the pictures of the guide for authors anew, into src/guides/pictures/.`;

await runCommand({ usage }, async () => {
  const course = chooseCourse(undefined);
  if (typeof course !== 'string') return course;
  const { buildSite } = await import('../../src/commands/build-site.ts');
  if (!(await buildSite(course))) return 1;
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser'];
  const { status } = spawnSync(process.execPath, [...vitest, 'tests/browser/screenshots.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, SCREENSHOTS: 'all' },
  });
  return status === 0 ? 0 : 1;
});
