import { seen } from '../text/plain.ts';

/** What of an item decides how a number typed for it is read. */
export interface AskedNumber {
  readonly correct: number;
  /** Largest distance from `correct` that still counts. */
  readonly tolerance: number;
  /** Shown behind the field, such as "GB/s"; it may be typed with the number. */
  readonly unit?: string | undefined;
}

/**
 * Reads a number as people type it anywhere: `2,368`, `2 368`, `2’368`, `2.368,5`, `1,00,000`,
 * `6,7`, `$6,750`, `5 %`, `−3`, `٢٬٣٦٨`, and with the item's own unit before or behind it. Null for
 * anything else: two numbers, powers, fractions, words, another unit, more than 14 digits.
 *
 * One comma or point before exactly three digits can mean two numbers. The item decides, whatever
 * was typed: see `ambiguousPoint`.
 */
export function readNumber(text: string, asked: AskedNumber): number | null {
  const digits = digitsOf(text, asked);
  // Adding nothing turns -0 into 0.
  return digits === null ? null : Number(digits) + 0;
}

/**
 * The text as it can be kept in at most `limit` characters. One that is longer gives way to its
 * number in digits; what is no number is cut so that it does not become one.
 */
export function keptNumber(text: string, asked: AskedNumber, limit: number): string {
  const typed = text.replace(/\s+/gu, ' ').trim();
  if (typed.length <= limit) return text;
  return digitsOf(text, asked)?.slice(0, limit) ?? `${typed.slice(0, limit - 1)}…`;
}

/** Parts of a number: sign and unit before it, digits with their separators, unit behind it. */
const parts =
  /^(?<first>[-+]?) ?(?<before>\D*?) ?(?<second>[-+]?) ?(?<body>[.,،٫]?\d(?:[\d.,،٫'_ ]*\d)?[.,،]?)(?<behind>.*)$/u;

/**
 * The number that `readNumber` reads, in ASCII digits with a decimal point, as `Number` reads it; null
 * where it reads none.
 */
export function digitsOf(text: string, asked: AskedNumber): string | null {
  const { first, before, second, body, behind } = parts.exec(inAscii(text))?.groups ?? {};
  if (body === undefined || (first && second)) return null;
  // "Rs.5": whether the point abbreviates or separates cannot be seen.
  if (/\p{L}$/u.test(before ?? '') && /^\D/u.test(body)) return null;
  if (!isUnit(before ?? '', asked.unit) || !isUnit(behind ?? '', asked.unit)) return null;
  const bare = body.replace(/ ?([.,،٫]) ?/gu, '$1');
  const point = decimalPoint(bare, asked);
  const whole = ungrouped(point === null ? bare : bare.slice(0, point));
  const fraction = point === null ? '' : ungroupedFraction(bare.slice(point + 1));
  if (whole === null || fraction === null || whole.length > mostDigits) return null;
  const sign = (first || second) === '-' ? '-' : '';
  return `${sign}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A double tells numbers apart to the last of so many digits. */
const mostDigits = 14;

/** Digits of any script, full-width forms and the many dashes and apostrophes as ASCII has them. */
function inAscii(text: string): string {
  return seen(text)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, (digit) => String(worth(digit.codePointAt(0) ?? 0)))
    .replace(/[\u2010-\u2015\u2212\ufe63]/gu, '-')
    .replace(/[‘’‛′ʼ`´٬]/gu, "'")
    .replace(/[、⹁]/gu, ',')
    .replace(/。/gu, '.');
}

/** What a decimal digit is worth: each script has its ten in a row, from 0 to 9. */
function worth(digit: number): number {
  let row = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(digit - row - 1))) row += 1;
  return row % 10;
}

/** The place of the decimal sign; null where there is none. */
function decimalPoint(body: string, asked: AskedNumber): number | null {
  const signs = body.replace(/[^.,،٫]/gu, '');
  const last = signs.at(-1);
  if (last === undefined) return null;
  const place = body.lastIndexOf(last);
  // One sign several times separates groups; of two, the last is the decimal one.
  if (signs.length > 1) return signs === last.repeat(signs.length) ? null : place;
  if (!/^[1-9]\d{0,2}[.,،]\d{3}$/u.test(body)) return place;
  return ambiguousPoint(asked).includes(last) ? place : null;
}

/**
 * Which signs before exactly three digits are decimal signs. The course writes 6,750 and 6.75, and
 * so they are read, unless no answer to the item could be written so: where the right ones are
 * 1,000 or more, `6.750` means 6750 as in much of the world, and where they are less and have
 * decimals, `6,750` means 6.75. It never makes a right answer wrong.
 */
function ambiguousPoint({ correct, tolerance }: AskedNumber): '' | '.' | '.,،' {
  const size = Math.abs(correct);
  if (size - tolerance >= 1000) return '';
  const whole = Number.isInteger(correct) && Number.isInteger(tolerance);
  return size + tolerance < 1000 && !whole ? '.,،' : '.';
}

/** Groups of three digits, or of two before the last three, all set apart by the same sign. */
const groups = [
  /^[1-9]\d{0,2}([ '_.,،])\d{3}(?:\1\d{3})*$/u,
  /^[1-9]\d?([ '_.,،])\d{2}(?:\1\d{2})*\1\d{3}$/u,
];

function ungrouped(whole: string): string | null {
  if (/^\d*$/u.test(whole)) return whole.replace(/^0+(?=\d)/u, '');
  return groups.some((form) => form.test(whole)) ? whole.replace(/\D/gu, '') : null;
}

function ungroupedFraction(fraction: string): string | null {
  return /^(\d*|(\d{3} )+\d{1,3})$/u.test(fraction) ? fraction.replaceAll(' ', '') : null;
}

const currency =
  /^((A|AU|C|CA|CN|HK|JP|MX|NT|NZ|R|S|US)? ?\p{Sc} ?(AU|CA|HK|MX|NT|NZ|US)?|AED|AUD|BRL|CAD|CHF|CNH|CNY|CZK|DKK|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|MXN|MYR|NOK|NZD|PHP|PLN|RMB|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR)$/u;
const percent = /^(%|٪|per ?cent)$/iu;

/** Whether it names what the number counts and changes nothing of it; "thousand" and "k" do. */
function isUnit(part: string, unit: string | undefined): boolean {
  const bare = part.replace(/([\p{L}\p{Sc}%])\.$/u, '$1').trim();
  if (bare === '' || currency.test(bare) || percent.test(bare)) return true;
  if (unit === undefined) return false;
  const [given, known] = [unitWords(bare), unitWords(unit)];
  const inFull = known.some((word) => multiples.has(word));
  const named = inFull ? known.every((word) => given.includes(word)) : given.length > 0;
  return named && given.every((word) => known.includes(word));
}

const multiples = new Set(['dozen', 'hundred', 'thousand', 'million', 'billion', 'trillion']);

function unitWords(unit: string): readonly string[] {
  return (
    unit
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\//gu, ' per ')
      // U.S. is US.
      .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1')
      .replace(/^[x×]$/u, 'times')
      .split(/[^\p{L}\p{N}%]/u)
      .filter((word) => word !== '')
      .map((word) => (word.length > 2 ? word.replace(/s$/u, '') : word))
  );
}
