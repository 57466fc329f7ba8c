import type { ItemId } from '../quiz/item-types/item.ts';
import type { ItemKey } from '../quiz/item-types.ts';
import { type Reader, reader, writeNumber } from '../quiz/text/digits.ts';
import type { Answer } from './attempt.ts';
import { codeWidth, itemCode } from './item-code.ts';

/**
 * The points of rubrics that learners ticked, in suspend data: a tag, a count (2), and for each item
 * with a tick its code (4), how many characters the ticks take (1), what stands for the rubric (2)
 * and a bit a point. Ticks of a rubric that says something else now are dropped.
 */
export const ticksTag = 'R';

const rubricWidth = 2;
/** A number of so many characters is exact. */
const digitBits = 6;

/** Characters that the ticks of an item take at most. */
export function ticksSize(item: ItemKey): number {
  const points = pointsOf(item);
  return points === 0 ? 0 : codeWidth + 1 + rubricWidth + widthOf(points);
}

export function writeTicks(
  answers: ReadonlyMap<ItemId, Answer>,
  known: ReadonlyMap<ItemId, ItemKey>,
): string {
  const records = [...answers].flatMap(([id, { ticked = [] }]) => {
    const item = known.get(id);
    if (item?.type !== 'long-fill-in' || item.rubricKey === undefined || ticked.length === 0)
      return [];
    const { points, code } = item.rubricKey;
    const digits = Array.from({ length: widthOf(points) }, (_, digit) =>
      writeNumber(
        ticked.reduce(
          (sum, at) => (Math.floor(at / digitBits) === digit ? sum + 2 ** (at % digitBits) : sum),
          0,
        ),
        1,
      ),
    );
    return [
      writeNumber(itemCode(item), codeWidth) +
        writeNumber(digits.length, 1) +
        writeNumber(code, rubricWidth) +
        digits.join(''),
    ];
  });
  return records.length === 0 ? '' : ticksTag + writeNumber(records.length, 2) + records.join('');
}

/** What was ticked, by item; the tag has been read. */
export function readTicks(
  codes: ReadonlyMap<number, ItemKey>,
  from: Reader,
): ReadonlyMap<ItemId, readonly number[]> {
  const found = new Map<ItemId, readonly number[]>();
  for (let left = from.number(2) ?? 0; left > 0; left -= 1) {
    const item = codes.get(from.number(codeWidth) ?? -1);
    const width = from.number(1);
    const code = from.number(rubricWidth);
    const digits = width === null ? null : from.take(width);
    if (digits === null) break;
    if (item?.type !== 'long-fill-in' || item.rubricKey?.code !== code) continue;
    const bits = reader(digits);
    const values = Array.from({ length: digits.length }, () => bits.number(1) ?? 0);
    const { points } = item.rubricKey;
    const ticked = Array.from({ length: points }, (_, at) => at).filter(
      (at) =>
        Math.floor((values[Math.floor(at / digitBits)] ?? 0) / 2 ** (at % digitBits)) % 2 === 1,
    );
    found.set(item.id, ticked);
  }
  return found;
}

function pointsOf(item: ItemKey): number {
  return item.type === 'long-fill-in' ? (item.rubricKey?.points ?? 0) : 0;
}

function widthOf(points: number): number {
  return Math.ceil(points / digitBits);
}
