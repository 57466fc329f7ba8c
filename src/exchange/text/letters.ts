/** Plain letters as the Markdown of quizzes that shows just these letters, and no more. */
export function markdownOf(letters: string): string {
  const lines = letters.trim().split(/\r\n|\n|\r/);
  return lines.map((line) => escapedStart(escapedPhrase(line.trim()), lines.length > 1)).join('\n');
}

/** A piece within a line. */
export function escapedPhrase(letters: string): string {
  return letters
    .replace(/\\(?![\p{L}\p{N}])/gu, '\\\\')
    .replace(/[*`[\]$]/g, '\\$&')
    .replace(/(?<=^|[\s(“"'])_{1,2}(?=[\p{L}\p{N}])/gu, (marks) => marks.replaceAll('_', '\\_'));
}

/**
 * A line whose pieces are escaped, without what would begin a list or a table.
 *
 * @param isOneOfSeveral whether the line above or below could be part of a table with it
 */
export function escapedStart(line: string, isOneOfSeveral: boolean): string {
  const begun = line
    .replace(/^([-+])(?=[\s:|-]|$)/, '\\$1')
    .replace(/^:(?=-)/, ':\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
  return isOneOfSeveral ? begun.replace(/(?<!\\)\|/g, '\\|') : begun;
}
