import { parse } from 'jsonc-parser';
import {
  type Change,
  fileOf,
  type ItemPlace,
  type QuizPlace,
  type Step,
  type WrittenDocument,
  type WrittenPlace,
} from './document.ts';
import { editedItem, editedQuiz, type ItemEdit, retypedQuiz } from './item-changes.ts';
import { insertItem, itemAtMargin, removeItem } from './item-edits.ts';
import { printJson } from './print-json.ts';
import { changedText, type QuizText, withoutItems } from './quiz-text.ts';
import { inTurn, type Splice } from './splice.ts';
import { insertEntry, setValue } from './value-edits.ts';

/** What one can do to a quiz beside its items: each is a step for `done`, or null where it changes nothing. */

/** @param joins a mark that makes one step of all that is typed in a field */
export function editQuiz(
  document: WrittenDocument,
  file: string,
  name: string,
  edits: readonly ItemEdit[],
  joins?: string,
): Step | null {
  return stepIn(document, quizPlace(file), name, [(quiz) => editedQuiz(quiz, edits)], joins);
}

/** Another text of a quiz without its items, as it is typed. */
export function retypeQuiz(document: WrittenDocument, file: string, around: string): Step | null {
  const make = (quiz: QuizText) => retypedQuiz(quiz, around);
  return stepIn(document, quizPlace(file), 'type JSON', [make], `json ${file}`);
}

export interface NewQuiz {
  /** Its name, and that of its file. */
  readonly id: string;
  readonly kind: 'check' | 'exam';
  readonly title: string;
  /** The lesson that asks it; null for none yet. */
  readonly lesson: string | null;
}

/** Adds a quiz without items, and has `course.json` name it as a check of its lesson. Null for a name that is taken. */
export function addQuiz(
  document: WrittenDocument,
  { id, kind, title, lesson }: NewQuiz,
): Step | null {
  const file = `${quizFolderOf(document)}${id}.json`;
  if (fileOf(document, file) !== undefined) return null;
  const text = printJson(
    { $schema: './quiz.schema.json', ...{ id, kind, title, intro: '', items: [] } },
    '',
  );
  const changes: readonly Change[] = [
    { file, was: null, is: `${text}\n` },
    ...(kind === 'check' && lesson !== null ? askedByLesson(document, lesson, id) : []),
  ];
  return { name: `add the quiz ${id}`, changes, before: document.at, after: quizPlace(file) };
}

/** The folder of the quizzes, with a slash at its end. */
export function quizFolderOf({ files, course }: WrittenDocument): string {
  const [first] = files;
  if (first !== undefined) return first.file.replace(/[^/]*$/, '');
  return `${course?.file.replace(/[^/]*$/, '') ?? ''}quizzes/`;
}

/** Has a lesson ask quizzes: `course.json` names them, and they stand at the end of its text. */
export function askedByLesson(
  document: WrittenDocument,
  lesson: string,
  ...quizzes: readonly string[]
): readonly Change[] {
  const text = document.lessons.find(({ file }) => file.endsWith(`/${lesson}.mdx`));
  const named = namedByLesson(document, lesson, ...quizzes);
  if (text === undefined || named.length === 0) return named;
  const marks = quizzes.map((id) => `\n<Quiz id="${id}" />\n`).join('');
  const inserted = (text.text.endsWith('\n') ? '' : '\n') + marks;
  const splice = { at: text.text.length, removed: '', inserted };
  return [...named, { file: text.file, splice }];
}

function namedByLesson(
  { course }: WrittenDocument,
  lesson: string,
  ...quizzes: readonly string[]
): readonly Change[] {
  if (course === null) return [];
  const { file, text } = course;
  const lessons: unknown = Object(parse(text)).lessons;
  const at = Array.isArray(lessons) ? lessons.findIndex((each) => Object(each).id === lesson) : -1;
  if (at < 0) return [];
  const path = ['lessons', at, 'checks'];
  const place = { text, span: { offset: 0, length: text.length }, path };
  const has = Array.isArray(lessons) && Array.isArray(Object(lessons[at]).checks);
  const count = has ? Object(lessons)[at].checks.length : 0;
  const splices = has ? insertEntry(place, count, ...quizzes) : setValue(place, quizzes);
  return inTurn(splices).map((splice) => ({ file, splice }));
}

/** Adds a stem above an item, or to the quiz with nothing under it yet. */
export function addStem(document: WrittenDocument, at: WrittenPlace): Step | null {
  const quiz = fileOf(document, at.file);
  if (quiz === undefined) return null;
  const taken = stemIds(quiz);
  let id = 'stem';
  for (let number = 2; taken.includes(id); number += 1) id = `stem_${number}`;
  const fresh = { id, text: '' };
  const edit: ItemEdit = Object(parse(withoutItems(quiz))).stems
    ? { kind: 'insert', path: ['stems'], index: taken.length, values: [fresh] }
    : { kind: 'set', path: ['stems'], value: [fresh] };
  return stepIn(document, at, 'add a stem', [
    (now) => editedQuiz(now, [edit]),
    (now) => (at.item === null ? [] : listOf(editedItem(now, at.item, leaning(id)))),
  ]);
}

/**
 * Has an item lean on a stem, or with null on none, and puts it where the rules want it: items of a
 * stem stand together.
 */
export function putUnderStem(
  document: WrittenDocument,
  at: ItemPlace,
  stem: string | null,
): Step | null {
  const quiz = fileOf(document, at.file);
  const before = quiz?.items[at.item]?.brief.stem ?? '';
  if (quiz === undefined || before === (stem ?? '')) return null;
  const others = quiz.items.filter((_, item) => item !== at.item).map(({ brief }) => brief.stem);
  const to =
    stem === null
      ? // From the midst of its group to behind it.
        others[at.item - 1] === before
        ? behindLast(others, before, at.item)
        : at.item
      : behindLast(others, stem, at.item);
  const text = (now: QuizText) => itemAtMargin(now, at.item);
  const changed = changedBy(quiz, (now) =>
    listOf(editedItem(now, at.item, stem === null ? leaning(undefined) : leaning(stem))),
  );
  const own = text(changed);
  const step = stepIn(
    document,
    at,
    stem === null ? 'take it from its stem' : 'put it under a stem',
    [
      (now) => listOf(editedItem(now, at.item, leaning(stem ?? undefined))),
      (now) => (to === at.item ? [] : listOf(removeItem(now, at.item))),
      (now) => (to === at.item ? [] : listOf(insertItem(now, to, own))),
    ],
  );
  return step && { ...step, after: { file: at.file, item: to } };
}

/** Takes a stem away; its items stay, and lean on none. */
export function removeStem(document: WrittenDocument, file: string, index: number): Step | null {
  const quiz = fileOf(document, file);
  const id = quiz === undefined ? undefined : stemIds(quiz)[index];
  if (quiz === undefined || id === undefined) return null;
  const isLast = stemIds(quiz).length === 1;
  const path = isLast ? ['stems'] : ['stems', index];
  return stepIn(document, quizPlace(file), 'remove a stem', [
    ...leaningOn(quiz, id).map(
      (item) => (now: QuizText) => listOf(editedItem(now, item, leaning(undefined))),
    ),
    (now) => editedQuiz(now, [{ kind: 'set', path, value: undefined }]),
  ]);
}

/** Gives a stem another id, here and in its items. */
export function renameStem(
  document: WrittenDocument,
  file: string,
  index: number,
  id: string,
): Step | null {
  const quiz = fileOf(document, file);
  const before = quiz === undefined ? undefined : stemIds(quiz)[index];
  if (quiz === undefined || before === undefined) return null;
  return stepIn(document, quizPlace(file), 'rename a stem', [
    (now) => editedQuiz(now, [{ kind: 'set', path: ['stems', index, 'id'], value: id }]),
    ...leaningOn(quiz, before).map(
      (item) => (now: QuizText) =>
        listOf(editedItem(now, item, [{ kind: 'set', path: ['stem'], value: id }])),
    ),
  ]);
}

/** The items that lean on a stem, by their places. */
export function leaningOn({ items }: QuizText, stem: string): readonly number[] {
  return items.flatMap(({ brief }, item) => (stem !== '' && brief.stem === stem ? [item] : []));
}

/** In an exam, the family of items that lean on a stem is that of the stem. */
function leaning(stem: string | undefined): readonly ItemEdit[] {
  return [
    { kind: 'set', path: ['stem'], value: stem },
    ...(stem === undefined
      ? []
      : [{ kind: 'set', path: ['family'], value: undefined } satisfies ItemEdit]),
  ];
}

function behindLast(stems: readonly string[], stem: string, otherwise: number): number {
  const last = stems.lastIndexOf(stem);
  return last < 0 ? otherwise : last + 1;
}

function stemIds(quiz: QuizText): readonly string[] {
  const stems: unknown = Object(parse(withoutItems(quiz))).stems;
  return Array.isArray(stems) ? stems.map((stem) => String(Object(stem).id ?? '')) : [];
}

function quizPlace(file: string): QuizPlace {
  return { file, item: null };
}

type Make = (quiz: QuizText) => readonly Splice[];

function changedBy(quiz: QuizText, make: Make): QuizText {
  return make(quiz).reduce(changedText, quiz);
}

/** A step in one file, of changes that are each made of the file as those before leave it. */
function stepIn(
  document: WrittenDocument,
  at: WrittenPlace,
  name: string,
  makes: readonly Make[],
  joins?: string,
): Step | null {
  let quiz = fileOf(document, at.file);
  const changes: Change[] = [];
  for (const make of makes) {
    if (quiz === undefined) return null;
    const splices = make(quiz);
    changes.push(...splices.map((splice) => ({ file: at.file, splice })));
    quiz = splices.reduce(changedText, quiz);
  }
  return changes.length === 0 ? null : { name, changes, before: document.at, after: at, joins };
}

function listOf(splice: Splice | null): readonly Splice[] {
  return splice === null ? [] : [splice];
}
