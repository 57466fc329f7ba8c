import { runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';

const usage = `npm run build [-- --course ../my-course]

Builds the site into dist/ and the packages for LMSs into dist/packages/, each checked as an LMS
would. A site that is there already stays until the new one is whole, and where the build fails.

${courseUsage}`;

await runCommand({ usage, options: courseOption }, async ({ values }) => {
  const course = chooseCourse(values.course);
  if (typeof course !== 'string') return course;
  const { buildSite } = await import('./build-site.ts');
  return (await buildSite(course)) ? 0 : 1;
});
