/** The three known ids that take the fewest edits to reach, nearest first. */
export function nearestIds(id: string, known: readonly string[]): readonly string[] {
  return [...known].sort((a, b) => distance(id, a) - distance(id, b)).slice(0, 3);
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    let left = index + 1;
    row = row.map((above, column) => {
      if (column === 0) return left;
      const corner = row[column - 1] ?? 0;
      left = Math.min(left + 1, above + 1, corner + (letter === b[column - 1] ? 0 : 1));
      return left;
    });
  }
  return row.at(-1) ?? 0;
}
