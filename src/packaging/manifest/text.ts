/** The text on one line, as titles and versions must be. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** At most so many characters (code points, as XML Schema counts them), no character cut in two. */
export function firstCharacters(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}
