import GithubSlugger from 'github-slugger';
import { instead, meant } from '../quiz/schema/instead.ts';
import { unescaped } from '../standard/unescaped.ts';
import {
  allNodes,
  attribute,
  isElement,
  type LessonFlaw,
  lettersOf,
  type TreeNode,
} from './lesson-tree.ts';
import type { AskLevels, HeadingLevel } from './place-items.ts';

/** The pages of a course, each with the places in it that a link can lead to. */
export type PageAnchors = ReadonlyMap<string, ReadonlySet<string>>;

/** What every page of a course has. */
const everywhere = ['main', 'contents'];

/** The places of the page of a lesson that have an id, by what stands in it. */
export function lessonAnchors(tree: TreeNode, items: readonly string[]): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const own = allNodes(tree).flatMap((node) => {
    if (node.type === 'heading') return [slugger.slug(lettersOf(node))];
    const id = isElement(node) ? attribute(node, 'id') : undefined;
    if (node.name === 'Summary') return ['summary'];
    if (node.name === 'Term') return [`term-${id}`];
    if (node.name === 'Claim') return (attribute(node, 'facts') ?? '').split(/\s+/);
    return id === undefined ? [] : [id, `${id}-title`];
  });
  return pageAnchors(['objectives', ...own, ...items.map((id) => `item-${id}`)]);
}

/** A heading of a lesson. */
interface Section {
  /** Its id on the page. */
  readonly anchor: string;
  readonly title: string;
}

/** A section of a lesson, in the order of its page. */
export interface LessonSection extends Omit<Section, 'title'> {
  /** Null where a component brings its heading, as the summary and the check do. */
  readonly title: string | null;
}

/** What a lesson is divided into: its headings of the second level, summary and checks. */
export function lessonSections(tree: TreeNode): readonly LessonSection[] {
  const slugger = new GithubSlugger();
  return allNodes(tree).flatMap((node): readonly LessonSection[] => {
    if (node.type === 'heading') {
      const title = lettersOf(node);
      // Those of other levels take a name as well.
      const anchor = slugger.slug(title);
      return node.depth === 2 ? [{ anchor, title }] : [];
    }
    if (node.name === 'Summary') return [{ anchor: 'summary', title: null }];
    const id = isElement(node) && node.name === 'Quiz' ? attribute(node, 'id') : undefined;
    return id === undefined ? [] : [{ anchor: `${id}-title`, title: null }];
  });
}

/** The heading above each `<Ask />`, by what that names; none for one that stands above all. */
export function askedUnder(tree: TreeNode): ReadonlyMap<string, Section> {
  const slugger = new GithubSlugger();
  const found = new Map<string, Section>();
  let section: Section | null = null;
  for (const node of allNodes(tree)) {
    if (node.type === 'heading') {
      const title = lettersOf(node);
      section = { anchor: slugger.slug(title), title };
    }
    const id = isElement(node) && node.name === 'Ask' ? attribute(node, 'id') : undefined;
    if (section !== null && id !== undefined && !found.has(id)) found.set(id, section);
  }
  return found;
}

/** A question in the text is a heading of its own, below the one that it stands under. */
export function askLevels(tree: TreeNode): AskLevels {
  let level: HeadingLevel = 2;
  return Object.fromEntries(
    allNodes(tree).flatMap((node) => {
      if (node.type === 'heading') level = belowHeading(node.depth);
      const isAsk = isElement(node) && node.name === 'Ask';
      return isAsk ? [[attribute(node, 'id')?.trim() ?? '', level]] : [];
    }),
  );
}

function belowHeading(depth = 1): HeadingLevel {
  return ([2, 3, 4, 5] as const).find((level) => level > depth) ?? 6;
}

/** The places of a page, beside those that every page has. */
export function pageAnchors(ids: readonly string[]): ReadonlySet<string> {
  return new Set([...everywhere, ...ids]);
}

/** A link that leads nowhere, or to a place that is not there. */
export function linkFlaws(
  node: TreeNode,
  lesson: string,
  pages: PageAnchors,
): readonly LessonFlaw[] {
  const url = linkOf(node);
  const message = url === undefined ? null : linkFlaw(url.trim(), lesson, pages);
  return message === null ? [] : [{ node, message, rule: 'link' }];
}

function linkOf(node: TreeNode): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url ?? '';
  return isElement(node) && node.name === 'a' ? attribute(node, 'href') : undefined;
}

/**
 * What is wrong with an address in a page of a course; null where nothing is.
 *
 * @param page the page it stands in, without `.html`
 */
function linkFlaw(url: string, page: string, pages: PageAnchors): string | null {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(url) ?? [];
  if (scheme !== undefined) {
    return /^(?:https?|mailto|tel)$/i.test(scheme)
      ? null
      : `a link can lead to https:, http:, mailto: or tel:, not to ${scheme}:; correct it`;
  }
  if (/^\/|\\/.test(url) || url.startsWith('../')) {
    return `pages of a course lie side by side, wherever a system puts them; write ${written(url)}`;
  }
  if (url === '') return 'the link leads nowhere; write an address between the brackets';
  const [path = '', anchor = ''] = url.split('#');
  const [file = ''] = path.split('?');
  const target = file === '' ? page : /^(?:\.\/)?(.*)\.html$/.exec(file)?.[1];
  const names = [...pages.keys()];
  const places = target === undefined ? undefined : pages.get(target);
  if (target === undefined || places === undefined) {
    const name = file.replace(/^\.\/|\.(?:html?|mdx?)$/g, '');
    const one = names.includes(name) ? name : meant(name, names);
    const guess = one === null ? '' : `; did you mean ${one}.html?`;
    const all = names.map((each) => `${each}.html`).join(', ');
    return `"${file}" is no page of this course${guess || `; there are: ${all}`}`;
  }
  const place = unescaped(anchor);
  if (place === '' || places.has(place)) return null;
  const known = [...places].filter((id) => !everywhere.includes(id));
  return `there is no "#${place}" in ${target}.html; ${instead(place, known)}`;
}

/** The address from where the pages lie side by side. */
function written(url: string): string {
  return url.split(/[/\\]/).at(-1) || 'index.html';
}
