import { runCommand } from './command.ts';
import { chooseCourse, courseOption, courseUsage } from './course-option.ts';
import { portMisused, portOf, portOption } from './serve-site.ts';

const usage = `npm run dev [-- --port 5000] [--course ../my-course] [--host] [--open]

Serves the pages while you write: each follows your files as you save them, and mistakes are named
in the page. It makes no packages.

  --port    the port to serve at; by default 4321, or the next that is free
${courseUsage}
  --host    serves other machines of your network too
  --open    opens the page in your browser`;

const options = {
  ...portOption,
  ...courseOption,
  host: { type: 'boolean' },
  open: { type: 'boolean' },
} as const;

await runCommand(
  { usage, options },
  async ({ values: { host = false, open = false, ...values } }) => {
    const port = portOf(values.port);
    if (port === null) return { misused: portMisused };
    const course = chooseCourse(values.course);
    if (typeof course !== 'string') return course;
    const { dev } = await import('./astro.ts');
    await dev({ server: { port, host, open } });
    return 0;
  },
);
