import { rankingOf, type Tolerance } from './ranking.ts';
import { isPair, queryTerms, type Token, tokens } from './tokens.ts';

/** A section of a page as search has it. */
export interface Section {
  /** Its address from beside the pages. */
  readonly href: string;
  readonly title: string;
  /** The page that it is a section of; '' where it is the page itself. */
  readonly of: string;
  readonly text: string;
  /** Its title is somebody else's headline, which says less of what it teaches than one of ours. */
  readonly isSource?: boolean;
}

/** A stretch of a text. */
export interface Part {
  readonly text: string;
  /** Whether it is what was looked for. */
  readonly hit: boolean;
}

/** A section that has what was looked for. */
export interface Found extends Pick<Section, 'href' | 'of'> {
  readonly title: readonly Part[];
  /** The words around the first hit. */
  readonly snippet: readonly Part[];
}

/** Finds sections by words, the best first. */
export type Search = (query: string) => readonly Found[];

/** Makes the index of sections, in memory. */
export function searchOf(sections: readonly Section[]): Search {
  const cut = sections.map((section) => ({
    ...section,
    inTitle: tokens(section.title),
    inText: tokens(section.text),
  }));
  const ranked = rankingOf(
    cut.map(({ inTitle, inText, isSource }) => ({
      title: isSource ? [] : inTitle.map(termOf),
      text: (isSource ? [...inTitle, ...inText] : inText).map(termOf),
    })),
    toleranceOf,
  );
  return (query) =>
    ranked(queryTerms(query)).flatMap(({ at, terms }): readonly Found[] => {
      const section = cut[at];
      return section === undefined ? [] : [foundIn(section, terms)];
    });
}

/** A section with its words. */
interface CutSection extends Section {
  readonly inTitle: readonly Token[];
  readonly inText: readonly Token[];
}

function termOf({ term }: Token): string {
  return term;
}

/** A slip in five letters; none in numbers, where each sign makes another. */
function toleranceOf(term: string): Tolerance {
  const mayHoldSlips = term.length > 4 && !/\p{N}/u.test(term);
  return {
    prefix: term.length > 1 || isPair(term),
    slips: mayHoldSlips ? Math.round(term.length * 0.2) : 0,
  };
}

function foundIn(section: CutSection, terms: ReadonlySet<string>): Found {
  const { href, of, title, text, inTitle, inText } = section;
  const isHit = ({ term }: Token) => terms.has(term);
  const hits = inText.filter(isHit);
  const [start, end] = aroundFirst(text, hits);
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  const snippet = [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...parted(text, start, end, inside),
    ...(end < text.length ? [{ text: ' …', hit: false }] : []),
  ];
  const titleParts = parted(title, 0, title.length, inTitle.filter(isHit));
  return { href, of, title: titleParts, snippet };
}

/** Letters before the first hit, and in all. */
const before = 60;
const length = 180;

/** From where to where a snippet goes, between words where there are such. */
function aroundFirst(text: string, [first]: readonly Token[]): readonly [number, number] {
  const from = Math.max(0, (first?.start ?? 0) - before);
  const blank = from === 0 ? -1 : text.indexOf(' ', from);
  const start = blank === -1 || blank > (first?.start ?? 0) ? from : blank + 1;
  const to = Math.min(text.length, start + length);
  const last = to === text.length ? to : text.lastIndexOf(' ', to);
  return [start, last > (first?.end ?? start) ? last : to];
}

/** Pairs of signs overlap: a stretch of them is one hit. */
function parted(text: string, start: number, end: number, hits: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const hit of hits) {
    const from = Math.max(hit.start, at);
    if (from >= hit.end) continue;
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    const last = parts.at(-1);
    const more = text.slice(from, hit.end);
    if (last?.hit) parts[parts.length - 1] = { text: last.text + more, hit: true };
    else parts.push({ text: more, hit: true });
    at = hit.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}
