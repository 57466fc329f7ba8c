import { check, parseArgsAsCheckConfig } from '@astrojs/check';
import { sync } from './astro.ts';

/** What `astro check` does, without Astro's command line, which would start its telemetry. */
await sync({ logLevel: 'warn' });
if (await check(parseArgsAsCheckConfig(process.argv))) process.exitCode = 1;
