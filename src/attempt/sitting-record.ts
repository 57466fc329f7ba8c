import type { ItemKey } from '../quiz/item-types.ts';
import { type Reader, writeNumber } from '../quiz/text/digits.ts';
import { type Sitting, timesAnswered } from './attempt.ts';
import { type Caps, readRecords, writeRecord } from './item-record.ts';

/** Sittings in suspend data: each of them, and apart from these what is known of them beside. */
export const sittingTag = 'S';
export const daysTag = 'D';
/** For how long those with a limit have been open, and whether their time was up. */
export const timesTag = 'T';

/** Characters of all days, or times, beside those of each. */
export const marksStart = 2;

const dayWidth = 3;
const timeWidth = 4;

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
  const number = from.number(2) ?? 0;
  const state = from.number(1);
  const { records, whole } = readRecords(codes, from);
  if (!whole) return null;
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

/** What is known of a sitting beside its answers. */
type Marks = Pick<Sitting, 'day' | 'spent' | 'timedOut'>;

/** The marks of sittings, where there are any. */
export function writeMarks(sittings: readonly Sitting[]): string {
  const listed = (tag: string, width: number, codeOf: (sitting: Sitting) => number | undefined) => {
    const known = sittings.flatMap((sitting) => {
      const code = codeOf(sitting);
      return code === undefined ? [] : [writeNumber(sitting.number, 2) + writeNumber(code, width)];
    });
    return known.length === 0 ? '' : tag + writeNumber(known.length, 1) + known.join('');
  };
  const timeOf = ({ spent, timedOut = false }: Sitting) =>
    spent === undefined ? spent : 2 * Math.min(spent, mostSeconds) + Number(timedOut);
  return listed(daysTag, dayWidth, ({ day }) => day) + listed(timesTag, timeWidth, timeOf);
}

/** More than any limit. */
const mostSeconds = 2 ** 23 - 1;

/** The marks of sittings by their numbers, with those of a list whose tag has been read. */
export function readMarks(
  tag: string,
  from: Reader,
  before: ReadonlyMap<number, Marks>,
): ReadonlyMap<number, Marks> {
  const marks = new Map(before);
  const isDays = tag === daysTag;
  for (let left = from.number(1) ?? 0; left > 0; left -= 1) {
    const number = from.number(2) ?? 0;
    const code = from.number(isDays ? dayWidth : timeWidth);
    if (code === null) break;
    const time = { spent: Math.floor(code / 2), ...(code % 2 === 1 && { timedOut: true }) };
    marks.set(number, { ...marks.get(number), ...(isDays ? { day: code } : time) });
  }
  return marks;
}

/** A sitting that another follows was handed in, whatever it says. */
export function ended(
  sittings: readonly Sitting[],
  marks: ReadonlyMap<number, Marks>,
): readonly Sitting[] {
  return sittings.map((sitting, index) => ({
    ...sitting,
    submitted: sitting.submitted || index < sittings.length - 1,
    ...marks.get(sitting.number),
  }));
}
