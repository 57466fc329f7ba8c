import { describe, expect, it } from 'vitest';
import { BankDraft } from '../../../src/exchange/bank/bank-draft.ts';

const passage = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} ${'of it '.repeat(20)}`);
const text = passage.map((each) => each.trim()).join('\n\n');
const source = { place: { file: 'a.xml' }, name: 'One' };
const file = { name: 'a.xml', bytes: new Uint8Array() };

interface Texts {
  readonly prompt: string;
  readonly explanation?: string;
  readonly hint?: string;
}

function carried(given: Texts) {
  const draft = new BankDraft({ objective: 'rivers' });
  draft.add(source, ['One'], { type: 'true-false', correct: true, ...given });
  const { quizzes, report } = draft.bank([file]);
  return { quiz: quizzes[0], outcome: report[0]?.outcome };
}

describe('a question whose text is longer than ours may be', () => {
  it.each([
    ['asks at its end', `${text}\n\nIs it true?`],
    ['asks first', `Is it true?\n\n${text}`],
  ])('stands on a stem where it %s', (_, prompt) => {
    const { quiz, outcome } = carried({ prompt });
    expect(quiz?.stems).toEqual([{ id: 'one_text', text }]);
    expect(quiz?.items).toMatchObject([{ id: 'one', prompt: 'Is it true?', stem: 'one_text' }]);
    expect(outcome).toEqual({
      kind: 'changed',
      changes: ['It is long: all but what asks stands above it, as a stem.'],
    });
  });

  it('is left where it has one paragraph', () => {
    const { outcome } = carried({ prompt: text.replaceAll('\n\n', ' ') });
    expect(outcome).toMatchObject({
      kind: 'left',
      reason: expect.stringMatching(/1500 characters at most/),
    });
  });

  it('keeps the first paragraphs of an explanation, and goes without a hint that has one', () => {
    const { quiz, outcome } = carried({
      prompt: 'Is it?',
      explanation: text,
      hint: 'a'.repeat(2000),
    });
    const explanation = quiz?.items[0]?.explanation ?? '';
    expect(text.startsWith(`${explanation}\n\nParagraph`)).toBe(true);
    expect(explanation.length).toBeGreaterThan(1300);
    expect(quiz?.items[0]?.hint).toBeUndefined();
    expect(outcome).toMatchObject({
      changes: [
        expect.stringMatching(/^Its explanation has \d+ letters; its first paragraphs are carried/),
        expect.stringMatching(/^Its hint has 2000 letters; it is left out/),
      ],
    });
  });
});

it('a section with more stems than a quiz may have becomes two', () => {
  const draft = new BankDraft({ objective: 'rivers' });
  draft.section('Rivers');
  for (let at = 0; at < 150; at += 1) {
    const stem = draft.stem(`Text ${at}`, [`text ${at}`]);
    draft.add(source, [`q ${at}`], { type: 'true-false', prompt: 'So?', stem, correct: true });
  }
  const { quizzes, report } = draft.bank([file]);
  expect(quizzes.map(({ stems }) => stems?.length)).toEqual([100, 50]);
  expect(report.every(({ outcome }) => outcome.kind === 'carried')).toBe(true);
});

it('an introduction that is longer than ours may be is told of the first question of its quiz', () => {
  const draft = new BankDraft({ objective: 'rivers' });
  draft.section('Rivers', text);
  for (const prompt of ['Is it?', 'Is it so?'])
    draft.add(source, [prompt], { type: 'true-false', correct: true, prompt });
  const { quizzes, report } = draft.bank([file]);
  const intro = quizzes[0]?.intro ?? '';
  expect(text.startsWith(`${intro}\n\nParagraph`)).toBe(true);
  const said = /^The introduction of its quiz has \d+ letters; its first paragraphs are carried/;
  expect(report.map(({ outcome }) => outcome)).toEqual([
    { kind: 'changed', changes: [expect.stringMatching(said)] },
    { kind: 'carried' },
  ]);
});
