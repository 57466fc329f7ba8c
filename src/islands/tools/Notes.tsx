import { courseText } from 'virtual:words';
import { ownNotes as words } from 'virtual:words/ownNotes';
import { useRef, useState } from 'react';
import { useNextFocus } from '../items/next-focus.ts';
import { NoteForm } from './NoteForm.tsx';
import { NotesExport } from './NotesExport.tsx';
import type { LessonNotes, LessonPlace } from './notes-text.ts';
import type { OwnNote, OwnNotes } from './own-notes.ts';

interface NotesProps {
  readonly notes: OwnNotes;
  /** What is written on first; null for nothing. */
  readonly draft: OwnNote | null;
  /** Begins a note on the section in view; null where no lesson is open. */
  readonly onSection: (() => OwnNote) | null;
  readonly lessons: readonly LessonPlace[];
  /** Above the notes as text. */
  readonly heading: string;
  /** Called when notes have changed. */
  readonly onChange: () => void;
  /** Called when the learner goes to the place of a note. */
  readonly onFollow: () => void;
}

/** All notes of the learner: to read, write, change, take away and keep elsewhere. */
export function Notes({
  notes,
  lessons,
  heading,
  onSection,
  onChange,
  onFollow,
  ...begin
}: NotesProps) {
  const [kept, setKept] = useState(notes.all());
  const [draft, setDraft] = useState(begin.draft);
  const [removed, setRemoved] = useState<OwnNote | null>(null);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const focusNext = useNextFocus();
  const change = (isKept: boolean, done: string, gone: OwnNote | null) => {
    setKept(notes.all());
    setSaid(isKept ? done : words.notKept);
    if (isKept) {
      setDraft(null);
      setRemoved(gone);
    }
    focusNext(() => status.current);
    onChange();
  };
  const groups = grouped(kept, lessons);
  return (
    <>
      <p className="tool-note">
        {words.about} {!notes.lasting && words.passing}
      </p>
      {draft !== null ? (
        <NoteForm
          key={draft.id}
          note={draft}
          sections={lessons.find(({ page }) => page === draft.page)?.sections ?? []}
          onSave={(note) => change(notes.put(note), words.saved, null)}
          onCancel={() => setDraft(null)}
        />
      ) : (
        onSection !== null && (
          <button type="button" className="quiet" onClick={() => setDraft(onSection())}>
            {words.onSection}
          </button>
        )
      )}
      <p role="status" className="own-said" ref={status} tabIndex={-1}>
        {said}
      </p>
      {removed !== null && (
        <button
          type="button"
          className="quiet"
          onClick={() => change(notes.put(removed), words.saved, null)}
        >
          {words.bringBack}
        </button>
      )}
      {kept.length === 0 && <p>{words.none}</p>}
      {groups.map(({ title, notes: inLesson }) => (
        <section key={title}>
          <h3 {...courseText}>{title}</h3>
          <ul className="own-notes">
            {inLesson.map((note) => (
              <NoteEntry
                key={note.id}
                note={note}
                onFollow={onFollow}
                onEdit={() => {
                  setSaid('');
                  setDraft(note);
                }}
                onRemove={() => change(notes.remove(note.id), words.removed, note)}
              />
            ))}
          </ul>
        </section>
      ))}
      {kept.length > 0 && <NotesExport heading={heading} lessons={groups} />}
    </>
  );
}

interface NoteEntryProps {
  readonly note: OwnNote;
  readonly onFollow: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function NoteEntry({ note, onFollow, onEdit, onRemove }: NoteEntryProps) {
  const { id, page, anchor, section, quote, text, lost } = note;
  const place = quote === null || lost ? anchor : `note-${id}`;
  return (
    <li>
      <a href={`${page}.html${place === '' ? '' : `#${place}`}`} onClick={onFollow}>
        {section}
      </a>
      {quote !== null && <blockquote {...courseText}>{quote.exact}</blockquote>}
      {lost && <p className="tool-note">{words.lost}</p>}
      {text !== '' && <p className="own-text">{text}</p>}
      <button type="button" className="quiet" onClick={onEdit}>
        {text === '' ? words.write : words.edit}
      </button>
      <button type="button" className="quiet" onClick={onRemove}>
        {words.remove}
      </button>
    </li>
  );
}

/** By lessons, in their order; what is on a page that this package has not comes last. */
function grouped(
  notes: readonly OwnNote[],
  lessons: readonly LessonPlace[],
): readonly LessonNotes[] {
  const known = lessons.map(({ page, title }) => ({
    title,
    notes: notes.filter((note) => note.page === page),
  }));
  const others = notes.filter((note) => lessons.every(({ page }) => page !== note.page));
  return [...known, { title: words.elsewhere, notes: others }].filter(
    (group) => group.notes.length > 0,
  );
}
