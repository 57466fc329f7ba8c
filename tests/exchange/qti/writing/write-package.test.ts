import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Bank, SourceFile, WrittenBank } from '../../../../src/exchange/bank/bank.ts';
import { readItems } from '../../../../src/exchange/qti/reading/read-items.ts';
import { packageWriter } from '../../../../src/exchange/qti/writing/write-package.ts';
import { readXml } from '../../../../src/exchange/source/xml-tree.ts';
import { banks, types } from '../qti-bank.ts';
import { faultsOf } from '../qti-grammar.ts';
import { toldOf } from '../qti-source.ts';

const versions = ['2.1', '3.0'] as const;

function unpacked({ files }: WrittenBank): readonly SourceFile[] {
  return files.flatMap(({ bytes }) =>
    Object.entries(unzipSync(bytes)).map(([name, inside]) => ({ name, bytes: inside })),
  );
}

const all = banks(Object.values(types), true);

describe('packages of QTI 2.1 and 3.0', () => {
  it.each(versions)('of %s, read again, are the same quiz', (version) => {
    fc.assert(
      fc.property(all, (bank) => {
        const read = readItems(unpacked(packageWriter(version)(bank)));
        expect(read.quizzes).toEqual(bank.quizzes);
        const isShown = JSON.stringify(bank.quizzes).includes('images/map.png');
        expect(read.pictures).toEqual(isShown ? bank.pictures : []);
        expect(toldOf(read).every((told) => told === 'carried')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it.each(versions)('of %s keep to the grammar of its schema', (version) => {
    fc.assert(
      fc.property(all, (bank) => {
        const faults = unpacked(packageWriter(version)(bank))
          .filter(({ name }) => /^(items|tests|stimuli)\//.test(name))
          .flatMap(({ bytes }) => {
            const read = readXml(new TextDecoder().decode(bytes));
            return read.kind === 'read' ? faultsOf(read.root, version) : [read.reason];
          });
        expect(faults).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has a file for each item, test and text, and a manifest first', () => {
    const bank: Bank = {
      quizzes: [
        {
          id: 'ports',
          kind: 'check',
          title: 'Ports',
          stems: [{ id: 'case', text: 'A case.' }],
          items: [
            { type: 'true-false', id: 'a', prompt: 'So?', correct: true, stem: 'case' },
            { type: 'performance', id: 'b', prompt: 'Play.', steps: [] },
            {
              type: 'numeric',
              id: 'c',
              prompt: 'How much?',
              correct: 5,
              unit: 'kg',
              hint: 'Count.',
            },
            {
              type: 'numeric',
              id: 'd',
              prompt: '{{n}}?',
              correct: '{{n}}',
              variables: { n: [1, 2] },
            },
          ],
        },
      ],
      pictures: [],
    };
    const two = packageWriter('2.1')(bank);
    expect(unpacked(two).map(({ name }) => name)).toEqual([
      'imsmanifest.xml',
      'items/a.xml',
      'items/c.xml',
      'tests/ports.xml',
    ]);
    expect(unpacked(packageWriter('3.0')(bank)).map(({ name }) => name)).toContain(
      'stimuli/case.xml',
    );
    expect(two.report.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['So?', { kind: 'carried' }],
      ['b', { kind: 'left', reason: 'A scenario of several steps has no counterpart.' }],
      [
        'How much?',
        {
          kind: 'changed',
          changes: ['Its unit stands as text behind the field.', 'It has no place for: hint.'],
        },
      ],
      ['d', { kind: 'left', reason: 'Values of a learner’s own are not written in this format.' }],
    ]);
  });

  it('writes letters as letters', () => {
    const prompt = 'Is <b> & "c" ]]> all?';
    const bank: Bank = {
      quizzes: [
        {
          id: 'q',
          kind: 'check',
          title: '<Q> & "A"',
          items: [{ type: 'fill-in', id: 'a', prompt, accept: ['<&>"'] }],
        },
      ],
      pictures: [],
    };
    const read = readItems(unpacked(packageWriter('2.1')(bank)));
    expect(read.quizzes).toMatchObject([
      { title: '<Q> & "A"', items: [{ prompt: 'Is <b> & "c" \\]\\]> all?', accept: ['<&>"'] }] },
    ]);
    expect(read.quizzes[0]?.items[0]).not.toHaveProperty('caseMatters');
  });
});
