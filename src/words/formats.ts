import { type Counted, counted } from './counted.ts';

/**
 * Numbers, dates and counts as a language writes them.
 *
 * @param locale a language tag, with a region where that decides the order of a date
 */
export function formats(locale: string) {
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
      // The languages of this room write these alike, and a phone takes long to make its first format.
      const isShort = Number.isInteger(value) && value >= 0 && value < 1000 && least === 0;
      return isShort ? String(value) : numbersWith(decimals, least).format(value);
    },
    percent: (percent: number) => share(percent, 12),
    /** A percent with at most one decimal, cut rather than rounded: 69.96 must not read as a pass at 70. */
    score: (percent: number) => share(Math.floor(percent * 10) / 10, 1),
    /** `2026-08` and `2026-08-31` in words; what is no such date stays as it is. */
    date(text: string): string {
      const time = /^\d{4}-\d\d(-\d\d)?$/.test(text) ? Date.parse(text) : Number.NaN;
      if (Number.isNaN(time)) return text;
      return new Intl.DateTimeFormat(locale, {
        ...(text.length > 7 && { day: 'numeric' }),
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(time);
    },
    /** A number and what it counts. */
    count: (count: number, forms: Counted) => counted(locale, forms, count),
  };
}

/** What stands between the entries of a list without "and", so many as there are gaps. */
export function separators(locale: string, entries: number): readonly string[] {
  return new Intl.ListFormat(locale, { style: 'narrow' })
    .formatToParts(Array.from({ length: entries }, () => '#'))
    .flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
}
