import { changedText, type QuizText } from './quiz-text.ts';
import { inverse, type Splice } from './splice.ts';

/** Quiz files that are written on, with all that was done to them: each step can be taken back. */
export interface WrittenDocument {
  readonly files: readonly QuizText[];
  /** What is being looked at. */
  readonly at: ItemPlace | null;
  readonly past: readonly Step[];
  /** What was taken back, the next to be done again last. */
  readonly future: readonly Step[];
}

/** An item by its place. */
export interface ItemPlace {
  readonly file: string;
  /** From 0. */
  readonly item: number;
}

/** Something that was done, in one file or several. */
export interface Step {
  /** In words, such as "move an item". */
  readonly name: string;
  readonly changes: readonly FileChange[];
  readonly before: ItemPlace | null;
  readonly after: ItemPlace | null;
  /** Steps with the same mark that follow each other are one; absent for such as stand alone. */
  readonly joins?: string | undefined;
}

/** Changes of a file, made one after another. */
export interface FileChange {
  readonly file: string;
  readonly splice: Splice;
}

/** As many steps can be taken back. */
const mostSteps = 1000;

export function openedDocument(files: readonly QuizText[]): WrittenDocument {
  const first = files.find(({ items }) => items.length > 0);
  return {
    files,
    at: first === undefined ? null : { file: first.file, item: 0 },
    past: [],
    future: [],
  };
}

export function fileOf({ files }: WrittenDocument, name: string): QuizText | undefined {
  return files.find(({ file }) => file === name);
}

/** The document with something done to it. A step that changes nothing is none. */
export function done(document: WrittenDocument, step: Step): WrittenDocument {
  if (step.changes.length === 0) return document;
  const last = document.past.at(-1);
  const isOne =
    step.joins !== undefined && last?.joins === step.joins && document.future.length === 0;
  const past =
    isOne && last !== undefined
      ? [...document.past.slice(0, -1), joined(last, step)]
      : [...document.past, step].slice(-mostSteps);
  return { files: changedFiles(document.files, step.changes), at: step.after, past, future: [] };
}

/** The document before the last step; itself where nothing was done. */
export function undone(document: WrittenDocument): WrittenDocument {
  const step = document.past.at(-1);
  if (step === undefined) return document;
  const back = [...step.changes]
    .reverse()
    .map(({ file, splice }) => ({ file, splice: inverse(splice) }));
  return {
    files: changedFiles(document.files, back),
    at: step.before,
    past: document.past.slice(0, -1),
    future: [...document.future, step],
  };
}

/** The document with the step that was last taken back. */
export function redone(document: WrittenDocument): WrittenDocument {
  const step = document.future.at(-1);
  if (step === undefined) return document;
  return {
    files: changedFiles(document.files, step.changes),
    at: step.after,
    past: [...document.past, step],
    future: document.future.slice(0, -1),
  };
}

/** The document with another item looked at; what is typed there is a step of its own. */
export function lookedAt(document: WrittenDocument, at: ItemPlace): WrittenDocument {
  const last = document.past.at(-1);
  const past =
    last?.joins === undefined
      ? document.past
      : [...document.past.slice(0, -1), { ...last, joins: undefined }];
  return { ...document, at, past };
}

function changedFiles(
  files: readonly QuizText[],
  changes: readonly FileChange[],
): readonly QuizText[] {
  return files.map((quiz) =>
    changes.reduce(
      (changed, { file, splice }) => (file === quiz.file ? changedText(changed, splice) : changed),
      quiz,
    ),
  );
}

function joined(first: Step, second: Step): Step {
  const changes = [...first.changes, ...second.changes];
  const [one, other, ...more] = changes;
  const whole = one && other && more.length === 0 ? followed(one, other) : null;
  return { ...first, changes: whole === null ? changes : [whole], after: second.after };
}

/** Two changes as one, where the second goes on typing or deleting at the end of the first. */
function followed(one: FileChange, other: FileChange): FileChange | null {
  if (one.file !== other.file) return null;
  const [a, b] = [one.splice, other.splice];
  const end = a.at + a.inserted.length;
  if (b.at + b.removed.length !== end || b.at < a.at) return null;
  const inserted = a.inserted.slice(0, b.at - a.at) + b.inserted;
  return { file: one.file, splice: { at: a.at, removed: a.removed, inserted } };
}
