import { attribute, type HtmlAttribute, type HtmlTag } from '../site/html.ts';
import { editedHtml, escapedHtml, type HtmlEdit } from '../site/html-edits.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import { isCoursePage } from '../site/mark.ts';
import type { Problem } from '../site/problem.ts';
import { isPage, type SiteFiles } from '../site/site-files.ts';
import { crc32 } from '../zip/crc32.ts';
import { type BrandedCourse, type Branding, isBranded } from './branding.ts';
import { readLogo } from './logo.ts';
import { colourProblems, ownSheet } from './own-sheet.ts';

export interface BrandedSite {
  readonly files: SiteFiles;
  readonly problems: readonly Problem[];
}

interface Branded extends Branding {
  /** Of the course, where it is not its own. */
  readonly title?: string | undefined;
}

/** What pages of a package are given, and where it lies. */
interface Given {
  readonly own: Branded;
  readonly course: BrandedCourse;
  readonly launchPage: string;
  /** Paths from the root of the package; null for none. */
  readonly logo: { readonly path: string; readonly type: string } | null;
  readonly sheet: string | null;
}

/**
 * The site under an instructor's own name: the short name, the logo and the colours of each page, the
 * texts on the cover, with the result of the exam and on the certificate, and whom to ask. Names of
 * what is put in change with it, so that no browser that has the old one takes it for this.
 */
export function brandedSite(
  site: SiteFiles,
  own: Branded,
  course: BrandedCourse,
  launchPage: string,
): BrandedSite {
  if (!isBranded(own) && own.title === undefined) return { files: site, problems: [] };
  const sheet = textOf(courseSheet(site));
  const files = new Map(withStubs(site, own));
  const put = (name: string, ending: string, bytes: Uint8Array) => {
    const path = `assets/${name}.${crc32(bytes).toString(16).padStart(8, '0')}.${ending}`;
    files.set(path, bytes);
    return path;
  };
  const logo = own.logo === undefined ? null : readLogo(own.logo);
  const css = ownSheet(own, sheet);
  const given: Given = {
    own,
    course,
    launchPage,
    logo:
      logo?.kind === 'read'
        ? {
            path: put('logo', logo.logo.type, logo.logo.bytes),
            type: logo.logo.type === 'svg' ? 'image/svg+xml' : 'image/png',
          }
        : null,
    sheet: css === '' ? null : put('own', 'css', bytesOf(css)),
  };
  for (const [path, bytes] of site) {
    const html = isPage(path) ? textOf(bytes) : '';
    if (!html.includes('package') || !isCoursePage(html)) continue;
    const edits = pageEdits(path, html, given);
    if (edits.length > 0) files.set(path, bytesOf(editedHtml(html, edits)));
  }
  return { files, problems: colourProblems(own, sheet) };
}

/** The style sheet that all pages of a course share. */
function courseSheet(site: SiteFiles): Uint8Array {
  const path = [...site.keys()].find((each) => /^assets\/course\.[\w-]+\.css$/.test(each));
  return site.get(path ?? '') ?? new Uint8Array();
}

/** Scripts that only a page needs which is off: they stay by name, since others name them, and are empty. */
function withStubs(site: SiteFiles, { certificate, practice }: Branded): SiteFiles {
  const off = [
    ...(certificate === false ? ['Certificate'] : []),
    ...(practice === false ? ['Practice'] : []),
  ];
  const isOff = (path: string) => off.includes(/^assets\/(\w+)\.[\w-]+\.js$/.exec(path)?.[1] ?? '');
  return new Map(
    [...site].map(([path, bytes]) => [path, isOff(path) ? bytesOf('export{};\n') : bytes]),
  );
}

function pageEdits(path: string, html: string, given: Given): readonly HtmlEdit[] {
  const elements = htmlElements(html);
  const edits = elements.flatMap((element) => [
    ...nameEdits(html, element, given),
    ...logoEdits(element, given),
    ...textEdits(path, element, given),
    ...islandEdits(html, element, given),
  ]);
  return [...edits, ...sheetEdits(elements, given)];
}

/** In the head of the page, and at the end of the window's title. */
function nameEdits(
  html: string,
  element: HtmlElement,
  { own, course }: Given,
): readonly HtmlEdit[] {
  const { tag, contentEnd, inside } = element;
  const { shortName } = own;
  if (shortName === undefined) return [];
  const old = escapedHtml(course.shortName);
  const content = html.slice(tag.textStart, contentEnd);
  const isTitle = tag.name === 'title' && inside[0] === 'head' && content.endsWith(` · ${old}`);
  const isBrand =
    tag.name === 'span' && inside[0] === 'a' && inside[1] === 'header' && content === old;
  if (!isTitle && !isBrand) return [];
  return [{ start: contentEnd - old.length, end: contentEnd, text: escapedHtml(shortName) }];
}

function logoEdits({ tag }: HtmlElement, { logo }: Given): readonly HtmlEdit[] {
  if (logo === null || (tag.name !== 'img' && tag.name !== 'link')) return [];
  const named = tag.attributes.find(({ value }) => value === 'logo.svg');
  if (named === undefined) return [];
  const type = tag.attributes.find(({ name }) => name === 'type');
  return [replaced(named, logo.path), ...(type === undefined ? [] : [replaced(type, logo.type)])];
}

/** The welcome below the head of the cover; whom to ask at the foot of each page. */
function textEdits(path: string, element: HtmlElement, given: Given): readonly HtmlEdit[] {
  const { own, course, launchPage } = given;
  const { tag, contentEnd, end } = element;
  const { welcome, contact } = own;
  if (welcome !== undefined && path === launchPage && hasClass(tag, 'page-head')) {
    const text = welcome.split('\n\n').map((each) => `<p>${lines(each)}</p>`);
    return [{ start: end, end, text: `<div class="welcome prose">${text.join('')}</div>` }];
  }
  if (contact === undefined) return [];
  if (tag.name === 'footer' && hasClass(tag, 'colophon')) {
    const text = `<p><a href="${escapedHtml(hrefOf(contact))}">${escapedHtml(contact)}</a></p>`;
    return [{ start: tag.textStart, end: tag.textStart, text }];
  }
  const href = tag.name === 'a' ? tag.attributes.find(({ name }) => name === 'href') : undefined;
  return course.contact !== undefined && href?.value === hrefOf(course.contact)
    ? [
        replaced(href, hrefOf(contact)),
        { start: tag.textStart, end: contentEnd, text: escapedHtml(contact) },
      ]
    : [];
}

/** What islands are told beside what the built page has for them. */
function islandEdits(html: string, { tag }: HtmlElement, { own }: Given): readonly HtmlEdit[] {
  if (tag.name !== 'course-island') return [];
  const props = tag.attributes.find(({ name }) => name === 'props');
  const more = moreProps(attribute(tag, 'name'), own);
  if (props === undefined || Object.keys(more).length === 0) return [];
  const quote = html[props.start - 1] === '"' ? '"' : "'";
  const text = JSON.stringify({ ...JSON.parse(props.value), ...more });
  return [{ start: props.start, end: props.end, text: inQuotes(text, quote) }];
}

function moreProps(island: string | null, { title, closing, certificate, practice }: Branded) {
  switch (island) {
    case 'Exam':
      return {
        ...(closing === undefined ? {} : { closing }),
        ...(certificate === false ? { certificate } : {}),
        ...(practice === false ? { practice } : {}),
      };
    case 'Certificate':
      return { ...(title === undefined ? {} : { title }), ...(certificate || {}) };
    default:
      return {};
  }
}

function sheetEdits(elements: readonly HtmlElement[], { sheet }: Given): readonly HtmlEdit[] {
  const last = elements.findLast(
    ({ tag }) => tag.name === 'link' && attribute(tag, 'rel') === 'stylesheet',
  );
  if (sheet === null || last === undefined) return [];
  const { end } = last;
  return [{ start: end, end, text: `<link rel="stylesheet" href="./${sheet}">` }];
}

/** Where the address of a person or a page leads. */
function hrefOf(contact: string): string {
  return contact.startsWith('https://') ? contact : `mailto:${contact}`;
}

function lines(paragraph: string): string {
  return paragraph.split('\n').map(escapedHtml).join('<br>');
}

function replaced({ start, end }: HtmlAttribute, text: string): HtmlEdit {
  return { start, end, text: escapedHtml(text) };
}

/** The value of an attribute in these quotes. */
function inQuotes(text: string, quote: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
}

function hasClass(tag: HtmlTag, name: string): boolean {
  return attribute(tag, 'class')?.split(' ').includes(name) ?? false;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
