import { attribute, type HtmlTag, isIsland } from '../site/html.ts';
import { editedHtml, escapedHtml, type HtmlEdit } from '../site/html-edits.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import type { Problem } from '../site/problem.ts';
import type { DrawnPage, DrawnPart, DrawnPlace, PlacedKeys } from './drawn-questions.ts';

export type EditedPage =
  | { readonly kind: 'edited'; readonly html: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * A built page with other questions in it. What stands around these stays: a page is known to be the
 * one they were drawn for by their places. Checks behind these are new, and come at its end.
 *
 * @param path its name, such as `approval.html`
 */
export function editedPage(path: string, html: string, drawn: PlacedKeys): EditedPage {
  const elements = htmlElements(html);
  const counts = elements.flatMap((element) => countEdit(element, drawn.counts));
  const page = drawn.pages.get(path);
  if (page === undefined) return { kind: 'edited', html: editedHtml(html, counts) };
  const places = placesIn(elements);
  const added = page.places.slice(places.length);
  const end = elements.find(({ tag }) => tag.name === 'article')?.contentEnd;
  const isSame =
    places.every(({ kind }, at) => kind === kindOf(page.places[at])) &&
    added.every(({ kind }) => kind === 'check' && end !== undefined);
  if (!isSame) return { kind: 'failed', problem: otherPlaces(path) };
  const notStarted = notStartedIn(html, elements);
  const edits = places.flatMap(({ element }, at): readonly HtmlEdit[] => {
    const place = page.places[at];
    return place === undefined ? [] : [placeEdit(place, element, notStarted)];
  });
  const more = added.map((place) => checkSection(place, notStarted)).join('');
  const around = [
    ...headEdits(elements, page),
    ...titleEdits(elements, page),
    ...(more === '' || end === undefined ? [] : [{ start: end, end, text: more }]),
  ];
  return { kind: 'edited', html: editedHtml(html, [...edits, ...around, ...counts]) };
}

function otherPlaces(path: string): Problem {
  return {
    where: path,
    what: 'questions stand in other places on this page of the site than its lesson says',
    fix: 'reload this page, or build the site anew, so that both are of one build',
  };
}

/** A place where questions stand. */
export interface Place {
  readonly kind: string;
  readonly element: HtmlElement;
}

/** Where questions stand: checks with all that is theirs, questions in the text, other islands. */
export function placesIn(elements: readonly HtmlElement[]): readonly Place[] {
  const places: Place[] = [];
  const islandOf = (element: HtmlElement) =>
    elements.find(({ tag }) => tag.start > element.tag.start && isIsland(tag.name));
  let until = 0;
  for (const element of elements) {
    const { tag, end, inside } = element;
    if (tag.start < until || inside.some(isIsland)) continue;
    const kind =
      tag.name === 'section' && hasClass(tag, 'quiz')
        ? 'check'
        : tag.name === 'div' && hasClass(tag, 'startable') && nameOf(islandOf(element)) === 'Ask'
          ? 'ask'
          : ['Predicted', 'Exam'].find((name) => name === nameOf(element));
    if (kind === undefined) continue;
    places.push({ kind, element });
    until = end;
  }
  return places;
}

function kindOf(place: DrawnPlace | undefined): string | undefined {
  switch (place?.kind) {
    case 'island':
      return place.name;
    case 'gone':
      return place.was;
    default:
      return place?.kind;
  }
}

function nameOf(island: HtmlElement | undefined): string | null {
  return island !== undefined && isIsland(island.tag.name) ? attribute(island.tag, 'name') : null;
}

export function hasClass(tag: HtmlTag, name: string): boolean {
  return attribute(tag, 'class')?.split(' ').includes(name) ?? false;
}

/** What a page says where questions have not started: the same wherever they stand. */
function notStartedIn(html: string, elements: readonly HtmlElement[]): string {
  const start = elements.find(({ tag }) => hasClass(tag, 'startable'))?.tag.start ?? 0;
  const found = elements.find(({ tag }) => tag.start > start && hasClass(tag, 'not-started'));
  return found === undefined ? '' : html.slice(found.tag.start, found.end);
}

function placeEdit(
  place: DrawnPlace,
  { tag, contentEnd, end }: HtmlElement,
  notStarted: string,
): HtmlEdit {
  switch (place.kind) {
    case 'island':
      return { start: tag.start, end, text: place.html };
    case 'gone':
      return { start: tag.start, end, text: '' };
    case 'ask':
      return { start: tag.start, end, text: startable(place.part, notStarted) };
    case 'check':
      return { start: tag.textStart, end: contentEnd, text: insideCheck(place, notStarted) };
  }
}

/** A check that the built page has not, at the end of the lesson. */
function checkSection(place: DrawnPlace, notStarted: string): string {
  if (place.kind !== 'check') return '';
  const inside = insideCheck(place, notStarted);
  return `<section class="quiz" aria-labelledby="${escapedHtml(place.id)}-title">${inside}</section>`;
}

function insideCheck(
  { head, parts }: Extract<DrawnPlace, { kind: 'check' }>,
  notStarted: string,
): string {
  return head + parts.map((part) => startable(part, notStarted)).join('');
}

function startable({ lesson, island, onward }: DrawnPart, notStarted: string): string {
  const goesWith = lesson === null ? '' : ` data-with="${escapedHtml(lesson)}"`;
  return `<div class="startable"${goesWith}>${island}${notStarted}${onward}</div>`;
}

/** The link to the first question, and what the page says of itself. */
function headEdits(elements: readonly HtmlElement[], page: DrawnPage): readonly HtmlEdit[] {
  const skips = elements.filter(({ tag }) => tag.name === 'a' && hasClass(tag, 'skip'));
  const old = skips.find(({ tag }) => hasClass(tag, 'to-question'));
  const [toText] = skips;
  const link =
    old === undefined
      ? toText && { start: toText.end, end: toText.end, text: page.toFirst }
      : { start: old.tag.start, end: old.end, text: page.toFirst };
  const meta = elements.find(
    ({ tag }) => tag.name === 'meta' && attribute(tag, 'name') === 'description',
  );
  const content = meta?.tag.attributes.find(({ name }) => name === 'content');
  const { description } = page;
  return [
    ...(link === undefined ? [] : [link]),
    ...(description === null || content === undefined
      ? []
      : [{ start: content.start, end: content.end, text: inAttribute(description) }]),
  ];
}

/** Titles of checks, where the contents list them. */
function titleEdits(elements: readonly HtmlElement[], { titles }: DrawnPage): readonly HtmlEdit[] {
  return elements.flatMap(({ tag, contentEnd, end, inside }) => {
    const [, anchor = ''] = /^#(.+)$/.exec(attribute(tag, 'href') ?? '') ?? [];
    const title = tag.name === 'a' && inside.includes('nav') ? titles.get(anchor) : undefined;
    if (title === undefined) return [];
    if (title !== null) return [{ start: tag.textStart, end: contentEnd, text: asAstro(title) }];
    const entry = elements.findLast(
      (each) => each.tag.name === 'li' && each.tag.start < tag.start && each.end >= end,
    );
    return entry === undefined ? [] : [{ start: entry.tag.start, end: entry.end, text: '' }];
  });
}

/** How many questions a lesson has. */
function countEdit(
  { tag, contentEnd }: HtmlElement,
  counts: PlacedKeys['counts'],
): readonly HtmlEdit[] {
  const lesson = attribute(tag, 'data-progress');
  const words = lesson === null ? undefined : counts.get(lesson);
  return words === undefined
    ? []
    : [{ start: tag.textStart, end: contentEnd, text: asAstro(words) }];
}

/** A text as Astro writes it. */
function asAstro(text: string): string {
  return escapedHtml(text).replaceAll("'", '&#39;');
}

/** The value of an attribute as Astro writes it. */
function inAttribute(text: string): string {
  return text.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
}
