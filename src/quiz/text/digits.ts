/**
 * Numbers and texts in `[A-Za-z0-9_-]`: the characters that every LMS gives back as they were.
 * (Chamilo loses backslashes and emoji, SCORM 1.2 strings are formally ASCII.)
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const escaped = '_';
const space = '-';
/** Of a single character. */
const asItIs = /[A-Za-z0-9]/;

/** A whole number from 0 to 64^width - 1 in exactly `width` characters, high digits first. */
export function writeNumber(value: number, width: number): string {
  let digits = '';
  for (let rest = value, place = 0; place < width; place += 1) {
    digits = alphabet.charAt(rest % 64) + digits;
    rest = Math.floor(rest / 64);
  }
  return digits;
}

/** A text: letters and digits as they are, a space as `-`, any other UTF-16 unit as `_` and three digits. */
export function writeText(text: string): string {
  return Array.from({ length: text.length }, (_, index) => writeUnit(text, index)).join('');
}

/** The longest start of a text that `writeText` writes in at most `room` characters; no character is halved. */
export function fitting(text: string, room: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += writeText(character).length;
    if (used > room) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function writeUnit(text: string, index: number): string {
  const unit = text.charAt(index);
  if (unit === ' ') return space;
  if (asItIs.test(unit)) return unit;
  return escaped + writeNumber(text.charCodeAt(index), 3);
}

/** Reads on from where it stopped; null where the string holds no more, and from then on. */
export interface Reader {
  number(width: number): number | null;
  take(count: number): string | null;
}

export function reader(data: string): Reader {
  let position = 0;
  const take = (count: number): string | null => {
    position += count;
    // What is left of a part that was cut off must not be read as another.
    if (position > data.length) return null;
    return data.slice(position - count, position);
  };
  return { take, number: (width) => readNumber(take(width)) };
}

function readNumber(digits: string | null): number | null {
  if (digits === null) return null;
  let value = 0;
  for (const digit of digits) {
    const worth = alphabet.indexOf(digit);
    if (worth === -1) return null;
    value = value * 64 + worth;
  }
  return value;
}

/** What `writeText` wrote; null for anything else. */
export function readText(body: string): string | null {
  let text = '';
  for (let index = 0; index < body.length; index += 1) {
    const unit = body.charAt(index);
    if (unit === space) text += ' ';
    else if (asItIs.test(unit)) text += unit;
    else if (unit !== escaped) return null;
    else {
      const code = readNumber(body.slice(index + 1, index + 4).padEnd(3, ' '));
      if (code === null || code > 0xffff) return null;
      text += String.fromCharCode(code);
      index += 3;
    }
  }
  return text;
}
