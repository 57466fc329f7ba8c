import { writeNumber } from '../quiz/text/digits.ts';
import { hash } from '../quiz/text/hash.ts';

/**
 * A text in blocks of 250 characters, each of which ends in a check of itself and of all before
 * it. So a text that was cut still vouches for what is left of it, and damage anywhere, even in a
 * text that was cut as well, costs what comes after and turns nothing into something else. (A
 * check at the end alone could not tell a cut from a character lost in the middle.)
 *
 * Where LMSs are known to cut, at 255, 4,000 and 4,096 characters, it takes at most 96 characters
 * more with it.
 */

const blockLength = 250;
/** 30 bits: damage goes unseen once in a thousand million. */
const checkWidth = 5;
const textLength = blockLength - checkWidth;

/** Writes a text with its checks. */
export function withChecks(text: string): string {
  let check = '';
  let data = '';
  for (let start = 0; start < text.length; start += textLength) {
    const part = text.slice(start, start + textLength);
    check = checkOf(data.length, check, part);
    data += part + check;
  }
  return data;
}

/** The length of what `withChecks` writes for a text of so many characters. */
export function lengthWithChecks(length: number): number {
  return length + checkWidth * Math.ceil(length / textLength);
}

/** The text as far as its checks hold: all of it, a start, or '' for what `withChecks` never wrote. */
export function readChecked(data: string): string {
  let check = '';
  let text = '';
  for (let start = 0; start < data.length; start += blockLength) {
    const block = data.slice(start, start + blockLength);
    const part = block.slice(0, -checkWidth);
    check = checkOf(start, check, part);
    if (part === '' || !block.endsWith(check)) break;
    text += part;
  }
  return text;
}

/** Of its place as well: without its first block, a text would begin with a check that fits the second. */
function checkOf(start: number, before: string, part: string): string {
  return writeNumber(hash(`${start}/${before}${part}`) % 64 ** checkWidth, checkWidth);
}
