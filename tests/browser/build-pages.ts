import { execFileSync } from 'node:child_process';

export interface Build {
  /** The folder of the course; ours if it is left out. */
  readonly course?: string;
  /** Astro's configuration; that of the project if it is left out. */
  readonly config?: string;
  /** A language of the interface, for the pages that go into packages and no others. */
  readonly interfaceLanguage?: string;
  /** The time zone in which it is built. */
  readonly zone?: string;
}

/**
 * Builds the pages of a course as `npm run build` does, but where no other build is touched; no
 * packages.
 *
 * @param folder where they are put
 * @returns what Astro says of it
 * @throws where the build fails, with what Astro says
 */
export function buildPages(
  folder: string,
  { course, config, interfaceLanguage, zone }: Build = {},
): string {
  const configured = config === undefined ? [] : ['--config', config];
  return execFileSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder, ...configured],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        // Vitest sets it, and Astro would mark pictures for its tools.
        DEV: '',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...(course !== undefined && { COURSE: course }),
        ...(interfaceLanguage !== undefined && { INTERFACE: interfaceLanguage }),
        ...(zone !== undefined && { TZ: zone }),
      },
      encoding: 'utf8',
    },
  );
}
