import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { quizKeys } from '../attempt/course.ts';
import { islandNames } from '../islands/names.ts';
import { heldCourse } from './held-course.ts';
import { courseIsland, islandMarkup, type Keys } from './island-markup.ts';
import { courseFolder, loadCourse } from './node.ts';

/** Finishes the built pages; see `finishedPage`. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const keys = quizKeys(heldCourse(loadCourse(courseFolder())));
        const stubs = stubsIn(root);
        const built = new Map(
          // In an order that no disk decides: it is that of the rules in the style sheet.
          globSync('*.html', { cwd: root })
            .sort()
            .map((page) => [page, readFileSync(join(root, page), 'utf8')]),
        );
        const sheet = oneSheet([...built.values()], (path) =>
          readFileSync(join(root, path), 'utf8'),
        );
        if (sheet !== null) writeFileSync(join(root, sheet.path), sheet.text);
        for (const [page, text] of built) {
          const { html, files } = finishedPage(text, page, { keys, stubs, sheet });
          for (const [name, text] of files) writeFileSync(join(root, name), text);
          writeFileSync(join(root, page), html);
        }
      },
    },
  };
}

/** What pages are finished by. */
interface Finishing {
  /** Of the quizzes of the course, by their ids. */
  readonly keys?: Keys;
  /** By the path of a script, that of the one other that it imports. */
  readonly stubs?: ReadonlyMap<string, string>;
  /** The one style sheet of the pages that go into packages. */
  readonly sheet?: Sheet | null;
}

interface Sheet {
  /** From the root of the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * What all pages that go into packages link as style sheets, as one: a page waits for one file
 * before it is painted, and the next page has it already.
 *
 * @param pages their HTML, of other pages as well
 * @param read a style sheet, by its path from the root of the site
 * @returns null where no such page links one
 */
export function oneSheet(pages: readonly string[], read: (path: string) => string): Sheet | null {
  const linked = pages.filter(isPackaged).map((html) => [...html.matchAll(sheetLink)]);
  // The page with most of them says in which order they stand.
  const paths = linked
    .sort((one, other) => other.length - one.length)
    .flatMap((links) => links.map(([, path]) => path ?? ''));
  const text = [...new Set(paths)].map(read).join('\n');
  if (text === '') return null;
  return { path: `assets/course.${hashOf(text)}.css`, text };
}

function isPackaged(html: string): boolean {
  return html.includes('<meta name="package"');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** A page with one style sheet in the place of all that it links. */
function withSheet(html: string, { path }: Sheet): string {
  let links = 0;
  return html.replace(sheetLink, () => {
    links += 1;
    return links === 1 ? `<link rel="stylesheet" href="./${path}">` : '';
  });
}

/** Scripts that do nothing but import another: entries of pages whose code stands in a chunk. */
export function stubsIn(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const script of globSync('assets/*.js', { cwd: root })) {
    const file = join(root, script);
    const text = statSync(file).size > longestStub ? '' : readFileSync(file, 'utf8');
    const target = /^import ?(["'`])\.\/([^"'`]+)\1;?\s*$/.exec(text)?.[2];
    if (target !== undefined) found.set(script, `assets/${target}`);
  }
  return found;
}

const longestStub = 200;

const inlineScript = /<script>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>/g;
const inlineScripts = new RegExp(`(?:${inlineScript.source})+`, 'g');
const entry = /(<script type="module" src="\.\/)([^"]*)/g;
/** Stands in layout.css as well. */
/** Only packages of one format load it: the packager puts it back. */
const scriptOfFormat = /<script type="module" src="\.\/assets\/Cmi5\.[^"]*"><\/script>/g;
const islandStyle = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';
const sheetLink = /<link rel="stylesheet" href="\.\/([^"]*)">/g;
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;
const code = /<code(?=[ >])(?! translate=)/g;
/** The images of lessons, which Astro addresses from the root of a server whatever the prefix. */
const imageAddress = /(<img [^>]*?\bsrc=")\/(?=assets\/)/g;
const astroIsland = /<astro-island ([^>]*)>([\s\S]*?)(?:<!--astro:end-->)?<\/astro-island>/g;
/** Of Astro's scripts for islands, the one for `client:load` and the one for the element. */
const astroRuntime = /\bself\.Astro\b|\bget\("astro-island"\)/;
/** Made from the path of the project's folder, and of use to nested islands alone. */
const islandName = /(<astro-island) uid="[^"]*"/g;

/**
 * What Astro leaves to be done for a page that goes into a package:
 *
 * - Its island runtime stands in every page, with hashes in the content security policy to allow
 *   it. It becomes a file the pages share, so that each is two kilobytes lighter and the policy
 *   allows scripts and styles from the package alone. Scripts side by side share one file.
 * - Its islands of course pages become those of `islands/hydrate.tsx`, with their props as plain
 *   JSON, of quizzes only what their keys do not say, and a page that has no others goes without
 *   Astro's runtime. So do figures that move:
 *   whatever is to start once it is visible. Their elements say where their script is.
 * - Its islands are named after the folder the project lies in. Without the names, the same course
 *   gives the same bytes wherever it is built.
 * - Its images are addressed from the root, and a package has none: they become relative.
 * - Its style sheets become the one of `oneSheet`, where it goes into a package.
 * - Its entry is a script that does nothing but import one other: the page names that one, and
 *   waits for a file less.
 * - The script that speaks with an LRS is taken out: only packages of cmi5 have it.
 * - Its code is marked as not to be translated: browsers translate the names of things else.
 *
 * @param page its name, for messages
 * @returns the page and the files it now needs, by path relative to it
 * @throws where an island is given what JSON has not, with its name and the remedy
 */
export function finishedPage(
  html: string,
  page = 'a page',
  { keys = new Map(), stubs = new Map(), sheet = null }: Finishing = {},
): {
  readonly html: string;
  readonly files: ReadonlyMap<string, string>;
} {
  const files = new Map<string, string>();
  const fileFor = (text: string) => {
    // Beside the pages: what they import is addressed from the script's own folder.
    const name = `inline.${hashOf(text)}.js`;
    files.set(name, text);
    return name;
  };
  const finished = withOwnIslands(html, page, keys)
    .replace(inlineScripts, (scripts) => {
      const text = scripts.replaceAll('<script>', '').replaceAll('</script>', '\n');
      return `<script src="${fileFor(text)}"></script>`;
    })
    .replace(scriptOfFormat, '')
    .replace(entry, (_, start: string, script: string) => start + (stubs.get(script) ?? script))
    .replace(islandStyle, '')
    .replace(islandName, '$1')
    .replace(imageAddress, '$1./')
    .replace(code, '<code translate="no"')
    .replace(
      policy,
      (_, start: string, content: string, end: string) =>
        start + content.replace(/ 'sha256-[^']*'/g, '') + end,
    );
  const isSheetDue = sheet !== null && isPackaged(html);
  return { html: isSheetDue ? withSheet(finished, sheet) : finished, files };
}

function withOwnIslands(html: string, page: string, keys: Keys): string {
  const own = html.replace(astroIsland, (whole, attributes: string, content: string) =>
    ownIsland(whole, attributes, content, page, keys),
  );
  if (own === html || own.includes('<astro-island')) return own;
  return own.replace(inlineScript, (script) => (astroRuntime.test(script) ? '' : script));
}

/** The element of Astro as one of ours, or as it is where it is none of those. */
function ownIsland(
  whole: string,
  attributes: string,
  content: string,
  page: string,
  keys: Keys,
): string {
  const value = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const name = islandNames.find((each) => each === value('component-export'));
  const isOfKit = name !== undefined && value('client') === 'load';
  const isFigure = value('client') === 'visible';
  if (!isOfKit && !isFigure) return whole;
  const own = value('component-export');
  const props = members(JSON.parse(unescaped(value('props'))), `${page}: ${own}`);
  if (isOfKit) return islandMarkup(name, props, content, keys);
  // Ids that its parts give themselves begin with it.
  const prefix = `prefix="${value('prefix')}"`;
  const state = `${prefix} waiting component-url="${value('component-url')}"`;
  return courseIsland(own, state, JSON.stringify(props), content);
}

/** What Astro's marks of kinds stand for. */
const kindNames = [
  ...['a value', 'a list', 'a RegExp', 'a Date', 'a Map', 'a Set', 'a BigInt', 'a URL'],
  ...['a Uint8Array', 'a Uint16Array', 'a Uint32Array', 'Infinity'],
];

/** Astro writes each value of props as a pair: what kind it is of, and itself. */
function plain(pair: unknown, at: string): unknown {
  const [kind, value]: readonly unknown[] = Array.isArray(pair) ? pair : [];
  if (kind === 0) return members(value, at);
  if (kind === 1 && Array.isArray(value)) {
    return value.map((each, index) => plain(each, `${at}[${index}]`));
  }
  const what = kindNames[Number(kind)] ?? JSON.stringify(pair);
  throw new Error(
    `${at}: an island takes plain JSON alone, and this is ${what}; give texts, numbers, lists and objects`,
  );
}

function members(value: unknown, at: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, pair]) => [key, plain(pair, `${at}.${key}`)]),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
