import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Bank, SourceFile, WrittenBank } from '../../../../src/exchange/bank/bank.ts';
import { readQti1 } from '../../../../src/exchange/qti/qti1/read-qti1.ts';
import { writeCanvas } from '../../../../src/exchange/qti/qti1/write-canvas.ts';
import { banks, types } from '../qti-bank.ts';

function unpacked({ files }: WrittenBank): readonly SourceFile[] {
  return files.flatMap(({ bytes }) =>
    Object.entries(unzipSync(bytes)).map(([name, inside]) => ({ name, bytes: inside })),
  );
}

const { trueFalse, choice, many, matching, fillIn, numeric, likert } = types;
const sayable = banks([trueFalse, choice, many, matching, fillIn, numeric, likert], true);

/** What Canvas has no place for. */
function withoutLevels({ quizzes, pictures }: Bank): Bank {
  return {
    pictures,
    quizzes: quizzes.map((quiz) => ({
      ...quiz,
      items: quiz.items.map((item) => ({ ...item, difficulty: undefined, objective: undefined })),
    })),
  };
}

describe('QTI 1.2 for Canvas', () => {
  it('read again, is the same quiz', () => {
    fc.assert(
      fc.property(sayable, (bank) => {
        const read = readQti1(unpacked(writeCanvas(bank)));
        expect(read.quizzes).toEqual(withoutLevels(bank).quizzes);
      }),
      { numRuns: 30 },
    );
  });

  it('says of each item what Canvas has no place for', () => {
    const { report } = writeCanvas({
      pictures: [],
      quizzes: [
        {
          id: 'ports',
          kind: 'check',
          title: 'Ports',
          items: [
            {
              type: 'sequencing',
              id: 'a',
              prompt: 'Order.',
              steps: [
                { id: 'x', text: 'X' },
                { id: 'y', text: 'Y' },
              ],
              correct: ['y', 'x'],
            },
            {
              type: 'long-fill-in',
              id: 'b',
              prompt: 'Why?',
              model: 'So.',
              rubric: ['It says so.'],
            },
            { type: 'fill-in', id: 'c', prompt: 'Who?', accept: ['BIS'], caseMatters: true },
            {
              type: 'numeric',
              id: 'd',
              prompt: 'How much?',
              correct: 5,
              unit: 'kg',
              difficulty: 'easy',
              hint: 'Count.',
            },
            { type: 'performance', id: 'e', prompt: 'Play.', steps: [] },
          ],
        },
      ],
    });
    expect(report.map(({ outcome }) => outcome)).toEqual([
      {
        kind: 'changed',
        changes: ['Its order is asked as pairs: to each place the step that belongs there.'],
      },
      {
        kind: 'changed',
        changes: ['Its model answer is told as feedback.', 'Its rubric is left out.'],
      },
      { kind: 'changed', changes: ['Canvas takes capital and small letters for the same.'] },
      {
        kind: 'changed',
        changes: [
          'Its unit is left out.',
          'It has no place for: hint.',
          'Its objective and difficulty are left out.',
        ],
      },
      { kind: 'left', reason: 'A scenario of several steps has no counterpart.' },
    ]);
  });

  it('writes texts as HTML, formulas as TeX, and pictures by the names that Canvas gives them', () => {
    const prompt = 'Is $a<b$ in ![A map](images/map.png)?\n\n- *one*\n- two';
    const files = unpacked(
      writeCanvas({
        pictures: [{ name: 'images/map.png', bytes: new Uint8Array([1]) }],
        quizzes: [
          {
            id: 'ports',
            kind: 'check',
            title: 'Ports',
            items: [{ type: 'true-false', id: 'a', prompt, correct: true }],
          },
        ],
      }),
    );
    expect(files.map(({ name }) => name)).toEqual([
      'imsmanifest.xml',
      'images/map.png',
      'ports/assessment_meta.xml',
      'ports/ports.xml',
    ]);
    const text = new TextDecoder().decode(files.at(-1)?.bytes);
    const [, asked = ''] = /<mattext texttype="text\/html">([\s\S]*?)<\/mattext>/.exec(text) ?? [];
    expect(asked.replace(/\n */g, '')).toBe(
      '&lt;p&gt;Is \\(a&amp;lt;b\\) in &lt;img src="$IMS-CC-FILEBASE$/images/map.png" alt="A map"&gt;?&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;em&gt;one&lt;/em&gt;&lt;/li&gt;&lt;li&gt;two&lt;/li&gt;&lt;/ul&gt;',
    );
  });
});
