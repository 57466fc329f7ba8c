import { existsSync } from 'node:fs';
import { runCommand } from './command.ts';
import { addresses, portMisused, portOf, portOption, serveSite, siteFolder } from './serve-site.ts';

const usage = `npm run serve [-- --port 5000]

Serves the site that was last built, on this machine only, without building it again.

  --port  the port to serve at; by default 4321; 0 takes any that is free`;

await runCommand({ usage, options: portOption }, async ({ values }) => {
  const port = portOf(values.port);
  if (port === null) return { misused: portMisused };
  if (!existsSync(siteFolder)) {
    console.error(`There is no built site in ${siteFolder}/. Build it first: npm run build`);
    return 1;
  }
  const server = await serveSite(port, 'npm run serve');
  if (server === null) return 1;
  console.log(addresses(server));
  return 0;
});
