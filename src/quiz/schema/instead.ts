/** What to write in place of a name that is not known. */

/** As many names as are read at a glance; of more, the nearest are told. */
const mostTold = 12;

/** `did you mean "hint"? There are: hint, prompt`, or that there is none. */
export function instead(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is none yet';
  const all = known.length <= mostTold;
  const told = all ? known : nearest(name, known).slice(0, 3);
  const list = `${all ? 'there are' : 'the nearest'}: ${told.join(', ')}`;
  const one = meant(name, known);
  if (one === null) return list;
  return `did you mean "${one}"?${known.length === 1 ? '' : ` ${capital(list)}`}`;
}

/** What was meant, as far as that can be guessed; null where nothing is near, or two are as near. */
export function meant(name: string, known: readonly string[]): string | null {
  const [first, second] = nearest(name, known);
  if (first === undefined || !isNear(name, first)) return null;
  const isTie = second !== undefined && distance(name, first) === distance(name, second);
  return isTie ? null : first;
}

/** All of them, the one that takes the fewest edits first. */
export function nearest(name: string, known: readonly string[]): readonly string[] {
  const away = new Map(known.map((each) => [each, distance(name, each)]));
  return [...known].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
}

/** A third of its letters may be wrong, or it is part of what was meant, or the other way round. */
function isNear(name: string, other: string): boolean {
  const [one, two] = [bare(name), bare(other)];
  if (one.length >= 3 && two.length >= 3 && (one.includes(two) || two.includes(one))) return true;
  const shorter = Math.min(one.length, two.length);
  return shorter >= 3 && distance(name, other) <= Math.max(1, Math.floor(shorter / 3));
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Levenshtein's edit distance of two names, in which two letters that changed places are one edit. */
function distance(a: string, b: string): number {
  const [one, two] = [bare(a), bare(b)];
  let [before, row] = [[] as number[], Array.from({ length: two.length + 1 }, (_, at) => at)];
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[at] === two[column - 1];
      const swapped = one[at] === two[column - 2] && one[at - 1] === two[column - 1];
      next.push(
        Math.min(
          (next[column - 1] ?? 0) + 1,
          (row[column] ?? 0) + 1,
          (row[column - 1] ?? 0) + (same ? 0 : 1),
          swapped && at > 0 && column > 1
            ? (before[column - 2] ?? 0) + 1
            : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
