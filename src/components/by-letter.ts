/** Entries that begin with the same letter, under it. */
export interface LetterGroup<Entry> {
  /** "0–9" for numbers, null for what begins with no letter of an alphabet, such as a Chinese character. */
  readonly letter: string | null;
  readonly entries: readonly Entry[];
}

/**
 * Entries by the first letter of their names, in the order of the alphabet; what has no letter comes
 * last. Accents are left out: É is under E.
 *
 * @param language the tag of the language whose order it is
 */
export function byLetter<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  language: string,
): readonly LetterGroup<Entry>[] {
  const { compare } = new Intl.Collator(language);
  const sorted = entries.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
  const groups = Map.groupBy(sorted, (entry) => letterOf(nameOf(entry)));
  return [...groups]
    .map(([letter, group]) => ({ letter, entries: group }))
    .sort((one, other) => {
      if (one.letter === null || other.letter === null) return one.letter === null ? 1 : -1;
      return compare(one.letter, other.letter);
    });
}

/** Of a cased alphabet, since others have too many signs for a list of them to help. */
function letterOf(name: string): string | null {
  const [first = ''] = name.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/\d/.test(first)) return '0–9';
  const letter = first.toUpperCase();
  return letter === first.toLowerCase() ? null : letter;
}
