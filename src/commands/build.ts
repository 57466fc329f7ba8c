import { runCommand } from './command.ts';

const usage = `npm run build

Builds the site into dist/ and the packages for LMSs into dist/packages/, each checked as an LMS
would. A site that is there already stays until the new one is whole, and where the build fails.`;

await runCommand({ usage }, async () => {
  const { buildSite } = await import('./build-site.ts');
  return (await buildSite()) ? 0 : 1;
});
