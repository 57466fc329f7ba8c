import type { OwnNote } from './own-notes.ts';

/** A lesson of the package. */
export interface LessonPlace {
  /** Its page, without `.html`. */
  readonly page: string;
  readonly title: string;
  /** Known of the one that is open. */
  readonly sections: readonly { readonly anchor: string; readonly title: string }[];
}

/** The notes on a lesson. */
export interface LessonNotes {
  readonly title: string;
  readonly notes: readonly OwnNote[];
}

/**
 * Notes as plain text, to be kept elsewhere.
 *
 * @param heading what they are notes on
 */
export function notesText(heading: string, lessons: readonly LessonNotes[]): string {
  const parts = lessons.map(({ title, notes }) => [title, ...notes.map(noteText)].join('\n\n'));
  return `${[heading, ...parts].join('\n\n\n')}\n`;
}

function noteText({ section, quote, text }: OwnNote): string {
  const quoted = quote === null ? [] : [`> ${quote.exact.replaceAll('\n', '\n> ')}`];
  return [section, ...quoted, ...(text === '' ? [] : [text])].join('\n');
}
