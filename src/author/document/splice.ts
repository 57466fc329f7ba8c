/** A change of a text at one place: what stood there and what stands there now. */
export interface Splice {
  /** Offset in UTF-16 code units. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  /** The place of the item of a quiz whose own text it changes: it stays one, whatever it says then. */
  readonly item?: number | undefined;
}

/** The text with a change made. */
export function spliced(text: string, { at, removed, inserted }: Splice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

/** What takes a change back. */
export function inverse({ removed, inserted, ...place }: Splice): Splice {
  return { ...place, removed: inserted, inserted: removed };
}

/** The one change that makes a text of another, as short as it can be at both ends; null for none. */
export function difference(before: string, after: string): Splice | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** Changes of one text, each by its offset before all of them, as they are made one after another. */
export function inTurn(splices: readonly Splice[]): readonly Splice[] {
  let moved = 0;
  return [...splices]
    .sort((one, other) => one.at - other.at)
    .map((splice) => {
      const next = { ...splice, at: splice.at + moved };
      moved += splice.inserted.length - splice.removed.length;
      return next;
    });
}
