import {
  type FileChange,
  fileOf,
  type ItemPlace,
  type Step,
  type WrittenDocument,
  type WrittenPlace,
} from './document.ts';
import { editedItem, type ItemEdit, retypedItem } from './item-changes.ts';
import { insertItem, itemAtMargin, removeItem, writtenItem } from './item-edits.ts';
import { changedText } from './quiz-text.ts';
import { difference, type Splice } from './splice.ts';

/** What one can do to items: each is a step for `done`, or null where it changes nothing. */

/** @param joins a mark that makes one step of all that is typed in a field */
export function editItem(
  document: WrittenDocument,
  at: ItemPlace,
  name: string,
  edits: readonly ItemEdit[],
  joins?: string,
): Step | null {
  const quiz = fileOf(document, at.file);
  return quiz === undefined ? null : stepOf(name, at, editedItem(quiz, at.item, edits), joins);
}

/** Another text of an item, as it is typed. */
export function retypeItem(document: WrittenDocument, at: ItemPlace, text: string): Step | null {
  const quiz = fileOf(document, at.file);
  if (quiz === undefined) return null;
  return stepOf('type JSON', at, retypedItem(quiz, at.item, text), `json ${at.file} ${at.item}`);
}

/** Another text of a lesson, as it is typed. */
export function retypeLesson(document: WrittenDocument, file: string, text: string): Step | null {
  const lesson = document.lessons.find((each) => each.file === file);
  const splice = lesson === undefined ? null : difference(lesson.text, text);
  return stepOf('type in a lesson', { file, item: null }, splice, `lesson ${file}`);
}

/** Adds an item behind the one at a place, or as the first with item -1. Its id is made one of its own. */
export function addItem(
  document: WrittenDocument,
  behind: ItemPlace,
  item: Readonly<Record<string, unknown>>,
): Step | null {
  const id = freeId(document, typeof item.id === 'string' ? item.id : '');
  const added = insertion(document, behind, writtenItem({ ...item, id }));
  if (added === null) return null;
  const { change, after } = added;
  return { name: 'add an item', changes: [change], before: document.at, after };
}

/** Adds a copy behind an item, with an id of its own. */
export function duplicateItem(document: WrittenDocument, at: ItemPlace): Step | null {
  const quiz = fileOf(document, at.file);
  const item = quiz?.items[at.item];
  if (quiz === undefined || item === undefined) return null;
  const id = freeId(document, item.brief.id);
  const copy = insertion(document, at, itemAtMargin(quiz, at.item));
  if (copy === null) return null;
  const { change, after } = copy;
  const changed = changedText(quiz, change.splice);
  const renamed = editedItem(changed, after.item, [{ kind: 'set', path: ['id'], value: id }]);
  const more = renamed === null ? [] : [{ file: at.file, splice: renamed }];
  const changes = [change, ...more];
  return { name: 'duplicate an item', changes, before: document.at, after };
}

export function deleteItem(document: WrittenDocument, at: ItemPlace): Step | null {
  const quiz = fileOf(document, at.file);
  const splice = quiz === undefined ? null : removeItem(quiz, at.item);
  if (quiz === undefined || splice === null) return null;
  const left = quiz.items.length - 1;
  const after = left === 0 ? null : { file: at.file, item: Math.min(at.item, left - 1) };
  return { name: 'delete an item', changes: [{ file: at.file, splice }], before: at, after };
}

/**
 * Moves an item within its file or to another.
 *
 * @param to its place afterwards
 */
export function moveItem(document: WrittenDocument, at: ItemPlace, to: ItemPlace): Step | null {
  const quiz = fileOf(document, at.file);
  const out = quiz === undefined ? null : removeItem(quiz, at.item);
  if (quiz === undefined || out === null) return null;
  if (at.file === to.file && at.item === to.item) return null;
  const without = changedText(quiz, out);
  const target = at.file === to.file ? without : fileOf(document, to.file);
  const into =
    target === undefined ? null : insertItem(target, to.item, itemAtMargin(quiz, at.item));
  if (target === undefined || into === null) return null;
  const changes: readonly FileChange[] = [
    { file: at.file, splice: out },
    { file: to.file, splice: into },
  ];
  const after = { file: to.file, item: Math.min(to.item, target.items.length) };
  return { name: 'move an item', changes, before: at, after };
}

/** An id that no item of the document has: the one wanted, with a number behind it where it is taken. */
export function freeId(document: WrittenDocument, wanted: string): string {
  const taken = new Set(document.files.flatMap(({ items }) => items.map(({ brief }) => brief.id)));
  const base = wanted.replace(/_\d+$/, '').slice(0, 36) || 'item';
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

/** What puts the text of an item behind a place. */
function insertion(
  document: WrittenDocument,
  behind: ItemPlace,
  item: string,
): { readonly change: FileChange; readonly after: ItemPlace } | null {
  const quiz = fileOf(document, behind.file);
  const at = behind.item + 1;
  const splice = quiz === undefined ? null : insertItem(quiz, at, item);
  if (splice === null) return null;
  const after = { file: behind.file, item: at };
  return { change: { file: behind.file, splice }, after };
}

function stepOf(
  name: string,
  at: WrittenPlace,
  splice: Splice | null,
  joins?: string,
): Step | null {
  if (splice === null) return null;
  return { name, changes: [{ file: at.file, splice }], before: at, after: at, joins };
}
