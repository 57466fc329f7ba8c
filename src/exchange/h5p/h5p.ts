import type { ItemReport, ReadBank, ReadOptions, SourceFile } from '../bank/bank.ts';
import { BankDraft } from '../bank/bank-draft.ts';
import type { Format } from '../bank/format.ts';
import { sourceText } from '../source/source-text.ts';
import { addH5pQuestion, isH5pQuestion } from './question.ts';
import { type H5pQuestion, isRecord, wordsOf } from './reading.ts';

/** Contents of H5P (h5p.org, content type semantics), as the files in their package. */
export const h5p: Format = {
  id: 'h5p',
  name: 'H5P',
  endings: ['h5p'],
  recognises: (files) => files.some(({ name }) => /(^|\/)h5p\.json$/.test(name)),
  read: readH5p,
  notes: [
    { theirs: 'Multiple Choice, Single Choice Set, Summary', ours: 'choice', note: '' },
    { theirs: 'True/False', ours: 'true-false', note: '' },
    {
      theirs: 'Fill in the Blanks, Drag the Words',
      ours: 'fill-in',
      note: 'Each blank becomes an item; several of one text lean on it as their stem. Words to be dragged are typed.',
    },
    { theirs: 'Sort the Paragraphs, Image Sequencing', ours: 'sequencing', note: '' },
    {
      theirs: 'Flashcards, Crossword',
      ours: 'fill-in',
      note: 'Each card or word becomes an item.',
    },
    { theirs: 'Essay', ours: 'long-fill-in', note: 'Keywords become its rubric.' },
    { theirs: 'Guess the Answer', ours: 'long-fill-in', note: 'Its solution becomes the model.' },
    {
      theirs: 'Questionnaire',
      ours: 'likert',
      note: 'Questions of which one answer is chosen; the others are left.',
    },
    {
      theirs:
        'Question Set, Column, Interactive Book, Course Presentation and others that hold these',
      ours: 'their questions, one after the other',
      note: 'Texts, films and pictures between them are left.',
    },
    { theirs: 'all other content types', ours: '', note: 'Each is named in the report.' },
  ],
};

function readH5p(source: readonly SourceFile[], options?: ReadOptions): ReadBank {
  const files = belowH5pJson(source);
  const about = jsonIn(files, 'h5p.json');
  const content = jsonIn(files, 'content/content.json');
  if (!isRecord(about) || content === undefined) {
    const missing = isRecord(about) ? 'content/content.json' : 'h5p.json';
    const left: ItemReport = {
      place: { file: missing },
      name: missing,
      outcome: { kind: 'left', reason: `The package has no ${missing} that can be read.` },
    };
    return { quizzes: [], pictures: [], report: [left] };
  }
  const draft = new BankDraft(options);
  draft.section(wordsOf(about.title) || 'H5P');
  const library = `${wordsOf(about.mainLibrary)} 1`;
  for (const question of questionsIn({ library, params: content })) {
    addH5pQuestion(draft, question, (path) => files.find(({ name }) => name === `content/${path}`));
  }
  return draft.bank(files);
}

/** The files of the package, also where somebody packed the folder around them. */
function belowH5pJson(files: readonly SourceFile[]): readonly SourceFile[] {
  const [root = ''] = files
    .flatMap(({ name }) => /^(.*\/)?h5p\.json$/.exec(name)?.[1] ?? [])
    .sort((one, other) => one.length - other.length);
  return root === ''
    ? files
    : files
        .filter(({ name }) => name.startsWith(root))
        .map(({ name, bytes }) => ({ name: name.slice(root.length), bytes }));
}

/** Deeper contents are none that a tool writes. */
const deepest = 40;

/** What asks something, in the order of the content; also what is of a type that is not known. */
function questionsIn(node: unknown, depth = 0): readonly H5pQuestion[] {
  if (depth > deepest) return [];
  if (Array.isArray(node)) return node.flatMap((each) => questionsIn(each, depth + 1));
  if (!isRecord(node)) return [];
  const library = wordsOf(node.library).split(' ')[0] ?? '';
  if (library === '' || !isRecord(node.params))
    return Object.values(node).flatMap((each) => questionsIn(each, depth + 1));
  const metadata = isRecord(node.metadata) ? node.metadata : {};
  const question = {
    library,
    params: node.params,
    title: wordsOf(metadata.title),
    id: wordsOf(node.subContentId),
  };
  if (isH5pQuestion(library)) return [question];
  const below = Object.values(node.params).flatMap((each) => questionsIn(each, depth + 1));
  // Columns and slides may hold texts alone.
  const isMute =
    /^H5P\.(AdvancedText|Text|Image|Video|Audio|Link|Table|Shape|Column|Row|RowColumn|ImageSlide)$/.test(
      library,
    );
  return below.length > 0 || isMute ? below : [question];
}

function jsonIn(files: readonly SourceFile[], name: string): unknown {
  const file = files.find((each) => each.name === name);
  if (file === undefined) return undefined;
  try {
    return JSON.parse(sourceText(file.bytes).text);
  } catch {
    return undefined;
  }
}
