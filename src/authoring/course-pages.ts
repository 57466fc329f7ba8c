import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));

/** What a page that goes into packages has. */
const layout = '/layouts/Course.astro';

/**
 * Builds the pages that go into packages, and nothing of what stands on the site alone: of each such
 * page an empty one is left. For a course that is built once more, in another language of the
 * interface.
 */
export function coursePagesAlone(): Plugin {
  return {
    name: 'course-pages-alone',
    enforce: 'pre',
    load(id) {
      if (process.env.INTERFACE === undefined || !id.startsWith(pages)) return null;
      const isEndpoint = id.endsWith('.ts');
      const isPage = isEndpoint || id.endsWith('.astro');
      if (!isPage || readFileSync(id, 'utf8').includes(layout)) return null;
      if (isEndpoint) return "export const GET = () => new Response('');";
      return '---\nexport const getStaticPaths = () => [];\n---\n';
    },
  };
}
