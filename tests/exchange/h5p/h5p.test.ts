import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/exchange/bank/bank.ts';
import { formatOf } from '../../../src/exchange/formats.ts';
import { h5p } from '../../../src/exchange/h5p/h5p.ts';

const encoder = new TextEncoder();
const file = (name: string, content: unknown): SourceFile => ({
  name,
  bytes: encoder.encode(JSON.stringify(content)),
});

function read(mainLibrary: string, content: unknown, files: readonly SourceFile[] = []) {
  const about = file('h5p.json', { title: 'Metals', mainLibrary });
  const bank = h5p.read?.([about, file('content/content.json', content), ...files]);
  if (bank === undefined) throw new Error('H5P is not read');
  return bank;
}

const part = (library: string, params: object) => ({
  library: `${library} 1.14`,
  params,
  subContentId: 'd2c1f0aa-0000-4000-8000-000000000000',
  metadata: { title: 'Its title' },
});

/** One pixel. */
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

describe('a content of H5P', () => {
  it('that is a deck of cards, words or pictures is read card by card', () => {
    const cards = [
      { text: 'A liquid metal', answer: 'Mercury/Hg', image: { path: 'images/q.png' } },
    ];
    const pictures = [{ name: 'content/images/q.png', bytes: png }];
    const itemsOf = (bank: ReturnType<typeof read>) => bank.quizzes.flatMap(({ items }) => items);
    expect(itemsOf(read('H5P.Flashcards', { cards }, pictures))).toMatchObject([
      {
        type: 'fill-in',
        prompt: 'A liquid metal\n\n![Picture without a description](images/q.png)',
        accept: ['Mercury', 'Hg'],
      },
    ]);
    const words = [{ clue: 'Its sign is Au', answer: 'Gold' }];
    expect(itemsOf(read('H5P.Crossword', { words }))).toMatchObject([
      { type: 'fill-in', prompt: 'Its sign is Au', accept: ['Gold'] },
    ]);
    const sequenceImages = [
      { image: { path: 'images/q.png' }, imageDescription: 'Ore' },
      { image: { path: 'images/gone.png' }, imageDescription: 'Bar' },
    ];
    const ordered = read('H5P.ImageSequencing', { sequenceImages }, pictures);
    expect(itemsOf(ordered)).toMatchObject([
      { type: 'sequencing', steps: [{ text: '![Ore](images/q.png)' }, { text: 'Bar' }] },
    ]);
    expect(ordered.report).toMatchObject([{ outcome: { kind: 'changed' } }]);
    const solution = { taskDescription: '<p>Why?</p>', solutionText: 'So.' };
    expect(itemsOf(read('H5P.GuessTheAnswer', solution))).toMatchObject([
      { type: 'long-fill-in', prompt: 'Why?', model: 'So.' },
    ]);
  });

  it('that asks for opinions is read where one answer is chosen', () => {
    const asked = (inputType: string) =>
      part('H5P.SimpleMultiChoice', {
        inputType,
        question: 'Which do you like?',
        alternatives: [{ text: 'Gold' }, { text: 'Tin' }],
      });
    const bank = read('H5P.Questionnaire', {
      questionnaireElements: [{ library: asked('radio') }, { library: asked('checkbox') }],
    });
    expect(bank.quizzes[0]?.items).toMatchObject([
      { type: 'likert', scale: [{ text: 'Gold' }, { text: 'Tin' }] },
    ]);
    expect(bank.report.map(({ outcome }) => outcome.kind)).toEqual(['carried', 'left']);
  });

  it('says nothing of columns that hold texts alone, and is no quiz file where its JSON has kinds', () => {
    const text = part('H5P.AdvancedText', { text: '<p>Read.</p>' });
    const track = { kind: 'subtitles', title: 'Film', text };
    const column = part('H5P.RowColumn', { content: [{ content: text }, track] });
    const asked = part('H5P.TrueFalse', { question: 'Is it so?', correct: 'true' });
    const { report } = read('H5P.Column', { content: [column, asked] });
    expect(report.map(({ outcome }) => outcome.kind)).toEqual(['carried']);
    const files = [file('content/content.json', track), file('h5p.json', {})];
    expect(formatOf(files)?.id).toBe('h5p');
  });

  it('with one question is read with its feedback and its picture', () => {
    const content = {
      media: { type: part('H5P.Image', { file: { path: 'images/q.png' }, alt: 'A pot' }) },
      question: '<p>Which are <strong>liquid</strong>?</p>',
      answers: [
        { text: '<div>Mercury</div>', correct: true, tipsAndFeedback: { chosenFeedback: 'Yes.' } },
        { text: '<div>Gold</div>', correct: false },
      ],
      behaviour: { type: 'auto' },
    };
    const { quizzes, pictures, report } = read('H5P.MultiChoice', content, [
      { name: 'content/images/q.png', bytes: png },
    ]);
    expect(quizzes).toMatchObject([
      {
        title: 'Metals',
        items: [
          {
            type: 'choice',
            prompt: '![A pot](images/q.png)\n\nWhich are **liquid**?',
            choose: 'one',
            options: [{ text: 'Mercury', feedback: 'Yes.' }, { text: 'Gold' }],
            correct: ['a'],
          },
        ],
      },
    ]);
    expect(pictures.map(({ name }) => name)).toEqual(['images/q.png']);
    expect(report.map(({ outcome }) => outcome)).toEqual([{ kind: 'carried' }]);
  });

  it('that holds others gives each, and names what it leaves', () => {
    const { quizzes, report } = read('H5P.QuestionSet', {
      introPage: { introduction: 'Welcome' },
      questions: [
        part('H5P.TrueFalse', {
          question: 'Gold rusts.',
          correct: 'false',
          behaviour: { feedbackOnWrong: 'It does not.' },
        }),
        part('H5P.Blanks', {
          text: 'Fill in.',
          questions: ['<p>*Hg/mercury:a liquid* melts at *-39* °C.</p>', '<p>*Au* is gold.</p>'],
        }),
        part('H5P.AdvancedText', { text: 'Just read.' }),
        part('H5P.SingleChoiceSet', { choices: [{ question: 'Which?', answers: ['Fe', 'Au'] }] }),
        part('H5P.SortParagraphs', { taskDescription: 'Sort', paragraphs: ['one', 'two'] }),
        part('H5P.Essay', { taskDescription: 'Why?', keywords: [{ keyword: 'water' }] }),
        part('H5P.ImageHotspots', { image: {} }),
      ],
    });
    expect(quizzes[0]?.items).toMatchObject([
      { type: 'true-false', correct: false, feedback: { true: 'It does not.' } },
      { type: 'fill-in', accept: ['Hg', 'mercury'], hint: 'a liquid' },
      { type: 'fill-in', accept: ['-39'] },
      { type: 'fill-in', accept: ['Au'], prompt: 'Fill in.\n\n____ is gold.' },
      { type: 'choice', correct: ['a'] },
      { type: 'sequencing', correct: ['a', 'b'] },
      { type: 'long-fill-in', model: 'water', rubric: ['water'] },
    ]);
    expect(quizzes[0]?.items[1]?.stem).toBe(quizzes[0]?.items[2]?.stem);
    expect(quizzes[0]?.stems).toHaveLength(1);
    expect(report.at(-1)?.outcome).toEqual({
      kind: 'left',
      reason: 'H5P.ImageHotspots has no counterpart here.',
    });
  });

  it('keeps the ids of its questions when another is put before them', () => {
    const sums = (texts: readonly string[]) =>
      read('H5P.QuestionSet', {
        questions: texts.map((question) =>
          part('H5P.TrueFalse', { question, correct: 'true', behaviour: {} }),
        ),
      }).quizzes[0]?.items.map(({ id }) => id) ?? [];
    expect(sums(['New.', 'One is odd.', 'Two is even.']).slice(1)).toEqual(
      sums(['One is odd.', 'Two is even.']),
    );
  });

  it('that cannot be read is told', () => {
    const bank = h5p.read?.([file('h5p.json', { title: 'x' })]);
    expect(bank?.report).toMatchObject([
      { name: 'content/content.json', outcome: { kind: 'left' } },
    ]);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('MultiChoice', 'Blanks', 'Essay', 'Summary', 'X'),
        fc.json(),
        (type, json) => {
          const params: unknown = JSON.parse(json);
          expect(read(`H5P.${type}`, params).report).toBeDefined();
          read('H5P.Column', { questions: params, text: params, answers: params, choices: params });
        },
      ),
    );
  });
});
