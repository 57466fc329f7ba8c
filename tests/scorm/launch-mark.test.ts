import { describe, expect, it } from 'vitest';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { memoryStorage } from '../simulator/page.ts';

const key = 'chokepoint/course/launch';

/** What a mark reads that was written so. */
function read(text: string) {
  const storage = memoryStorage();
  storage.setItem(key, text);
  return launchMark(storage, 'course').read();
}

describe('the mark of a launch', () => {
  it('tells the documents that follow when it began and what was spent, until it is cleared', () => {
    const storage = memoryStorage();
    const mark = launchMark(storage, 'course');
    expect(mark.read()).toBeNull();
    mark.set({ since: 1_700_000_000_000, spent: 12.6 });
    const next = launchMark(storage, 'course');
    expect(next.read()).toEqual({ since: 1_700_000_000_000, spent: 13 });
    next.clear();
    expect(mark.read()).toBeNull();
  });

  it('is not that of another course', () => {
    const storage = memoryStorage();
    launchMark(storage, 'course').set({ since: 5, spent: 0 });
    expect(launchMark(storage, 'other').read()).toBeNull();
  });

  it('may come without what was spent', () => {
    expect(read('1700')).toEqual({ since: 1700, spent: 0 });
    expect(read('123456789012345/123456789012345')).toEqual({
      since: 123_456_789_012_345,
      spent: 123_456_789_012_345,
    });
  });

  it.each([
    ...['', ' 7 ', '7 ', ' 7', '7/', '/7', '7/x', 'x/7', '7/8/9', '7/8 ', '-7', '7.5', '1e3'],
    ...['1234567890123456', '7/1234567890123456', '7/-8', '7/8x', 'x7'],
  ])('is none where something else was written: "%s"', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is none where storage is forbidden or refuses', () => {
    const refuse = () => {
      throw new Error('storage is forbidden');
    };
    const forbidden = { getItem: refuse, setItem: refuse, removeItem: refuse };
    for (const mark of [launchMark(forbidden, 'course'), launchMark(null, 'course')]) {
      mark.set({ since: 5, spent: 0 });
      mark.clear();
      expect(mark.read()).toBeNull();
    }
  });
});
