import type {
  ItemReport,
  ReadFormat,
  SourceFile,
  WriteFormat,
  WrittenItemOf,
} from './bank/bank.ts';
import { BankDraft } from './bank/bank-draft.ts';
import type { Format } from './bank/format.ts';
import { haveLetters } from './bank/lesser-places.ts';
import { labelOfWritten } from './bank/written-label.ts';
import { endsIn, sourceText, textsOf } from './source/source-text.ts';
import { markdownOf } from './text/letters.ts';
import { isMarked, plainOf } from './text/plain-letters.ts';

/** Aiken: a question, options with a letter each, and a line that names the right one. */

interface Block {
  readonly line: number;
  readonly question: readonly string[];
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  readonly right: string;
  /** What is said of it behind its answer, as some tools write it. */
  readonly feedback: string;
}

const option = /^\s*([A-Za-z])\s*[.)]\s+(.+)$/;
const answer = /^\s*ANSWER\s*:\s*([A-Za-z])\b/i;

const readAiken: ReadFormat = (files, options) => {
  const draft = new BankDraft(options);
  for (const file of textsOf(files, ['txt', 'aiken'], draft)) {
    const { text, change } = sourceText(file.bytes);
    const whole = { place: { file: file.name }, name: file.name };
    if (change !== null) draft.note(whole, [change]);
    draft.section(file.name.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
    const blocks = blocksOf(text);
    if (blocks.length === 0)
      draft.leave(whole, 'There is no question in it that ends with a line like ANSWER: B.');
    for (const block of blocks) addBlock(block, file.name, draft);
  }
  return draft.bank(files);
};

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let question: string[] = [];
  let options: { letter: string; text: string }[] = [];
  let line = 0;
  for (const [at, each] of text.split(/\r\n|\n|\r/).entries()) {
    const [, letter = '', words = ''] = option.exec(each) ?? [];
    const right = answer.exec(each)?.[1];
    const feedback = /^\s*FEEDBACK\s*:\s*(.+)$/i.exec(each)?.[1];
    const last = blocks.at(-1);
    if (right !== undefined) {
      blocks.push({ line, question, options, right: right.toUpperCase(), feedback: '' });
      question = [];
      options = [];
      line = 0;
    } else if (feedback !== undefined && last !== undefined && question.length === 0) {
      blocks[blocks.length - 1] = { ...last, feedback };
    } else if (letter !== '' && question.length > 0) {
      options.push({ letter: letter.toUpperCase(), text: words });
    } else if (each.trim() !== '') {
      if (question.length === 0) line = at + 1;
      if (options.length === 0) question.push(each.trim());
      else
        options[options.length - 1] = {
          ...(options.at(-1) ?? { letter: '', text: '' }),
          text: `${options.at(-1)?.text} ${each.trim()}`,
        };
    }
  }
  if (question.length > 0) blocks.push({ line, question, options, right: '', feedback: '' });
  return blocks;
}

function addBlock(block: Block, file: string, draft: BankDraft): void {
  const [first = ''] = block.question;
  const source = { place: { file, line: block.line, column: 1 }, name: first.slice(0, 60) };
  const right = block.options.findIndex(({ letter }) => letter === block.right);
  if (block.right === '') {
    draft.leave(source, 'No line like ANSWER: B follows it.');
  } else if (right < 0) {
    draft.leave(
      source,
      `Its answer is ${block.right}, and it has ${block.options.map(({ letter }) => letter).join(', ') || 'no options'}.`,
    );
  } else {
    const ids = block.options.map(({ letter }) => letter.toLowerCase());
    draft.add(source, [first], {
      type: 'choice',
      prompt: markdownOf(block.question.join('\n')),
      options: block.options.map(({ text }, at) => ({ id: ids[at] ?? '', text: markdownOf(text) })),
      correct: [ids[right] ?? ''],
      ...(block.feedback === '' ? {} : { explanation: markdownOf(block.feedback) }),
    });
  }
}

const writeAiken: WriteFormat = ({ quizzes }) => {
  const report: ItemReport[] = [];
  const files = quizzes.map((quiz): SourceFile => {
    const blocks = quiz.items.flatMap((item) => {
      const place = { file: `${quiz.id}.json` };
      const name = labelOfWritten(item);
      if (item.type !== 'choice' || item.choose === 'many' || item.variables !== undefined) {
        const reason = 'Aiken has questions with one right option, and no others.';
        report.push({ place, name, outcome: { kind: 'left', reason } });
        return [];
      }
      if (!haveLetters(item.options)) {
        const reason =
          'Its options cannot be told apart by their letters, and Aiken has no others.';
        report.push({ place, name, outcome: { kind: 'left', reason } });
        return [];
      }
      const changes = lostOf(item);
      report.push({
        place,
        name,
        id: item.id,
        outcome: changes.length === 0 ? { kind: 'carried' } : { kind: 'changed', changes },
      });
      return [blockOf(item)];
    });
    return { name: `${quiz.id}.txt`, bytes: new TextEncoder().encode(blocks.join('\n')) };
  });
  return { files, report };
};

function blockOf({ prompt, options, correct }: WrittenItemOf<'choice'>): string {
  const oneLine = (text: string) => plainOf(text).replace(/\s+/g, ' ').trim();
  const letter = (at: number) => String.fromCharCode(65 + at);
  const lines = options.map(({ text }, at) => `${letter(at)}. ${oneLine(text)}`);
  const right = options.findIndex(({ id }) => id === correct[0]);
  return `${oneLine(prompt)}\n${lines.join('\n')}\nANSWER: ${letter(right)}\n`;
}

function lostOf(item: WrittenItemOf<'choice'>): string[] {
  const texts = [item.prompt, ...item.options.map(({ text }) => text)];
  return [
    ...(texts.some(isMarked)
      ? ['Its texts are carried as letters: Aiken has no markup, pictures or lines.']
      : []),
    ...(item.explanation !== undefined ||
    item.hint !== undefined ||
    item.options.some(({ feedback }) => feedback !== undefined)
      ? ['Explanation, hint and feedback are left out.']
      : []),
    ...(item.stem === undefined ? [] : ['The stem that it leans on is left out.']),
    ...((item.points ?? 1) === 1 ? [] : ['Its points are left out.']),
  ];
}

export const aiken: Format = {
  id: 'aiken',
  name: 'Aiken',
  endings: ['txt', 'aiken'],
  recognises: (files) =>
    files.some(
      (file) =>
        endsIn(file, ['txt', 'aiken']) &&
        /^\s*ANSWER\s*:\s*[A-Z]\s*$/im.test(sourceText(file.bytes).text),
    ),
  read: readAiken,
  write: writeAiken,
  notes: [
    {
      theirs: 'question with options A, B, …',
      ours: 'choice',
      note: 'One option is right. Texts are letters alone.',
    },
    {
      theirs: 'FEEDBACK: behind the answer',
      ours: 'explanation',
      note: 'Of tools that write it; it is not written.',
    },
    {
      theirs: '',
      ours: 'all other types, and pictures, markup, feedback, hints',
      note: 'Left: Aiken has no place for them.',
    },
  ],
};
