import { attribute } from '../site/html.ts';
import { escapedHtml } from '../site/html-edits.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import type { Problem } from '../site/problem.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { type AskingIsland, askedIsland, readIsland } from './asked-island.ts';
import {
  type Asked,
  askedKeys,
  type CourseKeys,
  isDrawnByRules,
  itemsByQuiz,
  readKeys,
  stemsIn,
} from './asked-keys.ts';
import type { DrawnPage, DrawnPart, DrawnPlace } from './drawn-questions.ts';
import { hasClass, type Place, placesIn } from './edited-pages.ts';
import { type QuestionForms, type QuestionWords, wordsOf } from './question-words.ts';
import { type AskingSite, keysIn, siteAsking } from './site-questions.ts';

/** What is known of the words of a site. */
export interface SiteWords {
  readonly language: string;
  /** What they are in, where it is another. */
  readonly interfaceLanguage?: string;
  /** Undefined where the build has not said them: numbers then stay until the course starts. */
  readonly forms?: QuestionForms;
}

/**
 * A built site that asks no other questions than a package does, and holds no others: in its pages,
 * and in the keys that its scripts score by. What is asked keeps its id and its key, so answers that an
 * LMS holds are found again.
 */
export function askedSite(site: SiteFiles, asked: Asked, said: SiteWords): AskingSite {
  const json = keysIn(site);
  const before = json === null ? null : readKeys(json);
  // A site without quizzes asks nothing.
  if (before === null) return { kind: 'asking', site };
  if (asked.blueprint !== undefined && !isDrawnByRules(before))
    return { kind: 'failed', problems: [noRules] };
  const after = askedKeys(before, asked);
  const keys = JSON.stringify(after);
  if (keys === json) return { kind: 'asking', site };
  const words = said.forms && wordsOf(said.forms, said.interfaceLanguage ?? said.language);
  const all = itemsByQuiz(before);
  const left = itemsByQuiz(after);
  const stems = stemsIn(after);
  const pages = [...after.lessons.map(({ id }) => id), 'exam'].flatMap((id) => {
    const bytes = site.get(`${id}.html`);
    if (bytes === undefined) return [];
    const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return [[`${id}.html`, askedPage(html, { all, left, stems, words })] as const];
  });
  return siteAsking(site, { keys, pages: new Map(pages), counts: countsOf(after, words) });
}

const noRules: Problem = {
  where: 'blueprint',
  what: 'the packages of this course have no code that draws an exam by rules',
  fix: 'remove it; or ask the author of the course to give its exam "draw": {}, and build it anew',
};

function countsOf({ lessons }: CourseKeys, words: QuestionWords | undefined) {
  const counts = lessons.map(({ id, checks }) => {
    const questions = checks.reduce((sum, { items }) => sum + items.length, 0);
    return [id, words?.questions(questions) ?? ''] as const;
  });
  return new Map(words === undefined ? [] : counts);
}

interface Asking {
  /** Ids of the items of each quiz, as the pages have them and as the package does. */
  readonly all: ReadonlyMap<string, readonly string[]>;
  readonly left: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlyMap<string, unknown>;
  readonly words: QuestionWords | undefined;
}

/** Questions that come and go together, as a page has them. */
interface Part {
  readonly island: AskingIsland;
  readonly lesson: string | null;
  /** Of its items, those that are left. */
  readonly ids: readonly string[];
}

function askedPage(html: string, asking: Asking): DrawnPage {
  const elements = htmlElements(html);
  const places = placesIn(elements).map((place) => ({
    place,
    parts: partsOf(html, elements, place, asking),
  }));
  // Those about earlier lessons have no numbers.
  const questions = places.flatMap(({ place, parts }) =>
    place.kind === 'ask' || place.kind === 'check'
      ? parts.flatMap(({ lesson, ids }) => (lesson === null ? ids : []))
      : [],
  );
  const skip = elements.find(({ tag }) => hasClass(tag, 'to-question'));
  const toQuestion = skip === undefined ? '' : html.slice(skip.tag.textStart, skip.contentEnd);
  const linked = (name: string, id: string | undefined) =>
    id === undefined ? '' : `<a class="${name}" href="#item-${escapedHtml(id)}">${toQuestion}</a>`;
  const drawn = ({ island, lesson, ids }: Part): DrawnPart => {
    const whole = asking.left.get(island.quiz.id) ?? [];
    const first = questions.indexOf(ids[0] ?? '') + 1;
    const last = questions.indexOf(ids.at(-1) ?? '');
    const isWhole = ids.length === whole.length && ids.every((id, at) => id === whole[at]);
    const { stems } = asking;
    const asks = { ids, isWhole, first, of: questions.length, stems };
    return {
      island: askedIsland(island, asks, asking.words),
      lesson,
      onward: linked('onward', last === -1 ? undefined : questions[last + 1]),
    };
  };
  return {
    places: places.map(({ place, parts }) => askedPlace(html, elements, place, parts.map(drawn))),
    titles: new Map(
      places.flatMap(({ place, parts }) =>
        place.kind === 'check' && parts.length === 0 ? [[titleOf(place), null] as const] : [],
      ),
    ),
    toFirst: linked('skip to-question', questions[0]),
    description: null,
  };
}

/** The parts of a place of which something is left. */
function partsOf(
  html: string,
  elements: readonly HtmlElement[],
  { element, kind }: Place,
  { all, left }: Asking,
): readonly Part[] {
  const homes = elements.filter(
    ({ tag, end }) =>
      tag.start >= element.tag.start &&
      end <= element.end &&
      (kind === 'ask' || kind === 'check' ? hasClass(tag, 'startable') : tag === element.tag),
  );
  return homes.flatMap((home) => {
    const found = elements.find(
      ({ tag, end }) =>
        tag.name === 'course-island' && tag.start >= home.tag.start && end <= home.end,
    );
    const island = found && readIsland(html.slice(found.tag.start, found.end), all);
    if (!island) return [];
    const kept = left.get(island.quiz.id) ?? [];
    const ids = island.ids.filter((id) => kept.includes(id));
    const isExam = kind === 'Exam';
    return ids.length > 0 || isExam
      ? [{ island, lesson: attribute(home.tag, 'data-with'), ids }]
      : [];
  });
}

function askedPlace(
  html: string,
  elements: readonly HtmlElement[],
  { kind, element }: Place,
  parts: readonly DrawnPart[],
): DrawnPlace {
  const [first] = parts;
  switch (kind) {
    case 'ask':
      return first === undefined ? { kind: 'gone', was: 'ask' } : { kind: 'ask', part: first };
    case 'check': {
      if (first === undefined) return { kind: 'gone', was: 'check' };
      const part = elements.find(
        ({ tag }) => tag.start > element.tag.start && hasClass(tag, 'startable'),
      );
      const head = html.slice(element.tag.textStart, part?.tag.start ?? element.tag.textStart);
      return { kind: 'check', id: titleOf({ element, kind }).replace(/-title$/, ''), head, parts };
    }
    case 'Exam':
      return { kind: 'island', name: 'Exam', html: first?.island ?? '' };
    default:
      return first === undefined
        ? { kind: 'gone', was: 'Predicted' }
        : { kind: 'island', name: 'Predicted', html: first.island };
  }
}

/** The id of the heading of a check. */
function titleOf({ element }: Place): string {
  return attribute(element.tag, 'aria-labelledby') ?? '';
}
