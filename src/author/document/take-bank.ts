import { parse } from 'jsonc-parser';
import { type Change, fileOf, type Step, type WrittenDocument } from './document.ts';
import { editedQuiz, type ItemEdit } from './item-changes.ts';
import { insertItem, writtenItem } from './item-edits.ts';
import { nameOfPicture, pictureName } from './pictures.ts';
import { askedByLesson, quizFolderOf } from './quiz-operations.ts';
import { changedText, type QuizText, withoutItems } from './quiz-text.ts';

/** Quiz files that came from elsewhere, with the pictures that they name as `images/map.png`. */
export interface TakenBank {
  readonly quizzes: readonly { readonly id: string; readonly text: string }[];
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * A bank whose pictures have names that are free, and without those that are there already, under
 * whatever name.
 *
 * @param held the pictures that there are, by their names
 * @param lettersOf bytes as these are held
 */
export function besidePictures(
  bank: TakenBank,
  held: Readonly<Record<string, string>>,
  lettersOf: (bytes: Uint8Array) => string,
): TakenBank {
  const taken = new Set(Object.keys(held));
  const names = new Map<string, string>();
  const pictures = bank.pictures.flatMap(({ name, bytes }) => {
    const own = nameOfPicture({ path: name });
    const letters = lettersOf(bytes);
    const same = held[own] === letters ? own : nameIn(held, letters);
    if (same !== undefined) {
      names.set(own, same);
      return [];
    }
    const free = taken.has(own) ? pictureName(own, [...taken]) : own;
    taken.add(free);
    names.set(own, free);
    return [{ name: `images/${free}`, bytes }];
  });
  const quizzes = bank.quizzes.map(({ id, text }) => ({
    id,
    text: text.replace(/images\/([\w.-]+)/g, (whole, own) => {
      const free = names.get(own);
      return free === undefined ? whole : `images/${free}`;
    }),
  }));
  return { quizzes, pictures };
}

function nameIn(held: Readonly<Record<string, string>>, letters: string): string | undefined {
  return Object.keys(held).find((name) => held[name] === letters);
}

/**
 * Adds quiz files that came from elsewhere, and has a lesson ask them: `course.json` names them, and
 * they stand at its end. Null for none, and where a name is taken.
 */
export function takeBank(
  document: WrittenDocument,
  quizzes: TakenBank['quizzes'],
  lesson: string,
): Step | null {
  const added = quizzes.map(
    ({ id, text }): Change => ({
      file: `${quizFolderOf(document)}${id}.json`,
      was: null,
      is: text,
    }),
  );
  const [first] = added;
  if (first === undefined || added.some(({ file }) => fileOf(document, file) !== undefined))
    return null;
  const ids = quizzes.map(({ id }) => id);
  return {
    name: 'bring in a bank',
    changes: [...added, ...askedByLesson(document, lesson, ...ids)],
    before: document.at,
    after: { file: first.file, item: null },
  };
}

/**
 * Puts the questions of a bank behind those of a quiz, with its stems. An id that is taken gets a
 * number behind it. Null where there are none.
 */
export function takeIntoQuiz(
  document: WrittenDocument,
  quizzes: TakenBank['quizzes'],
  file: string,
): Step | null {
  const quiz = fileOf(document, file);
  const given = quizzes.map(({ text }) => parse(text));
  const items = given.flatMap((each) => recordsIn(each, 'items'));
  if (quiz === undefined || items.length === 0) return null;
  const free = freeIds(document);
  const stems = new Map<unknown, string>();
  const named = given
    .flatMap((each) => recordsIn(each, 'stems'))
    .map((stem) => {
      const id = free(stem.id);
      stems.set(stem.id, id);
      return { ...stem, id };
    });
  const texts = items.map((item) => {
    const stem = stems.get(item.stem);
    return writtenItem({ ...item, id: free(item.id), ...(stem === undefined ? {} : { stem }) });
  });
  const around = named.length === 0 ? [] : editedQuiz(quiz, [stemsAdded(quiz, named)]);
  const changed = around.reduce(changedText, quiz);
  const into = insertItem(changed, changed.items.length, texts.join(',\n'));
  if (into === null) return null;
  return {
    name: 'bring in a bank',
    changes: [...around, into].map((splice) => ({ file, splice })),
    before: document.at,
    after: { file, item: changed.items.length },
  };
}

type JsonRecord = Readonly<Record<string, unknown>>;

function recordsIn(value: unknown, name: string): readonly JsonRecord[] {
  const list: unknown = Object(value)[name];
  return Array.isArray(list) ? list.map((each): JsonRecord => Object(each)) : [];
}

function stemsAdded(quiz: QuizText, values: readonly JsonRecord[]): ItemEdit {
  const path = ['stems'];
  const { length } = recordsIn(parse(withoutItems(quiz)), 'stems');
  return length === 0
    ? { kind: 'set', path, value: values }
    : { kind: 'insert', path, index: length, values };
}

/** Gives ids that nothing in the document has; each is taken from then on. */
function freeIds({ files }: WrittenDocument): (wanted: unknown) => string {
  const taken = new Set(
    files.flatMap((quiz) => [
      ...quiz.items.map(({ brief }) => brief.id),
      ...recordsIn(parse(withoutItems(quiz)), 'stems').map(({ id }) => String(id)),
    ]),
  );
  return (wanted) => {
    const own = typeof wanted === 'string' && wanted !== '' ? wanted : 'item';
    const base = own.slice(0, 36);
    let id = own;
    for (let number = 2; taken.has(id); number += 1) id = `${base}_${number}`;
    taken.add(id);
    return id;
  };
}
