import type { FileText } from '../../authoring/problem.ts';
import { changedText, type QuizText, quizText } from './quiz-text.ts';
import { inverse, type Splice, spliced } from './splice.ts';

/** The files of a course that are written on, with all that was done to them: each step can be taken back. */
export interface WrittenDocument {
  /** Those of its quizzes. */
  readonly files: readonly QuizText[];
  /** `course.json`, which names the quizzes; null where it cannot be read. */
  readonly course: FileText | null;
  /** The texts of its lessons. */
  readonly lessons: readonly FileText[];
  /** Those that were put in here. They stay when what shows them is taken back, for they may come again. */
  readonly pictures: readonly WrittenPicture[];
  /** What is being looked at. */
  readonly at: WrittenPlace | null;
  readonly past: readonly Step[];
  /** What was taken back, the next to be done again last. */
  readonly future: readonly Step[];
}

/** A picture that is in no folder yet. */
export interface WrittenPicture {
  /** Where it is to lie, named as quiz files are: `quizzes/images/map.png`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An item by its place. */
export interface ItemPlace {
  readonly file: string;
  /** From 0. */
  readonly item: number;
}

/** A quiz with what it says beside its items; or a lesson. */
export interface QuizPlace {
  readonly file: string;
  readonly item: null;
}

export type WrittenPlace = ItemPlace | QuizPlace;

/** Something that was done, in one file or several. */
export interface Step {
  /** In words, such as "move an item". */
  readonly name: string;
  readonly changes: readonly Change[];
  readonly before: WrittenPlace | null;
  readonly after: WrittenPlace | null;
  /** Steps with the same mark that follow each other are one; absent for such as stand alone. */
  readonly joins?: string | undefined;
}

/** Changes are made one after another. */
export type Change = FileChange | QuizChange;

/** Of a part of a file. */
export interface FileChange {
  readonly file: string;
  readonly splice: Splice;
}

/** Of a quiz file as a whole, which comes or goes. */
interface QuizChange {
  readonly file: string;
  /** Its text; null where there is no such file. */
  readonly was: string | null;
  readonly is: string | null;
}

/** As many steps can be taken back. */
const mostSteps = 1000;

export function openedDocument(
  files: readonly QuizText[],
  course: FileText | null = null,
  lessons: readonly FileText[] = [],
): WrittenDocument {
  const first = files.find(({ items }) => items.length > 0);
  return {
    files,
    course,
    lessons,
    pictures: [],
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
  return { ...changed(document, step.changes), at: step.after, past, future: [] };
}

/** The document before the last step; itself where nothing was done. */
export function undone(document: WrittenDocument): WrittenDocument {
  const step = document.past.at(-1);
  if (step === undefined) return document;
  return {
    ...changed(document, [...step.changes].reverse().map(takenBack)),
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
    ...changed(document, step.changes),
    at: step.after,
    past: [...document.past, step],
    future: document.future.slice(0, -1),
  };
}

/** The document with another item looked at; what is typed there is a step of its own. */
export function lookedAt(document: WrittenDocument, at: WrittenPlace): WrittenDocument {
  const last = document.past.at(-1);
  const past =
    last?.joins === undefined
      ? document.past
      : [...document.past.slice(0, -1), { ...last, joins: undefined }];
  return { ...document, at, past };
}

/** The document with pictures in reach; one at a path that is taken takes its place. */
export function withPictures(
  document: WrittenDocument,
  added: readonly WrittenPicture[],
): WrittenDocument {
  const others = document.pictures.filter(({ path }) => !added.some((each) => each.path === path));
  return { ...document, pictures: [...others, ...added] };
}

function takenBack(change: Change): Change {
  return 'splice' in change
    ? { file: change.file, splice: inverse(change.splice) }
    : { file: change.file, was: change.is, is: change.was };
}

function changed(document: WrittenDocument, changes: readonly Change[]): WrittenDocument {
  return changes.reduce(afterChange, document);
}

function afterChange(document: WrittenDocument, change: Change): WrittenDocument {
  const { files, course } = document;
  const { file } = change;
  if (!('splice' in change)) {
    const others = files.filter((quiz) => quiz.file !== file);
    const fresh = change.is === null ? [] : [quizText(file, change.is)];
    return { ...document, files: [...others, ...fresh] };
  }
  const { splice } = change;
  if (course?.file === file)
    return { ...document, course: { file, text: spliced(course.text, splice) } };
  const isLesson = document.lessons.some((lesson) => lesson.file === file);
  if (isLesson) {
    const lessons = document.lessons.map((lesson) =>
      lesson.file === file ? { file, text: spliced(lesson.text, splice) } : lesson,
    );
    return { ...document, lessons };
  }
  const own = files.map((quiz) => (quiz.file === file ? changedText(quiz, splice) : quiz));
  return { ...document, files: own };
}

function joined(first: Step, second: Step): Step {
  const changes = [...first.changes, ...second.changes];
  const [one, other, ...more] = changes;
  const whole = one && other && more.length === 0 ? followed(one, other) : null;
  return { ...first, changes: whole === null ? changes : [whole], after: second.after };
}

/** Two changes as one, where the second goes on typing or deleting at the end of the first. */
function followed(one: Change, other: Change): FileChange | null {
  if (one.file !== other.file || !('splice' in one && 'splice' in other)) return null;
  const [a, b] = [one.splice, other.splice];
  const end = a.at + a.inserted.length;
  if (b.at + b.removed.length !== end || b.at < a.at || a.item !== b.item) return null;
  const inserted = a.inserted.slice(0, b.at - a.at) + b.inserted;
  return { file: one.file, splice: { ...a, inserted } };
}
