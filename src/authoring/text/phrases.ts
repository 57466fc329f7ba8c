import type { Phrase } from '../../quiz/text/text.ts';

/** Letters with a line break where they have one. */
export function inLines(letters: string): readonly Phrase[] {
  return letters
    .split(/\r\n|\n|\r/)
    .flatMap((line, at): readonly Phrase[] => (at === 0 ? [line] : [{ tag: 'br' }, line]));
}

/** Neighbouring strings as one, and none that is empty. */
export function joined(phrases: readonly Phrase[]): readonly Phrase[] {
  const result: Phrase[] = [];
  for (const phrase of phrases) {
    const last = result.at(-1);
    if (typeof phrase === 'string' && typeof last === 'string') {
      result[result.length - 1] = last + phrase;
    } else if (phrase !== '') result.push(phrase);
  }
  return result;
}

/** Without line breaks and blanks at its ends, where a formula was taken out. */
export function trimmed(line: readonly Phrase[]): readonly Phrase[] {
  const isEmpty = (phrase: Phrase | undefined) =>
    typeof phrase === 'string' ? phrase.trim() === '' : phrase?.tag === 'br';
  const from = line.findIndex((phrase) => !isEmpty(phrase));
  const to = line.findLastIndex((phrase) => !isEmpty(phrase));
  return line.slice(from, from < 0 ? 0 : to + 1).map((phrase, at, { length }) => {
    if (typeof phrase !== 'string') return phrase;
    const begun = at === 0 ? phrase.trimStart() : phrase;
    return at === length - 1 ? begun.trimEnd() : begun;
  });
}
