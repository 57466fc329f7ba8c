import type { Journal } from '../../scorm/journal.ts';
import type { Quote } from './quote.ts';

/** A note that a learner wrote, or words that were only marked. */
export interface OwnNote {
  readonly id: string;
  /** The page of the lesson, without `.html`. */
  readonly page: string;
  /** The id of its section on that page; '' for none. */
  readonly anchor: string;
  /** The title of the section, or of the lesson. */
  readonly section: string;
  /** The words that it is about; null where it is about the section. */
  readonly quote: Quote | null;
  /** What was written; '' for words that are only marked. */
  readonly text: string;
  /** When the words were last looked for, they were not on the page. */
  readonly lost: boolean;
}

/** The notes of a learner, as the browser keeps them. */
export interface OwnNotes {
  /** Whether they outlive this visit. */
  readonly lasting: boolean;
  all(): readonly OwnNote[];
  /** Adds a note, or puts it in the place of the one of its id; false where there is no room. */
  put(note: OwnNote): boolean;
  remove(id: string): boolean;
}

/** Every change goes by what is kept now, for another window may have written since. */
export function ownNotes(journal: () => Journal): OwnNotes {
  const all = () => notesIn(journal().read());
  const write = (notes: readonly OwnNote[]) => {
    if (notes.length > 0) return journal().write(JSON.stringify(notes));
    journal().clear();
    return true;
  };
  return {
    get lasting() {
      return journal().lasting;
    },
    all,
    put(note) {
      const notes = all();
      const isNew = notes.every(({ id }) => id !== note.id);
      return write(
        isNew ? [...notes, note] : notes.map((each) => (each.id === note.id ? note : each)),
      );
    },
    remove: (id) => write(all().filter((each) => each.id !== id)),
  };
}

/** What cannot be read is none of ours. */
function notesIn(text: string): readonly OwnNote[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.flatMap((each) => noteIn(each) ?? []) : [];
  } catch {
    return [];
  }
}

function noteIn(value: unknown): OwnNote | null {
  const { id, page, anchor, section, text, quote, lost } = membersOf(value);
  if (!isText(id) || !isText(page) || !isText(anchor) || !isText(section) || !isText(text))
    return null;
  return { id, page, anchor, section, text, quote: quoteIn(quote), lost: lost === true };
}

function quoteIn(value: unknown): Quote | null {
  const { exact, prefix, suffix } = membersOf(value);
  return isText(exact) && isText(prefix) && isText(suffix) ? { exact, prefix, suffix } : null;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
