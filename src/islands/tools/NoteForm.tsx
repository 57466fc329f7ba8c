import { ownNotes as words } from 'virtual:words/ownNotes';
import { useEffect, useRef, useState } from 'react';
import type { LessonPlace } from './notes-text.ts';
import type { OwnNote } from './own-notes.ts';

interface NoteFormProps {
  readonly note: OwnNote;
  /** Those of its lesson, where that is open. */
  readonly sections: LessonPlace['sections'];
  readonly onSave: (note: OwnNote) => void;
  readonly onCancel: () => void;
}

/** A note as it is written: on words, or on a section, which one may choose. */
export function NoteForm({ note, sections, onSave, onCancel }: NoteFormProps) {
  const [text, setText] = useState(note.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [anchor, setAnchor] = useState(note.anchor);
  const chosen = sections.find((section) => section.anchor === anchor);
  const section = chosen === undefined ? note.section : chosen.title;
  return (
    <form
      className="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...note, anchor, section, text: text.trim() });
      }}
    >
      {note.quote !== null && <blockquote>{note.quote.exact}</blockquote>}
      {note.quote === null && sections.length > 0 && (
        <label>
          {words.section}
          <select value={anchor} onChange={({ currentTarget }) => setAnchor(currentTarget.value)}>
            {sections.map((each) => (
              <option key={each.anchor} value={each.anchor}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.text}
        <textarea
          ref={field}
          rows={3}
          required={note.quote === null}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div className="item-actions">
        <button type="submit" className="primary">
          {words.save}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
