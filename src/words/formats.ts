import { type Counted, counted } from './counted.ts';

/**
 * Numbers and counts as a language writes them.
 *
 * @param locale a language tag, with a region where that decides how numbers are written
 * @param isPlain whether it writes whole numbers below 1,000 as JavaScript does: then these need no
 *   format of `Intl`, the first of which a phone takes a tenth of a second to make
 */
export function formats(locale: string, isPlain = false) {
  const share = (percent: number, decimals: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals }).format(
      percent / 100,
    );
  // One takes longer to make than a hundred numbers to write, and a check of a course writes many.
  const numbers = new Map<string, Intl.NumberFormat>();
  const numbersWith = (maximumFractionDigits: number, minimumFractionDigits: number) => {
    const key = `${minimumFractionDigits}-${maximumFractionDigits}`;
    const format =
      numbers.get(key) ??
      new Intl.NumberFormat(locale, { maximumFractionDigits, minimumFractionDigits });
    numbers.set(key, format);
    return format;
  };
  return {
    /** A number with at most so many decimals, and at least so many. */
    number(value: number, decimals = 14, least = 0): string {
      const isShort =
        isPlain && Number.isInteger(value) && value >= 0 && value < 1000 && least === 0;
      return isShort ? String(value) : numbersWith(decimals, least).format(value);
    },
    percent: (percent: number) => share(percent, 12),
    /** A percent with at most one decimal, cut rather than rounded: 69.96 must not read as a pass at 70. */
    score: (percent: number) => share(Math.floor(percent * 10) / 10, 1),
    /** A number and what it counts. */
    count: (count: number, forms: Counted) => counted(locale, forms, count),
  };
}

export type Formats = ReturnType<typeof formats>;

/**
 * Makes what writes `2026-08` and `2026-08-31` in words; what is no such date stays as it is. Without
 * `Intl`, for the reason that `formats` has.
 *
 * @param write months count from 0; the day is null where there is none
 */
export function dates(
  write: (year: number, month: number, day: number | null) => string,
): (text: string) => string {
  return (text) => {
    const time = /^\d{4}-\d\d(-\d\d)?$/.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time)) return text;
    const date = new Date(time);
    const day = text.length > 7 ? date.getUTCDate() : null;
    return write(date.getUTCFullYear(), date.getUTCMonth(), day);
  };
}

/** What stands between the entries of a list without "and", so many as there are gaps. */
export function separators(locale: string, entries: number): readonly string[] {
  return new Intl.ListFormat(locale, { style: 'narrow' })
    .formatToParts(Array.from({ length: entries }, () => '#'))
    .flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
}
