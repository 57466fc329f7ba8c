import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { courseModule } from '../authoring/course-module.ts';
import { buildTarget } from '../supported-browsers.ts';

const entry = fileURLToPath(new URL('../islands/scos/browser.ts', import.meta.url));

/**
 * Builds what only packages of several SCOs have, in the language of the interface. Apart from the
 * site: what it shares with other scripts stands in it once more, so that theirs stay as they are.
 *
 * @returns the script
 * @throws where it cannot be built
 */
export async function buildScoScript(): Promise<Uint8Array> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [courseModule()],
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      target: buildTarget,
      // Most of it goes into reading the course.
      rolldownOptions: { input: entry, checks: { pluginTimings: false } },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.filter((each) => each.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`${entry} is not one script`);
  return new TextEncoder().encode(chunk.code);
}
