/**
 * A language made of English: every letter with an accent, every text in brackets and longer by 40 %.
 * What is seen without accents did not come from the words.
 */

const accented = 'àƀçđéƒğĥíĵķļɱñóþɋŕšţúṽŵẋýž';

/** What sentences keep for elements, see `slot`. */
const slots = /([\uE000][^\uE001]*[\uE001])/u;

function markText(text: string): string {
  const letters = text
    .split(slots)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[A-Za-z]/g, accent)))
    .join('');
  const more = Math.ceil(text.length * 0.4);
  return `⟦${letters} ${'éñóúģĥ '
    .repeat(Math.ceil(more / 7))
    .slice(0, more)
    .trim()}⟧`;
}

function accent(letter: string): string {
  const place = letter.toLowerCase().charCodeAt(0) - 97;
  const mark = accented.charAt(place);
  return letter === letter.toLowerCase() ? mark : mark.toUpperCase();
}

/** Words of a language marked, whether they are texts, functions that make texts, or hold either. */
export function marked(words: unknown): unknown {
  if (typeof words === 'string') return markText(words);
  if (typeof words === 'function') {
    return (...given: unknown[]) => marked(Reflect.apply(words, undefined, given));
  }
  if (Array.isArray(words)) return words.map((each) => marked(each));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value)]));
}
