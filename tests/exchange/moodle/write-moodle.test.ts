import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoodle } from '../../../src/exchange/moodle/read-moodle.ts';
import { writeMoodle } from '../../../src/exchange/moodle/write-moodle.ts';
import { readXml } from '../../../src/exchange/source/xml-tree.ts';
import {
  asRead,
  choice,
  essay,
  fillIn,
  matching,
  numeric,
  pictures,
  quizOf,
  sequencing,
  trueFalse,
} from '../banks.ts';
import { moodleFlaws } from './moodle-grammar.ts';

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a bank written for Moodle', () => {
  it.each([
    ['true-false', trueFalse],
    ['choice', choice],
    ['fill-in', fillIn],
    ['numeric', numeric],
    ['long-fill-in', essay],
    ['matching', matching],
    ['sequencing', sequencing],
  ])('comes back equal, and is what Moodle asks for: %s', (_, kind) => {
    fc.assert(
      fc.property(quizOf(kind), (quiz) => {
        const { files, report } = writeMoodle({ quizzes: [quiz], pictures });
        expect(report.map(({ outcome }) => outcome.kind)).toEqual(quiz.items.map(() => 'carried'));
        const read = readXml(decode(files[0]?.bytes));
        expect(read.kind === 'read' ? moodleFlaws(read.root) : read).toEqual([]);
        const back = readMoodle(files);
        expect(back.report.map(({ outcome }) => outcome)).toEqual(
          quiz.items.map(() => ({ kind: 'carried' })),
        );
        expect(back.quizzes.map(asRead)).toEqual([asRead(quiz)]);
      }),
      { numRuns: 40 },
    );
  });
});
