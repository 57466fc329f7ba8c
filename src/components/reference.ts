import * as course from 'virtual:course-folder';
import * as words from 'virtual:course-words';
import {
  type Fact,
  type GlossaryTerm,
  isSecondHand,
  type Source,
} from '../authoring/read-reference.ts';
import { type ClaimMark, type ClaimNote, shortened } from './claim-marks.ts';

/** All sources by id, in the order of the file; none where the course has none. */
export const sources: ReadonlyMap<string, Source> = new Map(Object.entries(course.sources ?? {}));
/** All facts by id. */
export const facts: ReadonlyMap<string, Fact> = new Map(Object.entries(course.facts ?? {}));
/** All terms by id. */
export const glossary: ReadonlyMap<string, GlossaryTerm> = new Map(
  Object.entries(course.glossary ?? {}),
);

/** The sources the facts rest on, each once, in the order the facts name them. */
export function sourcesOf(ids: readonly string[]): readonly (readonly [string, Source])[] {
  const named = new Set(ids.flatMap((id) => facts.get(id)?.sources ?? []));
  return [...named].flatMap((id) => {
    const found = sources.get(id);
    return found ? [[id, found] as const] : [];
  });
}

/** Who published what the facts rest on, each once, with one source of theirs that was read if there is one. */
export function publishersOf(ids: readonly string[]) {
  const published = Map.groupBy(sourcesOf(ids), ([, { publisher }]) => publisher);
  return [...published].flatMap(([publisher, theirs]) => {
    const [id, source] = theirs.find(([, { seen }]) => seen !== 'cited') ?? theirs[0] ?? [];
    if (id === undefined) return [];
    const name =
      source?.seen === 'cited' ? words.notes.named(publisher, words.notes.secondHand) : publisher;
    return [{ id, name }];
  });
}

/** What kind of claim it is, in words. */
export function kindName({ kind, secondHand }: Pick<ClaimNote, 'kind' | 'secondHand'>): string {
  const { name } = words.kinds[kind];
  return secondHand ? words.notes.secondHandKind(name) : name;
}

/** The word beside a mark; what is plainly reported needs none. */
export function kindWord({ kind, secondHand }: ClaimNote): string | undefined {
  if (kind === 'reported') return secondHand ? words.notes.secondHand : undefined;
  const { word } = words.kinds[kind];
  return secondHand ? words.notes.secondHandKind(word) : word;
}

/** A mark by the words of its claim, as a screen reader names it. */
export function markName({ note, says, before }: ClaimMark): string {
  const label = words.kinds[note.kind].mark;
  const name = words.notes.mark(
    note.secondHand ? words.notes.secondHandKind(label) : label,
    shortened(says),
  );
  return before === 0
    ? name
    : words.notes.markOfMore(name, words.count(before, words.pageCounts.before));
}

/** Whether all that a fact rests on is known from other texts only. */
export function secondHand(fact: Fact): boolean {
  return isSecondHand(fact, (id) => sources.get(id));
}

/** That a source was seen in another text only, and in which; null where it was read. */
export function whereCited({ seen, citedIn }: Source): string | null {
  if (seen !== 'cited') return null;
  const other = sources.get(citedIn ?? '');
  return other === undefined ? words.notes.cited : words.notes.citedIn(other.title);
}

/** When a source appeared, in words. */
export function sourceDate({ date }: Source): string {
  return date === 'n.d.' ? words.notes.noDate : words.date(date);
}
