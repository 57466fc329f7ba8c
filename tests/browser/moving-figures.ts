import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { attribute, htmlTags } from '../../src/packaging/site/html.ts';

/** A figure of a built page that moves. */
export interface MovingFigure {
  readonly name: string;
  /** The page that it is on, with its ending. */
  readonly page: string;
  /** Its script, and what that imports which the page does not have yet: paths from the site's folder. */
  readonly scripts: readonly string[];
}

/** All figures that move on the pages of a built site. */
export function movingFigures(site = 'dist'): readonly MovingFigure[] {
  return readdirSync(site)
    .filter((name) => name.endsWith('.html'))
    .flatMap((page) => {
      const tags = htmlTags(readFileSync(join(site, page), 'utf8'));
      const entries = tags.flatMap((tag) =>
        tag.name === 'script' ? (attribute(tag, 'src') ?? []) : [],
      );
      const loaded = new Set(
        entries.flatMap((entry) => [...imported(site, posix.normalize(entry))]),
      );
      return tags.flatMap((tag) => {
        const address = attribute(tag, 'component-url');
        if (tag.name !== 'course-island' || address === null) return [];
        const scripts = [...imported(site, posix.normalize(address))];
        return {
          name: attribute(tag, 'name') ?? '',
          page,
          scripts: scripts.filter((script) => !loaded.has(script)),
        };
      });
    });
}

/** A script and all that it imports before it runs. */
function imported(site: string, script: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(script)) return found;
  found.add(script);
  const text = readFileSync(join(site, script), 'utf8');
  for (const [, address = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g)) {
    imported(site, posix.join(posix.dirname(script), address), found);
  }
  return found;
}
