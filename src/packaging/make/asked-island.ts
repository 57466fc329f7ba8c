import { z } from 'zod';
import { fromRows, inRows } from '../../quiz/prose.ts';
import { attribute } from '../site/html.ts';
import { editedHtml, escapedHtml, type HtmlEdit } from '../site/html-edits.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import { hasClass } from './edited-pages.ts';
import type { QuestionWords } from './question-words.ts';

/** An island that asks questions, as a built page has it. */
export interface AskingIsland {
  readonly html: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly quiz: AskingQuiz;
  /** Ids of its items, in their order. */
  readonly ids: readonly string[];
}

type AskingQuiz = z.infer<typeof quizShape>;

/** What an island is to ask. */
export interface IslandAsks {
  /** Ids of its items. */
  readonly ids: readonly string[];
  /** Whether these are all items of their quiz, which are then told by their order. */
  readonly isWhole: boolean;
  /** The number of the first. */
  readonly first: number;
  /** How many the lesson has. */
  readonly of: number;
  /** Which stem items lean on, where their keys say it and not they. */
  readonly stems: ReadonlyMap<string, unknown>;
}

const itemShape = z.looseObject({
  id: z.string().optional(),
  stem: z.string().optional(),
  template: z.looseObject({ stem: z.string().optional() }).optional(),
});

const quizShape = z.looseObject({
  id: z.string(),
  items: z.array(itemShape),
  stems: z.array(z.looseObject({ id: z.string() })).optional(),
});

/**
 * Takes an island apart; null where it asks nothing.
 *
 * @param items ids of the items of each quiz
 */
export function readIsland(
  html: string,
  items: ReadonlyMap<string, readonly string[]>,
): AskingIsland | null {
  const [element] = htmlElements(html);
  const json = element && attribute(element.tag, 'props');
  const props: unknown = json ? JSON.parse(json) : null;
  const read = z.looseObject({ quiz: z.unknown() }).safeParse(props);
  const quiz = quizShape.safeParse(read.success ? fromRows(read.data.quiz) : null);
  if (!read.success || !quiz.success) return null;
  const all = items.get(quiz.data.id) ?? [];
  const ids = quiz.data.items.map(({ id }, at) => id ?? all[at] ?? '');
  return { html, props: read.data, quiz: quiz.data, ids };
}

/** The island with some of its items, numbered anew, to the letter as the build would have made it. */
export function askedIsland(island: AskingIsland, asks: IslandAsks, words?: QuestionWords): string {
  const elements = htmlElements(island.html);
  const props = elements[0]?.tag.attributes.find(({ name }) => name === 'props');
  if (props === undefined) return island.html;
  const json = JSON.stringify(askedProps(island, asks));
  return editedHtml(island.html, [
    { start: props.start, end: props.end, text: inSingleQuotes(json) },
    ...contentEdits(island, asks, elements, words),
  ]);
}

function askedProps({ props, quiz, ids }: AskingIsland, asks: IslandAsks): object {
  const items = quiz.items.flatMap(({ id: _, ...item }, at) => {
    const id = ids[at] ?? '';
    if (!asks.ids.includes(id)) return [];
    return [{ id, item }];
  });
  const leaning = new Set(
    items.map(({ id, item }) => item.stem ?? item.template?.stem ?? asks.stems.get(id)),
  );
  const stems = quiz.stems?.filter(({ id }) => leaning.has(id)) ?? [];
  const changed: Readonly<Record<string, unknown>> = {
    items: items.map(({ id, item }) => (asks.isWhole ? item : { id, ...item })),
    stems: stems.length === 0 ? undefined : stems,
  };
  const asked = Object.fromEntries(
    Object.entries(quiz).map(([name, value]) => [name, name in changed ? changed[name] : value]),
  );
  const numbers = 'first' in props ? { first: asks.first, of: asks.of } : {};
  return { ...props, ...numbers, quiz: inRows(asked) };
}

/** What it shows before any script runs. */
function contentEdits(
  { ids, props }: AskingIsland,
  asks: IslandAsks,
  elements: readonly HtmlElement[],
  words: QuestionWords | undefined,
): readonly HtmlEdit[] {
  const gone = ids
    .filter((id) => !asks.ids.includes(id))
    .flatMap((id) => elements.filter(({ tag }) => attribute(tag, 'id') === `item-${id}`));
  const numberOf = (id: string) => asks.first + asks.ids.indexOf(id);
  const groups = elements.filter(({ tag }) => tag.name === 'div' && hasClass(tag, 'stem-group'));
  const inGroups = groups.flatMap((group) => {
    const inside = elements.filter((each) => within(each, group));
    const left = asks.ids.filter((id) =>
      inside.some(({ tag }) => attribute(tag, 'id') === `item-${id}`),
    );
    const [first, last] = [left[0], left.at(-1)];
    if (first === undefined || last === undefined) return [removal(group)];
    return groupEdits(group, inside, numberOf(first), numberOf(last), words);
  });
  const isNumbered = 'first' in props && props.from === undefined && words !== undefined;
  const numbered = asks.ids.flatMap((id) => {
    const heading = elements.find(({ tag }) => attribute(tag, 'id') === `${id}-number`);
    if (heading === undefined || !isNumbered) return [];
    return [content(heading, words.number(numberOf(id), asks.of))];
  });
  return [...gone.map(removal), ...inGroups, ...numbered];
}

/** A stem above those of its items that are left. */
function groupEdits(
  group: HtmlElement,
  inside: readonly HtmlElement[],
  first: number,
  last: number,
  words: QuestionWords | undefined,
): readonly HtmlEdit[] {
  const id = /^stem-.*-\d+$/.exec(attribute(group.tag, 'aria-describedby') ?? '')?.[0];
  if (id === undefined) return [];
  const fresh = id.replace(/\d+$/, String(first));
  const named = [group, ...inside].flatMap(({ tag }) =>
    tag.attributes
      .filter(({ value }) => value === id || value === `${id}-for`)
      .map(({ start, end, value }) => ({ start, end, text: value.replace(id, fresh) })),
  );
  const about = inside.find(({ tag }) => hasClass(tag, 'stem-for'));
  if (about === undefined || words === undefined) return named;
  return [...named, content(about, words.stemFor(first, last))];
}

function within({ tag, end }: HtmlElement, outer: HtmlElement): boolean {
  return tag.start > outer.tag.start && end <= outer.end;
}

function removal({ tag, end }: HtmlElement): HtmlEdit {
  return { start: tag.start, end, text: '' };
}

function content({ tag, contentEnd }: HtmlElement, text: string): HtmlEdit {
  return { start: tag.textStart, end: contentEnd, text: escapedHtml(text) };
}

/** A text in an attribute in single quotes, in which the quotes of JSON stay as they are. */
function inSingleQuotes(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
