import { describe, expect, it } from 'vitest';
import { openShelf, type ShelfStorage } from '../../src/preview/shelf.ts';

const learner = { id: 'learner_1', name: 'Okafor, Ada' };
const registration = { version: '1.2', learner, attempt: 1 } as const;

function memory(): ShelfStorage {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  };
}

const refusing: ShelfStorage = {
  getItem() {
    throw new DOMException('forbidden', 'SecurityError');
  },
  setItem() {
    throw new DOMException('forbidden', 'SecurityError');
  },
};

describe('openShelf', () => {
  it('keeps data for each version, learner and attempt', () => {
    const storage = memory();
    openShelf(storage).write(registration, { suspend_data: 'a' });
    const shelf = openShelf(storage);
    expect(shelf.read(registration)).toEqual({ suspend_data: 'a' });
    expect(shelf.read({ ...registration, attempt: 2 })).toEqual({});
    expect(shelf.read({ ...registration, version: '2004' })).toEqual({});
    expect(shelf.read({ ...registration, learner: { ...learner, id: 'learner_2' } })).toEqual({});
  });

  it('remembers the attempt a learner is at', () => {
    const storage = memory();
    expect(openShelf(storage).attempt('1.2', learner)).toBe(1);
    openShelf(storage).beginAttempt({ ...registration, attempt: 2 });
    expect(openShelf(storage).attempt('1.2', learner)).toBe(2);
    expect(openShelf(storage).attempt('2004', learner)).toBe(1);
  });

  it.each([
    ['missing', null],
    ['refusing', refusing],
  ])('holds data for as long as the page is open where the storage is %s', (_, storage) => {
    const shelf = openShelf(storage);
    shelf.write(registration, { suspend_data: 'a' });
    expect(shelf.read(registration)).toEqual({ suspend_data: 'a' });
  });

  it.each([['{'], ['7'], ['[]'], ['null']])('takes stored nonsense (%s) for nothing', (stored) => {
    const shelf = openShelf({ getItem: () => stored, setItem() {} });
    expect(shelf.read(registration)).toEqual({});
  });

  it.each([['0'], ['-1'], ['1.5'], ['"x"']])('takes %s for no attempt number', (stored) => {
    const shelf = openShelf({ getItem: () => stored, setItem() {} });
    expect(shelf.attempt('1.2', learner)).toBe(1);
  });
});
