import { BankDraft } from '../bank/bank-draft.ts';
import type { Format } from '../bank/format.ts';
import { sourceText } from '../source/source-text.ts';
import { withoutEnding } from '../tables/read-sheet.ts';
import { hasQuestions, readLists } from './read-lists.ts';
import { writeLists } from './write-lists.ts';

/** Questions in Markdown or plain text, as `read-lists.ts` says. */
export const lists: Format = {
  id: 'lists',
  name: 'Markdown or plain text',
  endings: ['md', 'txt'],
  recognises: ([file, ...others]) =>
    file !== undefined &&
    others.length === 0 &&
    /\.(md|markdown|txt)$/i.test(file.name) &&
    hasQuestions(sourceText(file.bytes).text),
  read(files, options) {
    const draft = new BankDraft(options);
    for (const { name, bytes } of files) {
      const { text } = sourceText(bytes);
      draft.section(withoutEnding(name));
      if (hasQuestions(text)) readLists(draft, text, name, !/\.txt$/i.test(name));
      else draft.leave({ place: { file: name }, name }, noQuestions);
    }
    return draft.bank(files);
  },
  write(bank) {
    const { text, report } = writeLists(bank);
    return { files: [{ name: 'questions.md', bytes: new TextEncoder().encode(text) }], report };
  },
  notes: [
    { theirs: '# Title', ours: 'a quiz', note: 'If there is none, the name of the file is taken.' },
    {
      theirs: '1. Question or ## Question',
      ours: 'an item',
      note: 'Lines that follow belong to it; further paragraphs are indented.',
    },
    {
      theirs: '- [ ] option, - [x] right option',
      ours: 'choice',
      note: 'Also a) option, - A: option and *b) right option, or Answer: B.',
    },
    { theirs: '> said below an option', ours: 'feedback', note: '' },
    {
      theirs: 'what stands below the options, after a blank line',
      ours: 'explanation',
      note: 'Told as a change.',
    },
    {
      theirs: 'Answer:',
      ours: 'the right answer',
      note: 'true, false, a number (4.5 ± 0.1 kg) or words with "|" between.',
    },
    { theirs: '- source => target', ours: 'matching', note: '' },
    {
      theirs:
        'Type:, Tolerance:, Unit:, Points:, Objective:, Difficulty:, Hint:, Explanation:, Id:',
      ours: 'the same',
      note: '',
    },
  ],
};

const noQuestions =
  'No line begins a question: write "1. Question" or "## Question", and options as "- [ ]" and "- [x]".';
