import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';

let clock = 0;
const open = () => {
  return openLibrary({ now: () => ++clock, newId: () => `p${clock}` });
};

describe('the library of packages', () => {
  it('keeps a package for whoever opens it next, latest first', async () => {
    const first = await open().add('one.zip', new Blob(['one']));
    const second = await open().add('two.zip', new Blob(['second']));
    expect(await open().list()).toEqual([second, first]);
    expect(second.size).toBe(6);
  });

  it('forgets what is removed, and knows nothing of strangers', async () => {
    const library = open();
    const entry = await library.add('gone.zip', new Blob(['gone']));
    await library.remove(entry.id);
    expect(await library.get(entry.id)).toBeNull();
    expect((await library.list()).map(({ id }) => id)).not.toContain(entry.id);
  });
});
