/** A number as a text writes it: `2,368`, `0.54`, `15 832`. */
export interface WrittenNumber {
  readonly value: number;
  readonly written: string;
}

/** The numbers of a text. Those that are part of a name, such as H200, are none. */
export function numbersIn(text: string): readonly WrittenNumber[] {
  const found = text.matchAll(
    /(?<![\p{L}\d.,])(?<![\p{L}]-)\d+(?:[,\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?/gu,
  );
  return [...found].map(([written]) => ({ value: numberOf(written), written }));
}

function numberOf(written: string): number {
  const ungrouped = written.replace(/[,\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  return Number(ungrouped.replace(',', '.'));
}

/** From `least` to `most`; an end that is not `closed` does not belong to it. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly closedBelow: boolean;
  readonly closedAbove: boolean;
}

const number = String.raw`[-−]?\d[\d,.\u00a0\u202f]*`;
const between = new RegExp(
  String.raw`^\D{0,12}?(${number})\s*\p{L}{0,3}\s*(?:-|–|—|to|and|bis|至|到|~)\s*(${number})\D{0,24}$`,
  'u',
);
const bounds: readonly (readonly [RegExp, (value: number) => Range])[] = [
  [new RegExp(String.raw`^(?:less|fewer|lower|smaller) than (${number})\D{0,24}$`, 'iu'), below],
  [new RegExp(String.raw`^(?:under|below|<)\s*(${number})\D{0,24}$`, 'iu'), below],
  [new RegExp(String.raw`^(?:up to|at most|≤|<=)\s*(${number})\D{0,24}$`, 'iu'), upTo],
  [new RegExp(String.raw`^(?:more|greater|larger|higher) than (${number})\D{0,24}$`, 'iu'), above],
  [new RegExp(String.raw`^(?:over|above|>)\s*(${number})\D{0,24}$`, 'iu'), above],
  [new RegExp(String.raw`^(?:at least|≥|>=)\s*(${number})\D{0,24}$`, 'iu'), from],
  [new RegExp(String.raw`^(${number})\D{0,16} (?:or|and) (?:more|above|over)$`, 'iu'), from],
  [new RegExp(String.raw`^(${number})\D{0,16} (?:or|and) (?:less|fewer|below)$`, 'iu'), upTo],
];

const infinity = Number.POSITIVE_INFINITY;

function below(most: number): Range {
  return { least: -infinity, most, closedBelow: false, closedAbove: false };
}
function upTo(most: number): Range {
  return { ...below(most), closedAbove: true };
}
function above(least: number): Range {
  return { least, most: infinity, closedBelow: false, closedAbove: false };
}
function from(least: number): Range {
  return { ...above(least), closedBelow: true };
}

/** The range that a text is, such as `10–20 %` or `more than 5`; null for anything else. */
export function rangeOf(text: string): Range | null {
  const bare = text.trim();
  const ends = between.exec(bare);
  if (ends !== null) {
    const [least, most] = [readEnd(ends[1]), readEnd(ends[2])];
    return least < most ? { least, most, closedBelow: true, closedAbove: true } : null;
  }
  for (const [form, range] of bounds) {
    const bound = readEnd(form.exec(bare)?.[1]);
    if (!Number.isNaN(bound)) return range(bound);
  }
  return null;
}

function readEnd(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return numberOf(text.replace('−', '-').replace(/[.,]$/, ''));
}

/** Whether some number lies in both. */
export function overlap(one: Range, other: Range): boolean {
  const [lower, upper] = one.least <= other.least ? [one, other] : [other, one];
  if (upper.least < lower.most) return true;
  return upper.least === lower.most && lower.closedAbove && upper.closedBelow;
}

/** How many digits stand behind the decimal point of a number. */
export function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/**
 * The chance of `hits` or more in `tries` where each has the chance `p`: how surprising a share is.
 * The tail of the binomial distribution, summed from logarithms.
 */
export function tail(hits: number, tries: number, p: number): number {
  let sum = 0;
  let term = tries * Math.log(1 - p);
  for (let count = 0; count <= tries; count += 1) {
    if (count >= hits) sum += Math.exp(term);
    term += Math.log((tries - count) / (count + 1)) + Math.log(p / (1 - p));
  }
  return Math.min(1, sum);
}
