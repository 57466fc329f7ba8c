import { describe, expect, test } from 'vitest';
import type { Answer, Sitting } from '../../src/attempt/attempt.ts';
import { checkItems, itemsById } from '../../src/attempt/course.ts';
import { itemCode } from '../../src/attempt/item-code.ts';
import { cutMark, readRecords, uncut, writeRecord } from '../../src/attempt/item-record.ts';
import {
  practiceStart,
  practisedWidth,
  readPractice,
  writePractice,
} from '../../src/attempt/practice-code.ts';
import { readTicks, ticksSize, writeTicks } from '../../src/attempt/rubric-ticks.ts';
import { readSitting, writeSitting } from '../../src/attempt/sitting-record.ts';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { reader, writeNumber, writeText } from '../../src/quiz/text/digits.ts';
import { exampleCourse } from './example-course.ts';
import { rightResponse } from './responses.ts';

const known = itemsById(exampleCourse);
const codes = new Map([...known.values()].map((item) => [itemCode(item), item]));
const named = (id: string): ItemKey => {
  const item = known.get(id);
  if (item === undefined) throw new Error(`The example has no ${id}.`);
  return item;
};
const [line, essay] = [named('makers_fill'), named('rules_essay')];

/** The text that comes back of one that was written with so much room. */
function kept(item: ItemKey, response: LearnerResponse, caps = uncut) {
  const data = writeNumber(1, 2) + writeRecord(item, response, 1, caps);
  return readRecords(codes, reader(data)).records[0]?.response;
}

describe('the record of an answer', () => {
  test('has no answer where that is of another type than the item is now', () => {
    const other = rightResponse(essay);
    expect(writeRecord(line, other, 1, uncut)).toBe(writeRecord(line, undefined, 1, uncut));
  });

  test('has a text whole where there is just the room for it, else its start and a mark', () => {
    const text = 'Because of the law of 2022';
    const { length } = writeText(text);
    const given = (caps: { long: number; short: number }) =>
      [essay, line].map((item) => {
        const type = item.type === 'fill-in' ? 'fill-in' : 'long-fill-in';
        const response = kept(item, { type, text }, caps);
        return response && 'text' in response ? response.text : response;
      });
    const cut = `Because of the law of${cutMark}`;
    expect(given({ long: length, short: length })).toEqual([text, text]);
    expect(given({ long: length, short: length - 1 })).toEqual([text, cut]);
    expect(given({ long: length - 1, short: length })).toEqual([cut, text]);
    expect(writeText(cut)).toHaveLength(length - 1);
  });

  test('has the accepted answer for a longer way to write it, and never a longer one for it', () => {
    const none = { long: 0, short: 0 };
    const loose = '  taiwan   SEMICONDUCTOR ';
    expect(kept(line, { type: 'fill-in', text: loose }, none)).toMatchObject({
      text: 'Taiwan Semiconductor',
    });
    const long: ItemKey = { ...line, type: 'fill-in', accept: ['“TSMC”.'], caseMatters: false };
    const written = writeRecord(long, { type: 'fill-in', text: 'tsmc' }, 1, none);
    expect(written.endsWith('tsmc')).toBe(true);
  });
});

describe('a sitting that was cut off', () => {
  test('is none, wherever it ends', () => {
    const drawn = ['exam_true', 'exam_fill', 'exam_steps'];
    const answers = new Map(drawn.map((id) => [id, rightResponse(named(id))]));
    const sitting: Sitting = { number: 2, drawn, answers, submitted: true };
    const data = writeSitting(known, sitting, uncut).slice(1);
    expect(readSitting(codes, reader(data))).toEqual(sitting);
    for (let end = 0; end < data.length; end += 1)
      expect(readSitting(codes, reader(data.slice(0, end)))).toBeNull();
  });
});

describe('the ticks of a rubric', () => {
  const ticking = (points: number, ticked: readonly number[], rubric = true) => {
    const item: ItemKey = {
      ...{ id: 'rules_essay', objective: 'rules_judge', points: 0 },
      type: 'long-fill-in',
      ...(rubric && { rubricKey: { points, code: 77 } }),
    };
    const answer: Answer = { response: rightResponse(item), tries: 1, ticked };
    const data = writeTicks(new Map([[item.id, answer]]), new Map([[item.id, item]]));
    const read = readTicks(new Map([[itemCode(item), item]]), reader(data.slice(1)));
    return { data, size: ticksSize(item), ticked: read.get(item.id) };
  };

  test.each([1, 6, 7, 13])('of %i points take as much room as is reckoned with', (points) => {
    const all = Array.from({ length: points }, (_, at) => at);
    const { data, size, ticked } = ticking(points, all);
    // After the tag and the count.
    expect(data.length - 3).toBe(size);
    expect(ticked).toEqual(all);
  });

  test('take no room where there is no rubric, or there is none any more', () => {
    expect(ticking(3, [0, 2], false)).toMatchObject({ data: '', size: 0 });
    expect(ticksSize(line)).toBe(0);
    expect(checkItems(exampleCourse).filter((item) => ticksSize(item) > 0)).toEqual([essay]);
  });
});

describe('what practising came to', () => {
  const ids = ['one', 'two', 'three', 'four'];
  const items = new Map([
    ['one', { box: 7, day: 20_500 }],
    ['three', { box: 1, day: 20_800 }],
  ]);
  const written = (given: number) => writePractice({ items, given }, ids).slice(1);
  const read = (data: string) => readPractice(reader(data), ids);

  test('comes back, up to the last item that was practised', () => {
    expect(read(written(12))).toEqual({ items, given: 12 });
    expect(written(12)).toHaveLength(practiceStart - 1 + 3 * practisedWidth);
    expect(read(written(4095))?.given).toBe(4095);
    expect(read(written(5000))?.given).toBe(4095);
  });

  test('is nothing where its start was cut off, and what there is where its end was', () => {
    const data = written(12);
    for (let end = 0; end < 5; end += 1) expect(read(data.slice(0, end))).toBeNull();
    expect(read(data.slice(0, 5))).toEqual({ items: new Map(), given: 12 });
    expect([...(read(data.slice(0, -1))?.items.keys() ?? [])]).toEqual(['one']);
  });
});
