import type { ItemKey } from '../quiz/item-types.ts';
import { type Reader, writeNumber } from '../quiz/text/digits.ts';
import { type Sitting, timesAnswered } from './attempt.ts';
import { type Caps, readRecords, writeRecord } from './item-record.ts';

/** Sittings in suspend data: each of them, and apart from these the days on which they were submitted. */
export const sittingTag = 'S';
export const daysTag = 'D';

/** Characters of all days beside those of each. */
export const daysStart = 2;

export function writeSitting(
  known: ReadonlyMap<string, ItemKey>,
  sitting: Sitting,
  caps: Caps,
): string {
  const records = sitting.drawn.flatMap((id) => {
    const item = known.get(id);
    if (item === undefined) return [];
    return [writeRecord(item, sitting.answers.get(id), timesAnswered(sitting, id), caps)];
  });
  return [
    sittingTag,
    writeNumber(sitting.number, 2),
    writeNumber(Number(sitting.submitted), 1),
    writeNumber(records.length, 2),
    ...records,
  ].join('');
}

/** Null where its end is missing: a sitting that lost items would have another score. */
export function readSitting(codes: ReadonlyMap<number, ItemKey>, from: Reader): Sitting | null {
  const number = from.number(2);
  const state = from.number(1);
  const { records, whole } = readRecords(codes, from);
  if (number === null || state === null || !whole) return null;
  const times = new Map(
    records.flatMap(({ item, tries }) => (tries > 1 ? [[item.id, tries]] : [])),
  );
  return {
    number,
    drawn: [...new Set(records.map(({ item }) => item.id))],
    answers: new Map(
      records.flatMap(({ item, response }) => (response === null ? [] : [[item.id, response]])),
    ),
    ...(times.size > 0 && { times }),
    submitted: state === 1,
  };
}

export function writeDays(sittings: readonly Sitting[]): string {
  const known = sittings.flatMap(({ number, day }) =>
    day === undefined ? [] : [writeNumber(number, 2) + writeNumber(day, 3)],
  );
  return known.length === 0 ? '' : daysTag + writeNumber(known.length, 1) + known.join('');
}

/** The day of each sitting by its number, the tag having been read. */
export function readDays(from: Reader): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (let left = from.number(1) ?? 0; left > 0; left -= 1) {
    const [number, day] = [from.number(2), from.number(3)];
    if (number !== null && day !== null) days.set(number, day);
  }
  return days;
}

/** A sitting that another follows was handed in, whatever it says. */
export function ended(
  sittings: readonly Sitting[],
  days: ReadonlyMap<number, number>,
): readonly Sitting[] {
  return sittings.map((sitting, index) => {
    const day = days.get(sitting.number);
    return {
      ...sitting,
      submitted: sitting.submitted || index < sittings.length - 1,
      ...(day !== undefined && { day }),
    };
  });
}
