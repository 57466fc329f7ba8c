import type { FileText } from '../../authoring/problem.ts';
import { hash } from '../../quiz/text/hash.ts';
import type { Step, WrittenDocument } from './document.ts';
import type { QuizText } from './quiz-text.ts';

/** A file whose text was in a draft alone. */
export interface UnsavedFile {
  readonly file: string;
  /** Stands for the text that it had where it comes from, as far as whoever wrote on it knew. */
  readonly began: number;
}

/** Files that were changed where they come from since a draft was begun of them. */
export type ForeignFiles = ReadonlyMap<string, Pick<UnsavedFile, 'began'>>;

interface Reopened {
  readonly document: WrittenDocument;
  readonly foreign: ForeignFiles;
}

/**
 * A draft on the files as they are now. What was written stays, whatever came since; of files in
 * which nothing was unsaved, what came since is taken, and what was done before that cannot be taken
 * back any more.
 *
 * @param fresh the files as they are now
 * @param unsaved undefined for a draft that does not say; it is taken whole
 */
export function reopened(
  fresh: WrittenDocument,
  draft: WrittenDocument,
  unsaved: readonly UnsavedFile[] | undefined,
): Reopened {
  const own = new Map(textsOf(draft).map((each) => [each.file, each]));
  const now = new Map(textsOf(fresh).map((each) => [each.file, each]));
  const kept = new Map((unsaved ?? takenWhole(own, now)).map((each) => [each.file, each]));
  const choose = <Text extends FileText>(theirs: Text, mine: readonly Text[]): Text =>
    (kept.has(theirs.file) && mine.find(({ file }) => file === theirs.file)) || theirs;
  const added = draft.files.filter(({ file }) => kept.has(file) && !now.has(file));
  const files: readonly QuizText[] = [
    ...fresh.files.map((quiz) => choose(quiz, draft.files)),
    ...added,
  ];
  const chosen: WrittenDocument = {
    ...draft,
    files,
    course: fresh.course && choose(fresh.course, draft.course === null ? [] : [draft.course]),
    lessons: fresh.lessons.map((lesson) => choose(lesson, draft.lessons)),
  };
  const texts = new Map(textsOf(chosen).map(({ file, text }) => [file, text]));
  const replaced = (file: string) => texts.get(file) !== own.get(file)?.text;
  const foreign = [...kept.values()].filter(({ file, began }) => {
    const there = now.get(file);
    return there !== undefined && hash(there.text) !== began;
  });
  return {
    document: {
      ...chosen,
      past: since(draft.past, replaced),
      future: draft.future.some((step) => touches(step, replaced)) ? [] : draft.future,
      at: draft.at !== null && texts.has(draft.at.file) ? draft.at : fresh.at,
    },
    foreign: new Map(foreign.map(({ file, began }) => [file, { began }])),
  };
}

/** Begins with no text that there is. */
const unknown = -1;

function takenWhole(
  own: ReadonlyMap<string, FileText>,
  now: ReadonlyMap<string, FileText>,
): readonly UnsavedFile[] {
  return [...own.values()]
    .filter(({ file, text }) => now.get(file)?.text !== text)
    .map(({ file }) => ({ file, began: unknown }));
}

function textsOf({ files, course, lessons }: WrittenDocument): readonly FileText[] {
  return [...files, ...(course === null ? [] : [course]), ...lessons];
}

/** The steps after the last that touched a file which is another now. */
function since(past: readonly Step[], replaced: (file: string) => boolean): readonly Step[] {
  const last = past.findLastIndex((step) => touches(step, replaced));
  return past.slice(last + 1);
}

function touches({ changes }: Step, replaced: (file: string) => boolean): boolean {
  return changes.some(({ file }) => replaced(file));
}
