import type { ItemId } from '../quiz/item-types/item.ts';
import { type ItemKey, type LearnerResponse, typeOf } from '../quiz/item-types.ts';
import { fitting, type Reader, writeNumber, writeText } from '../quiz/text/digits.ts';
import { codeWidth, itemCode, readResponse, writeResponse } from './item-code.ts';
import { withTexts } from './response-texts.ts';

/**
 * One item and the response to it in suspend data: the item's code (4), a character for tries and
 * length (one to four more where the response takes seven characters or more), and the response:
 * six characters for most choices. Records carry their length, so those of items that are gone are
 * passed over.
 */

/** The most tries a record tells apart. */
export const mostTries = 7;
const longBody = 7;
const longestBody = 63;

/**
 * A text that had to be cut ends in this. A right answer and a number are never cut, so no score
 * changes: they give way to the accepted answer that they equal, or to the number in digits.
 */
export const cutMark = '…';

/** The most characters a text may take, written out. */
export interface Caps {
  readonly long: number;
  readonly short: number;
}

/** Room for any text. */
export const uncut: Caps = { long: Number.POSITIVE_INFINITY, short: Number.POSITIVE_INFINITY };

/**
 * Writes one item with the learner's response, or without one where there is none or it belongs to
 * another type of item. Texts are cut to `caps`; tries above seven count as seven.
 */
export function writeRecord(
  item: ItemKey,
  response: LearnerResponse | undefined,
  tries: number,
  caps: Caps,
): string {
  const start = writeNumber(itemCode(item), codeWidth);
  const body = response && writeResponse(item, shortened(item, response, caps));
  if (body === undefined || body === null) return start + writeNumber(0, 1);
  const lengthClass = Math.min(body.length, longBody);
  const mark = writeNumber(Math.min(tries, mostTries) + 8 * lengthClass, 1);
  return start + mark + writeLength(body.length) + body;
}

function writeLength(length: number): string {
  if (length < longBody) return '';
  return length < longestBody
    ? writeNumber(length, 1)
    : writeNumber(longestBody, 1) + writeNumber(length, 3);
}

/** What `writeLength` wrote, given the length as far as the record's mark tells it. */
function readLength(lengthClass: number, from: Reader): number {
  const length = lengthClass < longBody ? lengthClass : (from.number(1) ?? 0);
  return length < longestBody ? length : (from.number(3) ?? 0);
}

function shortened(item: ItemKey, response: LearnerResponse, caps: Caps): LearnerResponse {
  const cap = typeOf(response).typed === 'line' ? caps.short : caps.long;
  return withTexts(response, (text) => {
    const { length } = writeText(text);
    if (length <= cap) return text;
    const same = typeOf(item).sameText?.(item, text);
    if (same != null) return writeText(same).length < length ? same : text;
    return fitting(text, cap - writeText(cutMark).length) + cutMark;
  });
}

interface Read {
  readonly item: ItemKey;
  readonly response: LearnerResponse | null;
  readonly tries: number;
}

interface RecordsRead {
  readonly records: readonly Read[];
  /** The item of each record there was, in their order; null for one that is gone. */
  readonly places: readonly (ItemId | null)[];
  readonly whole: boolean;
}

/** The records of items the course still has; `whole` is false where the end was cut off. */
export function readRecords(codes: ReadonlyMap<number, ItemKey>, from: Reader): RecordsRead {
  const records: Read[] = [];
  const places: (ItemId | null)[] = [];
  const count = from.number(2);
  for (let left = count ?? 0; left > 0; left -= 1) {
    const item = codes.get(from.number(codeWidth) ?? -1);
    const mark = from.number(1);
    const body = from.take(readLength(Math.floor((mark ?? 0) / 8), from));
    if (mark === null || body === null) return { records, places, whole: false };
    const tries = mark % 8;
    places.push(item?.id ?? null);
    if (item === undefined) continue;
    records.push({ item, tries, response: tries === 0 ? null : readResponse(item, body) });
  }
  return { records, places, whole: count !== null };
}
