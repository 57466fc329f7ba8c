import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingOf } from '../../../src/islands/tools/ranking.ts';

const words = (text: string) => text.split(' ').filter((word) => word !== '');
const ranked = (texts: readonly string[], slips = 1) => {
  const ranking = rankingOf(
    texts.map((text) => ({ title: [], text: words(text) })),
    () => ({ prefix: true, slips }),
  );
  return (query: string) => ranking(words(query)).map(({ at }) => at);
};

describe('a ranking', () => {
  it('puts what says a word more often first, and among these the shorter', () => {
    const search = ranked([
      'chip and rule and rule and rule',
      'chip chip rule',
      'chip rule',
      'law law law',
    ]);
    expect(search('chip')).toEqual([1, 2, 0]);
  });

  it('puts what has the rarer word first where nothing has all', () => {
    const search = ranked(['rule one', 'rule two', 'rule three', 'quota four'], 0);
    expect(search('rule quota')[0]).toBe(3);
    expect(search('rule quota')).toHaveLength(4);
  });

  it('puts the word itself before longer ones, and these before what looks alike', () => {
    expect(ranked(['licensing', 'licence', 'licences'])('licence')).toEqual([1, 2]);
    expect(ranked(['silence', 'license', 'licence'])('licence')).toEqual([2, 1]);
  });

  it('takes what has all words before what has some', () => {
    const search = ranked(['export export export', 'export licence', 'licence licence']);
    expect(search('export licence')).toEqual([1]);
  });

  it('says by which terms something was found', () => {
    const ranking = rankingOf([{ title: ['export'], text: ['exports', 'rule'] }], () => ({
      prefix: true,
      slips: 0,
    }));
    expect(ranking(['export']).map(({ terms }) => [...terms])).toEqual([['export', 'exports']]);
    expect(ranking([])).toEqual([]);
  });

  it('finds a word however one letter of it slipped', () => {
    const letters = 'abcdefgh';
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 10 });
    const slip = fc.record({
      kind: fc.constantFrom('drop', 'double', 'change', 'swap'),
      place: fc.nat(),
      letter: fc.constantFrom(...letters),
    });
    fc.assert(
      fc.property(word, slip, (text, { kind, place, letter }) => {
        const at = place % (text.length - 1);
        const [before, here, next, after] = [
          text.slice(0, at),
          text.charAt(at),
          text.charAt(at + 1),
          text.slice(at + 2),
        ];
        const slipped = {
          drop: before + next + after,
          double: before + here + here + next + after,
          change: before + letter + next + after,
          swap: before + next + here + after,
        }[kind];
        expect(ranked([text, 'something else'])(slipped ?? '')).toContain(0);
      }),
    );
  });

  it('finds nothing that takes more slips than are borne with', () => {
    const search = ranked(['announcement'], 1);
    expect(search('anouncement')).toEqual([0]);
    expect(search('anouncemnt')).toEqual([]);
    expect(search('pronouncement')).toEqual([]);
    expect(ranked(['h200'], 0)('h20')).toEqual([0]);
    expect(ranked(['h20'], 0)('h200')).toEqual([]);
  });
});
