import type { Problem } from '../site/problem.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { crc32 } from '../zip/crc32.ts';
import type { PlacedKeys } from './drawn-questions.ts';
import { editedPage } from './edited-pages.ts';

export type AskingSite =
  | { readonly kind: 'asking'; readonly site: SiteFiles }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** A site with questions in the places of those that it had, and with their keys. */
export function siteAsking(site: SiteFiles, drawn: PlacedKeys): AskingSite {
  const problems: Problem[] = [];
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of site) {
    if (!isPage(path)) {
      files.set(path, bytes);
      continue;
    }
    const html = textOf(bytes);
    const page = editedPage(path, html, drawn);
    if (page.kind === 'failed') problems.push(page.problem);
    else files.set(path, page.html === html ? bytes : bytesOf(page.html));
  }
  const made = withKeys(files, drawn.keys);
  if (made === null) problems.push(noKeys);
  if (made === null || problems.length > 0) return { kind: 'failed', problems };
  return { kind: 'asking', site: made };
}

const noKeys: Problem = {
  where: 'assets',
  what: 'the site has no file with the keys of its questions that could be written anew',
  fix: 'build the site anew',
};

const keysFile = /^assets\/keys\.[\w-]+\.js$/;
/** The keys stand in their script as one text of JSON, whatever its quotes. */
const keysText = /JSON\.parse\((`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\)/s;

/** The keys of a site as JSON; null where it has none. */
export function keysIn(files: SiteFiles): string | null {
  return keysScript(files)?.keys ?? null;
}

function keysScript(files: SiteFiles) {
  const path = [...files.keys()].find((each) => keysFile.test(each));
  const script = path === undefined ? '' : textOf(files.get(path) ?? new Uint8Array());
  const [whole, quoted] = keysText.exec(script) ?? [];
  if (path === undefined || whole === undefined || quoted === undefined) return null;
  // Of JSON a script escapes its own quotes and the backslash alone.
  return { path, script, whole, keys: quoted.slice(1, -1).replace(/\\(.)/gs, '$1') };
}

/** The files with other keys; null where they have none. The same keys change nothing. */
function withKeys(files: SiteFiles, keys: string): SiteFiles | null {
  const found = keysScript(files);
  if (found === null || found.keys === keys) return found && files;
  const { path, script, whole } = found;
  const text = script.replace(whole, () => `JSON.parse(${JSON.stringify(keys)})`);
  return renamed(new Map([...files, [path, bytesOf(text)]]), path);
}

/** The files with other names for a script that has changed, and for all scripts that load it. */
function renamed(files: SiteFiles, changed: string): SiteFiles {
  const texts = new Map(
    [...files].flatMap(([path, bytes]) =>
      /\.(?:js|html)$/.test(path) ? [[path, textOf(bytes)] as const] : [],
    ),
  );
  const mark = crc32(files.get(changed) ?? new Uint8Array());
  const names = new Map<string, string>();
  for (const path of [changed, ...loading(texts, changed)]) {
    const name = nameOf(path);
    names.set(
      name,
      name.replace(/[\w-]+(?=\.js$)/, (hash) => digest(`${hash} ${mark}`)),
    );
  }
  const old = new RegExp([...names.keys()].map(escapedPattern).join('|'), 'g');
  const rename = (text: string) => text.replace(old, (name) => names.get(name) ?? name);
  return new Map(
    [...files].map(([path, bytes]) => {
      const text = texts.get(path);
      const fresh = text === undefined ? undefined : rename(text);
      return [rename(path), fresh === text || fresh === undefined ? bytes : bytesOf(fresh)];
    }),
  );
}

/** The scripts that load one, themselves or by others. */
function loading(texts: ReadonlyMap<string, string>, script: string): ReadonlySet<string> {
  const found = new Set<string>();
  // A set is iterated in the order of insertion, additions during the walk included.
  const toFind = new Set([script]);
  for (const each of toFind) {
    for (const [path, text] of texts) {
      if (!path.endsWith('.js') || toFind.has(path) || !text.includes(nameOf(each))) continue;
      toFind.add(path);
      found.add(path);
    }
  }
  return found;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function digest(text: string): string {
  return crc32(bytesOf(text)).toString(16).padStart(8, '0');
}

function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
