/** A word of a text as search compares it, and where it stands. */
export interface Token {
  /** Without case, accents and the commas of numbers. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that set no blanks between words. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
const runs = new RegExp(
  `[${unspaced}]+|\\p{N}+(?:[.,]\\p{N}+)+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/**
 * The words of a text. Where no blanks are set, these are the pairs of signs that follow each other,
 * and the last sign: so no dictionary is needed, which would cut a query otherwise than the text.
 */
export function tokens(text: string): readonly Token[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }) =>
    startsUnspaced.test(run) ? pairs(run, index) : [token(run, index)],
  );
}

/** The terms of a query: a last sign says nothing that the pair before it does not. */
export function queryTerms(query: string): readonly string[] {
  const all = tokens(query);
  return all
    .filter(({ start, end }) => !all.some((other) => other.start < start && other.end === end))
    .map(({ term }) => term);
}

/** Whether a term is of a script without blanks. */
export function isPair(term: string): boolean {
  return startsUnspaced.test(term);
}

function pairs(run: string, index: number): readonly Token[] {
  const signs = [...run];
  let start = index;
  return signs.map((sign, at) => {
    const found = token(sign + (signs[at + 1] ?? ''), start);
    start += sign.length;
    return found;
  });
}

function token(text: string, start: number): Token {
  const term = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{N}),(?=\p{N})/gu, '')
    .toLowerCase();
  return { term, start, end: start + text.length };
}
