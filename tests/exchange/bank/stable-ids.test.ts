import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNamed } from '../../../src/exchange/formats.ts';

/** A question of a bank whose author mends its words, moves it and writes others beside it. */
interface Asked {
  readonly name: string;
  readonly words: string;
  readonly options: readonly [string, string];
}

const moodle = ({ name, words, options: [right, wrong] }: Asked) =>
  `<question type="multichoice"><name><text>${name}</text></name><questiontext><text>${words}</text></questiontext><single>true</single><answer fraction="100"><text>${right}</text></answer><answer fraction="0"><text>${wrong}</text></answer></question>`;
const gift = ({ name, words, options: [right, wrong] }: Asked) =>
  `::${name}:: ${words} {=${right} ~${wrong}}`;
const row = ({ name, words, options }: Asked) => [name, words, ...options, 'A'].join(',');

const formats: readonly [id: string, file: string, written: (all: readonly Asked[]) => string][] = [
  ['moodle-xml', 'bank.xml', (all) => `<quiz>${all.map(moodle).join('\n')}</quiz>`],
  ['gift', 'bank.gift', (all) => all.map(gift).join('\n\n')],
  ['csv', 'bank.csv', (all) => ['id,question,option 1,option 2,right', ...all.map(row)].join('\n')],
];

const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
const question = fc.record({
  name: fc.stringMatching(/^[a-z]{9}$/),
  words: fc.tuple(word, word).map((both) => `${both.join(' ')}?`),
  options: fc.tuple(word, word).filter(([one, other]) => one !== other),
});
const bank = fc.uniqueArray(question, { minLength: 3, maxLength: 8, selector: ({ name }) => name });

describe('a bank that was corrected, read again', () => {
  it.each(formats)('keeps the ids of %s', (id, name, written) => {
    const idsOf = (all: readonly Asked[]) => {
      const bytes = new TextEncoder().encode(written(all));
      const { quizzes, report } =
        formatNamed(id)?.read?.([{ name, bytes }], { objective: 'rivers' }) ?? {};
      expect(report?.filter(({ outcome }) => outcome.kind === 'left')).toEqual([]);
      const items = quizzes?.flatMap(({ items }) => items) ?? [];
      return all.map(({ name, options: [right] }) => {
        const item = items.find((each) => each.type === 'choice' && each.id.includes(name));
        const options = item?.type === 'choice' ? item.options : [];
        return [name, item?.id, options.find(({ text }) => text === right)?.id] as const;
      });
    };
    fc.assert(
      fc.property(bank, fc.array(fc.nat()), word, (all, order, mended) => {
        const before = new Map(idsOf(all).map((each) => [each[0], each]));
        const [first, ...others] = all;
        if (first === undefined) return;
        const corrected = [
          { ...first, words: `${mended} ${first.words}` },
          { name: 'q0new', words: 'New?', options: ['Yes', 'No'] as const },
          ...others,
        ]
          .map((each, at) => ({ each, at: order[at] ?? at }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        for (const [name, ...ids] of idsOf(corrected)) {
          if (name !== 'q0new') expect([name, ...ids]).toEqual(before.get(name));
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(
    formats,
  )('is told which questions of %s their order alone tells apart', (id, name, written) => {
    const asked = (words: string): Asked => ({ name: 'river', words, options: ['Yes', 'No'] });
    const bytes = new TextEncoder().encode(written([asked('Long?'), asked('Deep?')]));
    const report = formatNamed(id)?.read?.([{ name, bytes }], { objective: 'rivers' })?.report;
    expect(report?.map(({ outcome }) => outcome)).toEqual([
      { kind: 'carried' },
      {
        kind: 'changed',
        changes: [expect.stringContaining('give each a name of its own')],
      },
    ]);
  });
});
