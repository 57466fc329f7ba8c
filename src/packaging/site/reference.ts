/** A URL that a file holds. */
export interface Reference {
  readonly url: string;
  /** Where it stands, in characters from the start of the file. */
  readonly at: number;
  /**
   * `load`: the browser fetches it. `link`: a person follows it, so it may lead out of the course.
   * `mention`: text that may or may not be a file's name.
   */
  readonly use: 'load' | 'link' | 'mention';
}

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    line += 1;
  }
  return line;
}
