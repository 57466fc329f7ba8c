import { runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';
import { addresses, portMisused, portOf, portOption, serveSite } from './serve-site.ts';

const usage = `npm start [-- --port 5000] [--course ../my-course]

Builds the site and its packages, serves them on this machine only, and prints their addresses.

  --port    the port to serve at; by default 4321; 0 takes any that is free
${courseUsage}`;

await runCommand({ usage, options: { ...portOption, ...courseOption } }, async ({ values }) => {
  const port = portOf(values.port);
  if (port === null) return { misused: portMisused };
  const course = chooseCourse(values.course);
  if (typeof course !== 'string') return course;
  // The port is held from here on, so that nothing takes it while the site is built.
  const server = await serveSite(port, 'npm start');
  if (server === null) return 1;
  const { buildSite } = await import('./build-site.ts');
  if (!(await buildSite(course))) {
    server.close();
    server.closeAllConnections();
    return 1;
  }
  console.log(addresses(server));
  return 0;
});
