import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runCommand } from '../../src/commands/command.ts';

const usage = `npm run markup

Has the Nu HTML checker, as at its newest release, judge every page of the built site; prints what it
finds. It needs Java 17 or newer (on Debian: sudo apt-get install default-jre-headless) and a build.`;

/** What it says of pages that is not about them as they are served. */
const passedOver = [
  // Read from disk, a page has no origin that its policy could mean by 'self'.
  'Resource violates Content Security Policy',
  // Of elements of our own; `course-island` is read by our script alone.
  'The “name” attribute is never allowed on the “course-island” element',
  // Written by Astro, and without effect.
  'Trailing slash on void elements',
];

await runCommand({ usage }, () => {
  const pages = globSync('dist/*.html');
  if (pages.length === 0) return { misused: 'There is no built page. Run npm run build first.' };
  const checker: unknown = createRequire(import.meta.url)('vnu-jar');
  const { status, error } = spawnSync(
    'java',
    [
      '-jar',
      String(checker),
      '--Werror',
      '--filterpattern',
      `.*(${passedOver.join('|')}).*`,
      ...pages,
    ],
    { stdio: 'inherit' },
  );
  if (error) return { misused: `Java cannot be started: ${error.message}` };
  if (status === 0) console.log(`${pages.length} pages, nothing found`);
  return status === 0 ? 0 : 1;
});
