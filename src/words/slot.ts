/** Private characters, which no text of a course or a language has. */
const [before, after] = ['\uE000', '\uE001'];

/**
 * Stands in a sentence for a part that is an element of its own, such as a link, so that each
 * language puts the part where it has its place.
 */
export function slot(name: string): string {
  return before + name + after;
}

/** A sentence in its parts: texts, and the names of the slots between them. */
export type Part = { readonly text: string } | { readonly slot: string };

export function partsOf(sentence: string): readonly Part[] {
  return sentence
    .split(new RegExp(`${before}([^${after}]*)${after}`, 'u'))
    .map((part, index) => (index % 2 === 0 ? { text: part } : { slot: part }));
}
