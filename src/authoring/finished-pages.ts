import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Finishes the built pages; see `finishedPage`. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const page of globSync('*.html', { cwd: root })) {
          const { html, files } = finishedPage(readFileSync(join(root, page), 'utf8'));
          for (const [name, text] of files) writeFileSync(join(root, name), text);
          writeFileSync(join(root, page), html);
        }
      },
    },
  };
}

const inlineScripts = /(?:<script>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>)+/g;
/** Stands in layout.css as well. */
const islandStyle = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;
const code = /<code(?=[ >])/g;
/** The images of lessons, which Astro addresses from the root of a server whatever the prefix. */
const imageAddress = /(<img [^>]*?\bsrc=")\/(?=assets\/)/g;
/** Made from the path of the project's folder, and of use to nested islands alone. */
const islandName = /(<astro-island) uid="[^"]*"/g;

/**
 * What Astro leaves to be done for a page that goes into a package:
 *
 * - Its island runtime stands in every page, with hashes in the content security policy to allow
 *   it. It becomes a file the pages share, so that each is two kilobytes lighter and the policy
 *   allows scripts and styles from the package alone. Scripts side by side share one file.
 * - Its islands are named after the folder the project lies in. Without the names, the same course
 *   gives the same bytes wherever it is built.
 * - Its images are addressed from the root, and a package has none: they become relative.
 * - Its code is marked as not to be translated: browsers translate the names of things else.
 *
 * @returns the page and the files it now needs, by path relative to it
 */
export function finishedPage(html: string): {
  readonly html: string;
  readonly files: ReadonlyMap<string, string>;
} {
  const files = new Map<string, string>();
  const fileFor = (text: string) => {
    // Beside the pages: what they import is addressed from the script's own folder.
    const name = `inline.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;
    files.set(name, text);
    return name;
  };
  const finished = html
    .replace(inlineScripts, (scripts) => {
      const text = scripts.replaceAll('<script>', '').replaceAll('</script>', '\n');
      return `<script src="${fileFor(text)}"></script>`;
    })
    .replace(islandStyle, '')
    .replace(islandName, '$1')
    .replace(imageAddress, '$1./')
    .replace(code, '<code translate="no"')
    .replace(
      policy,
      (_, start: string, content: string, end: string) =>
        start + content.replace(/ 'sha256-[^']*'/g, '') + end,
    );
  return { html: finished, files };
}
