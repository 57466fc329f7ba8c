import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Source } from '../../src/authoring/read-reference.ts';
import { markClaims, shortened } from '../../src/components/claim-marks.ts';

const fact = (kind: Fact['kind'], ...sources: readonly string[]): Fact => ({
  kind,
  statement: 'So it was.',
  sources: [...sources],
  confidence: 'high',
});
const facts: Readonly<Record<string, Fact>> = {
  rule: fact('reported', 'read'),
  letter: fact('reported', 'read', 'cited'),
  rumour: fact('reported', 'cited'),
  opinion: fact('attributed', 'read'),
  guess: fact('forecast', 'read'),
  definition: fact('explanation'),
  plug: fact('promotion', 'read'),
};
const source = (seen: Source['seen']): Source => {
  const told = { title: 'A report', publisher: 'A paper', date: '2026', url: null };
  return { ...told, seen };
};
const sources: Readonly<Record<string, Source>> = {
  read: source('excerpt'),
  cited: source('cited'),
};

/** The marks of claims, each written as its paragraph and its facts. */
function marked(...claims: readonly (readonly [paragraph: number, facts: string])[]) {
  return markClaims(
    claims.map(([paragraph, ids], at) => ({
      facts: ids.split(' '),
      says: `claim ${at}`,
      paragraph,
    })),
    (id) => facts[id],
    (id) => sources[id],
  );
}

describe('markClaims', () => {
  it('marks what was reported once a paragraph, behind its last claim, with the facts of all', () => {
    const { marks, notes } = marked([1, 'rule'], [1, 'opinion'], [1, 'letter rule'], [2, 'rule']);
    expect(marks.map((mark) => mark?.note.number ?? null)).toEqual([null, 1, 2, 3]);
    expect(marks[2]).toMatchObject({ says: 'claim 2', before: 1, isFirst: true });
    expect(notes.map(({ facts }) => facts)).toEqual([['opinion'], ['rule', 'letter'], ['rule']]);
  });

  it('gives each view, forecast and explanation its own mark, and the same note to the same facts', () => {
    const { marks, notes } = marked([1, 'opinion'], [1, 'opinion'], [1, 'guess']);
    expect(marks.map((mark) => mark?.note.number)).toEqual([1, 1, 2]);
    expect(marks.map((mark) => mark?.isFirst)).toEqual([true, false, true]);
    expect(notes).toHaveLength(2);
  });

  it.each([
    ['rule opinion', 'attributed'],
    ['guess opinion', 'forecast'],
    ['rule definition', 'explanation'],
    ['definition opinion', 'attributed'],
    ['plug guess', 'promotion'],
  ])('takes of the facts %s the least certain kind, %s', (ids, kind) => {
    expect(marked([1, ids]).notes).toMatchObject([{ kind }]);
  });

  it('tells second-hand what rests on sources that were not read alone', () => {
    const { marks, notes } = marked([1, 'rumour'], [1, 'rule'], [1, 'rumour letter']);
    expect(notes.map(({ secondHand }) => secondHand)).toEqual([true, false]);
    expect(marks.map((mark) => mark?.note.number ?? null)).toEqual([1, null, 2]);
  });

  it('opens every fact of every claim from a mark at or after it in its paragraph', () => {
    const claim = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.uniqueArray(fc.constantFrom(...Object.keys(facts)), { minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(claim), (all) => {
        const claims = all.map(([paragraph, ids]) => [paragraph, ids.join(' ')] as const);
        const { marks } = marked(...claims);
        for (const [at, [paragraph, ids]] of all.entries()) {
          const open = marks.flatMap((mark, index) =>
            mark !== null && index >= at && all[index]?.[0] === paragraph ? mark.note.facts : [],
          );
          expect(open).toEqual(expect.arrayContaining(ids));
        }
      }),
    );
  });
});

describe('shortened', () => {
  it('keeps whole words, and cuts where there are none', () => {
    expect(shortened('The House passed it')).toBe('The House passed it');
    expect(shortened('The House passed the bill', 12)).toBe('The House…');
    expect(shortened('众议院通过了法案', 4)).toBe('众议院通…');
  });
});
