import { unescaped } from '../../standard/unescaped.ts';
import { attribute } from '../site/html.ts';
import { editedHtml, type HtmlEdit } from '../site/html-edits.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { resolve } from '../site/target.ts';
import { hasClass } from './edited-pages.ts';

/** What a package leaves out of what its site has. */
export interface LeftOut {
  /** Paths of pages. */
  readonly pages: ReadonlySet<string>;
  /** Entries that all questions of the course rest on, as `sources.html#S1`, and those of the ones that are asked. */
  readonly rests: readonly string[];
  readonly asked: readonly string[];
}

/** A site without what nothing in a package rests on. */
export interface ListingSite {
  readonly files: SiteFiles;
  /** How many entries are left on pages that list some, by their paths; null for as many as there were. */
  readonly counts: ReadonlyMap<string, number | null>;
}

/**
 * Takes from pages that list sources and terms the entries that only lessons or questions lead to which
 * a package does not have, by links or by way of other entries. What nothing leads to in the whole course is its
 * author's to list, and stays.
 */
export function listedSite(site: SiteFiles, { pages, rests, asked }: LeftOut): ListingSite {
  if (pages.size === 0 && rests.length === asked.length) {
    const paths = [...site.keys()].filter((path) => isPage(path) && lists(site.get(path)));
    return { files: site, counts: new Map(paths.map((path) => [path, null])) };
  }
  const read = new Map(
    [...site].flatMap(([path, bytes]) => (isPage(path) ? [[path, readPage(path, bytes)]] : [])),
  );
  const listings = [...read].filter(([, { entries }]) => entries.length > 0);
  if (listings.length === 0) return { files: site, counts: new Map() };
  const entries = new Map(
    listings.flatMap(([path, page]) =>
      page.entries.map(({ id, links }) => [`${path}#${id}`, links] as const),
    ),
  );
  const texts = [...read].filter(([, page]) => page.entries.length === 0);
  const linked = (without: ReadonlySet<string>) =>
    texts.flatMap(([path, { links }]) => (without.has(path) ? [] : links));
  const all = reached([...linked(new Set()), ...rests], entries);
  const kept = reached([...linked(pages), ...asked], entries);
  const gone = new Set([...all].filter((entry) => !kept.has(entry)));
  const files = new Map(site);
  const counts = new Map<string, number | null>();
  for (const [path, page] of listings) {
    const left = page.entries.filter(({ id }) => !gone.has(`${path}#${id}`));
    const isWhole = left.length === page.entries.length;
    counts.set(path, isWhole ? null : left.length);
    if (isWhole) continue;
    files.set(path, new TextEncoder().encode(without(page, new Set(left.map(({ id }) => id)))));
  }
  return { files, counts };
}

interface Page {
  readonly html: string;
  readonly elements: readonly HtmlElement[];
  readonly entries: readonly Entry[];
  /** Where it leads, as `sources.html#S1`. */
  readonly links: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly element: HtmlElement;
  readonly links: readonly string[];
}

function lists(page: Uint8Array | undefined): boolean {
  return textOf(page ?? new Uint8Array()).includes('class="entries"');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function readPage(path: string, bytes: Uint8Array): Page {
  const html = textOf(bytes);
  // Most pages list nothing, and are long.
  const elements = lists(bytes) ? htmlElements(html) : [];
  const listed = elements.filter(({ tag }) => hasClass(tag, 'entries'));
  const entries = elements.flatMap((element): readonly Entry[] => {
    const id = attribute(element.tag, 'id');
    if (id === null || !listed.some((list) => isIn(element, list))) return [];
    const links = linksIn(html.slice(element.tag.start, element.end), path);
    return [{ id, element, links }];
  });
  return { html, elements, entries, links: linksIn(html, path) };
}

/** Links to places in pages; those that islands hold among them. */
function linksIn(html: string, from: string): readonly string[] {
  return [...html.matchAll(/\bhref=(?:"|&quot;)([^"&#]*)#([^"&]+)/g)].flatMap(
    ([, page = '', id = '']) => {
      const target = resolve(page, from);
      return target.kind === 'file' ? [`${target.path}#${unescaped(id)}`] : [];
    },
  );
}

/** All entries that some lead to, by one another as well. */
function reached(
  from: readonly string[],
  entries: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(from.filter((entry) => entries.has(entry)));
  // A set is iterated in the order of insertion, additions during the walk included.
  for (const entry of found) {
    for (const next of entries.get(entry) ?? []) if (entries.has(next)) found.add(next);
  }
  return found;
}

/** A page with some of its entries, the groups that these stand in, and the links to them. */
function without({ html, elements, entries }: Page, kept: ReadonlySet<string>): string {
  const gone = entries.filter(({ id }) => !kept.has(id)).map(({ element }) => element);
  const left = entries.filter(({ id }) => kept.has(id)).map(({ element }) => element);
  const groups = elements.filter(
    (element) =>
      ['letter', 'publisher'].some((name) => hasClass(element.tag, name)) &&
      !left.some((entry) => isIn(entry, element)),
  );
  const anchors = elements
    .filter((element) => groups.some((group) => isIn(element, group)))
    .flatMap(({ tag }) => attribute(tag, 'id') ?? []);
  const jumps = elements.filter(
    (element) =>
      element.tag.name === 'li' &&
      element.inside.includes('nav') &&
      elements.some(
        (link) =>
          isIn(link, element) && anchors.includes((attribute(link.tag, 'href') ?? '').slice(1)),
      ),
  );
  const edits = [...groups, ...gone, ...jumps].map(
    ({ tag, end }): HtmlEdit => ({ start: tag.start, end, text: '' }),
  );
  return editedHtml(html, edits);
}

function isIn(element: HtmlElement, other: HtmlElement): boolean {
  return other.tag.start < element.tag.start && element.end <= other.end;
}
