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

  it('takes the same file again for the package it has, and moves it to the front', async () => {
    const file = (text: string, lastModified: number) =>
      new File([text], 'again.zip', { lastModified });
    const library = open();
    const first = await library.add('again.zip', file('once', 5));
    const changed = await library.add('again.zip', file('once', 6));
    const longer = await library.add('again.zip', file('longer', 5));
    const second = await library.add('again.zip', file('once', 5));
    expect(second).toEqual({ ...first, added: second.added });
    const ids = (await library.list()).slice(0, 3).map(({ id }) => id);
    expect(ids).toEqual([first.id, longer.id, changed.id]);
    await library.add('again.zip', new Blob(['once']));
    await library.add('again.zip', new Blob(['once']));
    expect((await library.list()).filter(({ name }) => name === 'again.zip')).toHaveLength(5);
  });

  it('forgets what is removed, and knows nothing of strangers', async () => {
    const library = open();
    const entry = await library.add('gone.zip', new Blob(['gone']));
    await library.remove(entry.id);
    expect(await library.get(entry.id)).toBeNull();
    expect((await library.list()).map(({ id }) => id)).not.toContain(entry.id);
  });

  it('keeps what is only looked at out of the list, and not for long', async () => {
    const library = open();
    const before = await library.list();
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1) ids.push(await library.look(new Blob([`look ${at}`])));
    expect(await library.list()).toEqual(before);
    const kept = await Promise.all(ids.map((id) => library.get(id)));
    expect(kept.map((each) => each !== null)).toEqual([false, false, true, true, true, true]);
    expect(await kept[5]?.zip.text()).toBe('look 5');
  });
});
