import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { Bank, ReadBank, SourceFile, WrittenItem } from '../../../src/exchange/bank/bank.ts';
import { lists } from '../../../src/exchange/lists/lists.ts';
import { csv, xlsx } from '../../../src/exchange/tables/tables.ts';

const read = (text: string, name = 'bank.csv') => {
  const bank = csv.read?.([{ name, bytes: new TextEncoder().encode(text) }]);
  if (bank === undefined) throw new Error('CSV is not read');
  return bank;
};
const items = ({ quizzes }: ReadBank) => quizzes.flatMap((quiz) => quiz.items);
const outcomes = ({ report }: ReadBank) => report.map(({ outcome }) => outcome);

describe('a table of questions', () => {
  it('is read by the template, each type from its columns', () => {
    const bank = read(
      [
        'quiz,id,type,question,option 1,feedback 1,option 2,option 3,right,tolerance,unit,points,objective,difficulty,hint,explanation',
        'Metals,which,,Which is *liquid*?,Gold,It melts late.,Mercury,,B,,,2,metals_know,easy,Look,At room temperature.',
        'Metals,two,choice,Which two conduct?,Copper,,Glass,Iron,A; C,,,,,,,',
        'Metals,melts,,Where does ice melt?,,,,,0,0.5,°C,,,,,',
        'Metals,sym,,Its sign?,,,,,Hg | hg,,,,,,,',
        'Metals,so,,Iron rusts.,,,,,true,,,,,,,',
        'Metals,order,sequencing,From light to heavy,Lithium,,Iron,Gold,,,,,,,,',
        'Metals,pairs,matching,Signs,Iron => Fe,Right so.,Gold => Au,=> Ag,,,,,,,,',
        'Metals,why,,Why does iron rust?,,,,,,,,,,,,Water and air.',
      ].join('\n'),
    );
    expect(bank.quizzes.map(({ id, title }) => [id, title])).toEqual([['metals', 'Metals']]);
    expect(items(bank)).toEqual([
      {
        id: 'which',
        type: 'choice',
        choose: 'one',
        prompt: 'Which is *liquid*?',
        options: [
          { id: 'a', text: 'Gold', feedback: 'It melts late.' },
          { id: 'b', text: 'Mercury' },
        ],
        correct: ['b'],
        points: 2,
        objective: 'metals_know',
        difficulty: 'easy',
        hint: 'Look',
        explanation: 'At room temperature.',
      },
      {
        id: 'two',
        type: 'choice',
        choose: 'many',
        prompt: 'Which two conduct?',
        options: [
          { id: 'a', text: 'Copper' },
          { id: 'b', text: 'Glass' },
          { id: 'c', text: 'Iron' },
        ],
        correct: ['a', 'c'],
        points: 1,
      },
      {
        id: 'melts',
        type: 'numeric',
        prompt: 'Where does ice melt?',
        correct: 0,
        tolerance: 0.5,
        unit: '°C',
        points: 1,
      },
      { id: 'sym', type: 'fill-in', prompt: 'Its sign?', accept: ['Hg', 'hg'], points: 1 },
      {
        id: 'so',
        type: 'true-false',
        prompt: 'Iron rusts.',
        correct: true,
        feedback: {},
        points: 1,
      },
      {
        id: 'order',
        type: 'sequencing',
        prompt: 'From light to heavy',
        steps: [
          { id: 'a', text: 'Lithium' },
          { id: 'b', text: 'Iron' },
          { id: 'c', text: 'Gold' },
        ],
        correct: ['a', 'b', 'c'],
        points: 1,
      },
      {
        id: 'pairs',
        type: 'matching',
        prompt: 'Signs',
        sources: [
          { id: 'a', text: 'Iron', feedback: 'Right so.' },
          { id: 'b', text: 'Gold' },
        ],
        targets: [
          { id: 'a_target', text: 'Fe' },
          { id: 'b_target', text: 'Au' },
          { id: 'c_target', text: 'Ag' },
        ],
        correct: { a: 'a_target', b: 'b_target' },
        points: 1,
      },
      {
        id: 'why',
        type: 'long-fill-in',
        prompt: 'Why does iron rust?',
        model: 'Water and air.',
        explanation: 'Water and air.',
      },
    ]);
    expect(outcomes(bank)).toEqual(items(bank).map(() => ({ kind: 'carried' })));
  });

  it('comes from Kahoot, with rows above its header and keys by number', () => {
    const bank = read(
      [
        'Quiz template;;;;;;;',
        ';;;;;;;',
        ';Question - max 120 characters;Answer 1 - max 75 characters;Answer 2 - max 75 characters;Answer 3 - max 75 characters;Answer 4 - max 75 characters;Time limit (sec) – 5, 10, 20;Correct answer(s) - choose at least one',
        '1;2 * 3 * 4?;24;9;;;20;1',
        '2;Even numbers;1;2;3;4;20;2,4',
      ].join('\r\n'),
      'Sums.csv',
    );
    expect(bank.quizzes[0]?.title).toBe('Sums');
    expect(items(bank)).toMatchObject([
      { prompt: '2 \\* 3 \\* 4?', options: [{ text: '24' }, { text: '9' }], correct: ['a'] },
      { choose: 'many', options: [{}, {}, {}, {}], correct: ['b', 'd'] },
    ]);
    expect(outcomes(bank)[0]).toEqual({
      kind: 'changed',
      changes: ['Nothing is read of "Time limit (sec) – 5, 10, 20".'],
    });
    expect(bank.report.map(({ place }) => place.line)).toEqual([4, 5]);
  });

  it('comes from Quizizz, whose types have names of their own', () => {
    const bank = read(
      [
        'Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds,Image Link',
        'Liquid metals,Checkbox,Mercury,Gallium,Iron,"1,2",30,',
        'Its sign is ___,Fill-in-the-Blank,Hg,hg,,,30,',
        'How was it?,Poll,Good,Bad,,,30,',
        'Draw it,Draw,,,,,30,',
      ].join('\n'),
    );
    expect(items(bank)).toMatchObject([
      { type: 'choice', choose: 'many', correct: ['a', 'b'] },
      { type: 'fill-in', accept: ['Hg', 'hg'] },
      { type: 'likert', scale: [{ text: 'Good' }, { text: 'Bad' }] },
    ]);
    const last = outcomes(bank).at(-1);
    expect(last).toMatchObject({ kind: 'left' });
    expect(JSON.stringify(last)).toContain('no type \\"Draw\\"');
  });

  it.each([
    ['', 'It is empty.'],
    [
      'Timestamp,Score,Where does ice melt?\n2026/01/01,1 / 1,0',
      'It holds answers that people gave to a form, and not the questions with their keys.',
    ],
    ['a name,another\n1,2', 'No column is named "question"'],
  ])('of %j is left with the reason', (text, reason) => {
    const { quizzes, report } = read(text);
    expect(quizzes).toEqual([]);
    expect(report).toHaveLength(1);
    expect(JSON.stringify(report[0]?.outcome)).toContain(JSON.stringify(reason).slice(1, -1));
  });

  it.each([
    ['which,A?,x,y,C', 'no option has that letter, number or text'],
    ['which,A?,x,y,', 'No option is said to be right'],
    ['which,,x,y,A', 'Nothing is asked here.'],
  ])('says why %j has no item', (row, reason) => {
    const { quizzes, report } = read(`id,question,option 1,option 2,right\n${row}`);
    expect(quizzes).toEqual([]);
    expect(report).toMatchObject([{ place: { line: 2 }, outcome: { kind: 'left' } }]);
    expect(JSON.stringify(report[0]?.outcome)).toContain(reason);
  });

  it('is read in the encoding and with the marks of an older spreadsheet', () => {
    const latin = 'sep=;\nid;question;option 1;option 2;right\nq;Wie heißt sie?;Käthe;Jürgen;A\n';
    const bytes = Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
    const bank = csv.read?.([{ name: 'alt.csv', bytes }]);
    expect(bank?.quizzes[0]?.items[0]).toMatchObject({ prompt: 'Wie heißt sie?' });
    expect(bank?.report[0]).toMatchObject({ place: { line: 3 }, outcome: { kind: 'changed' } });
  });
});

describe('a workbook', () => {
  it('written by another tool is read, sheet by sheet', async () => {
    const header = ['question', 'option 1', 'option 2', 'right', 'points'];
    const text = (value: string) => ({ value, type: String });
    const blob = await writeExcelFile(
      [
        {
          sheet: 'Metals & more',
          data: [
            header.map(text),
            [text('Which?'), text('Gold'), text('  Iron '), text('B'), { value: 3, type: Number }],
          ],
        },
        { sheet: 'Read me', data: [[text('How to fill this in')]] },
      ],
      {},
    ).toBuffer();
    const bank = xlsx.read?.(filesOf(new Uint8Array(blob)));
    expect(bank?.quizzes).toMatchObject([
      {
        title: 'Metals & more',
        items: [{ options: [{ text: 'Gold' }, { text: 'Iron' }], points: 3 }],
      },
    ]);
    expect(bank?.report.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
      ['Which?', 'carried'],
      ['Read me', 'left'],
    ]);
  });

  it('is one that another tool reads', async () => {
    const files = xlsx.write?.(bankOf([fillIn])).files ?? [];
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
    const [sheet] = await readExcelFile(Buffer.from(zip));
    expect(sheet?.sheet).toBe('Bank');
    expect(sheet?.data[1]).toContain('=1+1 & <so>');
  });
});

const fillIn: WrittenItem = {
  id: 'sum',
  type: 'fill-in',
  prompt: '=1+1 & <so>',
  accept: ['2'],
};

function bankOf(items: readonly WrittenItem[]): Bank {
  return {
    quizzes: [{ id: 'bank', kind: 'check', title: 'Bank', items: [...items] }],
    pictures: [],
  };
}

function filesOf(zip: Uint8Array): readonly SourceFile[] {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, bytes }));
}

describe('lists in Markdown', () => {
  const text = [
    '# Metals',
    '',
    '1. Which metal is *liquid*?',
    '',
    '   Think of -39 °C.',
    '   - [ ] Gold',
    '     > It melts late.',
    '   - [x] Mercury',
    '   Explanation: At room temperature.',
    '   Id: liquid',
    '## Which conduct?',
    'a) Glass',
    '*b) Copper',
    'c) Iron (correct)',
    'Q3: Where does ice melt?',
    'Answer: 0 ± 0.5 °C',
    '4. Signs',
    '   - Iron => Fe',
    '   - Gold => Au',
    '5. Gold rusts.',
    '   ANSWER: false',
  ].join('\n');

  it('are read as people write them', () => {
    const bank = lists.read?.([{ name: 'metals.md', bytes: new TextEncoder().encode(text) }]);
    expect(bank?.quizzes).toMatchObject([
      {
        title: 'Metals',
        items: [
          {
            id: 'liquid',
            prompt: 'Which metal is *liquid*?\n\nThink of -39 °C.',
            options: [{ text: 'Gold', feedback: 'It melts late.' }, { text: 'Mercury' }],
            correct: ['b'],
            explanation: 'At room temperature.',
          },
          { choose: 'many', correct: ['b', 'c'] },
          { type: 'numeric', correct: 0, tolerance: 0.5, unit: '°C' },
          { type: 'matching', correct: { a: 'a_target', b: 'b_target' } },
          { type: 'true-false', correct: false },
        ],
      },
    ]);
    expect(bank?.report.map(({ place }) => place.line)).toEqual([3, 11, 15, 17, 20]);
  });

  it('are read with what stands around them: code, headings, folded answers, reasons below', () => {
    const found = [
      '## Snakes',
      '#### Q1. What does it print?',
      '```python',
      '# 1. no title',
      'for x in y:',
      '    - [ ] no option',
      '```',
      '- [ ] one',
      '- [x] two',
      '',
      '**Reason:** it begins:',
      '',
      '1. with this',
      '2. with that',
      '###### 2. And this?',
      '- A: `x`',
      '- B: `y`',
      '',
      '<details><summary><b>Answer</b></summary>',
      '<p>',
      '',
      '#### Answer: B',
      '',
      'So it is.',
      '',
      '</p>',
      '</details>',
      '',
      '---',
      '#### Und hier?',
      'a) eins',
      'b) zwei',
      '**Antwort: A**',
    ].join('\n');
    const bank = lists.read?.([{ name: 'x.md', bytes: new TextEncoder().encode(found) }]);
    expect(bank?.quizzes[0]?.items).toMatchObject([
      {
        prompt:
          'What does it print?\n```python\n# 1. no title\nfor x in y:\n    - [ ] no option\n```',
        options: [{ text: 'one' }, { text: 'two' }],
        correct: ['b'],
        explanation: '**Reason:** it begins:\n\n1. with this\n2. with that',
      },
      { options: [{ text: '`x`' }, { text: '`y`' }], correct: ['b'], explanation: 'So it is.' },
      { options: [{ text: 'eins' }, { text: 'zwei' }], correct: ['a'] },
    ]);
    expect(bank?.report.map(({ outcome }) => outcome.kind)).toEqual([
      'left',
      'changed',
      'changed',
      'carried',
    ]);
  });

  it('say what a file without questions lacks', () => {
    const bytes = new TextEncoder().encode('Just a text.');
    expect(lists.recognises([{ name: 'x.md', bytes }])).toBe(false);
    expect(lists.read?.([{ name: 'x.md', bytes }]).report).toMatchObject([
      { name: 'x.md', outcome: { kind: 'left' } },
    ]);
  });

  it('are not written where a line of a text would begin something else', () => {
    const item = { ...fillIn, prompt: 'Which?\nAnswer: this one' };
    const { report } = lists.write?.(bankOf([item])) ?? {};
    expect(report?.[0]?.outcome).toMatchObject({ kind: 'left' });
  });
});

/** Words with all that CSV and spreadsheets trip over. */
const words = fc
  .array(fc.constantFrom('=1', "'", 'a', 'B;c', ',', '"x"', 'two\nlines', '@me', '数', '5'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' ').trim())
  .filter((text) => text !== '');
const phrase = words.map((text) => text.replaceAll('\n', ' '));
const optional = fc.option(words, { nil: undefined });
const base = {
  prompt: words,
  hint: optional,
  explanation: optional,
  points: fc.integer({ min: 1, max: 10 }),
};
/** Texts that nobody takes for one another, as the format wants them. */
const distinct = fc.uniqueArray(phrase, {
  minLength: 2,
  maxLength: 6,
  selector: (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
});
const letter = (at: number) => 'abcdef'[at] ?? '';
const choice = fc
  .record({ ...base, texts: distinct, right: fc.nat(5), feedback: optional })
  .map(({ texts, right, feedback, ...rest }) => ({
    ...rest,
    type: 'choice' as const,
    choose: 'one' as const,
    options: texts.map((text, at) => ({ id: letter(at), text, feedback })),
    correct: [letter(right % texts.length)],
  }));
const numeric = fc
  .record({
    ...base,
    correct: fc.integer(),
    tolerance: fc.nat(9),
    slips: fc.uniqueArray(fc.integer(), { maxLength: 3 }),
    feedback: words,
  })
  .map(({ slips, feedback, ...rest }) => ({
    ...rest,
    type: 'numeric' as const,
    ...(slips.length === 0 ? {} : { slips: slips.map((answer) => ({ answer, feedback })) }),
  }))
  .filter(({ slips = [], correct, tolerance }) =>
    slips.every(({ answer }) => Math.abs(answer - correct) > tolerance),
  );
const sequencing = fc.record({ ...base, texts: distinct }).map(({ texts, ...rest }) => ({
  ...rest,
  type: 'sequencing' as const,
  steps: texts.map((text, at) => ({ id: letter(at), text })),
  correct: texts.map((_, at) => letter(at)),
}));
const bank = fc
  .array(fc.oneof(choice, numeric, sequencing), { minLength: 1, maxLength: 8 })
  .map((all) => bankOf(all.map((item, at) => ({ ...item, id: `item_${at}` }))));

describe('a bank', () => {
  it('comes back from CSV, a workbook and lists as it went', () => {
    fc.assert(
      fc.property(bank, (bank) => {
        for (const format of [csv, xlsx, lists]) {
          const { files, report } = format.write?.(bank) ?? { files: [], report: [] };
          expect(report.every(({ outcome }) => outcome.kind === 'carried')).toBe(true);
          const back = format.read?.(files);
          expect(back?.report.filter(({ outcome }) => outcome.kind !== 'carried')).toEqual([]);
          expect(back?.quizzes).toEqual(bank.quizzes);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is never what makes a reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
        csv.read?.([{ name: 'x.csv', bytes }]);
        read(`question,option 1,option 2,right\n${text}`);
        lists.read?.([{ name: 'x.md', bytes }]);
        lists.read?.([{ name: 'x.md', bytes: new TextEncoder().encode(`1. ${text}`) }]);
        xlsx.read?.([
          { name: 'xl/workbook.xml', bytes },
          { name: 'xl/_rels/workbook.xml.rels', bytes: new TextEncoder().encode(text) },
        ]);
      }),
    );
  });
});

it('an open question needs no model answer yet, and comes back without one', () => {
  const items = [{ id: 'why', type: 'long-fill-in', prompt: 'Why?' }] as const;
  const quizzes = [
    { id: 'one', kind: 'check', title: 'Same title', items },
    { id: 'two', kind: 'check', title: 'Same title', items: [{ ...items[0], id: 'how' }] },
  ] as const;
  for (const { id, read, write } of [csv, lists]) {
    const files = write?.({ quizzes, pictures: [] }).files ?? [];
    const ids = read?.(files).quizzes.flatMap((quiz) => quiz.items.map((item) => item.id));
    expect(ids, id).toEqual(['why', 'how']);
  }
});

it('rows that a template numbers and nobody filled in are none, and "1.0" is the first option', () => {
  const bank = read(
    'No,Question,Answer 1,Answer 2,Correct answer(s)\n1,Which?,Elbe,Po,1.0\n2,,,,\n',
  );
  expect(bank.report).toHaveLength(1);
  expect(bank.quizzes[0]?.items[0]).toMatchObject({ type: 'choice', correct: ['a'] });
});
