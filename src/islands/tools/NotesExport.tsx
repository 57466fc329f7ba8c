import { ownNotes as words } from 'virtual:words/ownNotes';
import { useEffect, useRef, useState } from 'react';
import { type LessonNotes, notesText } from './notes-text.ts';

interface NotesExportProps {
  readonly heading: string;
  readonly lessons: readonly LessonNotes[];
}

/**
 * The notes as text, to copy or as a file. A frame of an LMS may allow neither: then the text shows,
 * selected, and one copies it by hand.
 */
export function NotesExport({ heading, lessons }: NotesExportProps) {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = notesText(heading, lessons);
  useEffect(() => {
    if (byHand) field.current?.select();
  }, [byHand]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setByHand(true);
      setSaid(words.copyByHand);
    }
  };
  return (
    <div className="own-export">
      <button type="button" className="quiet" onClick={() => void copy()}>
        {words.copy}
      </button>
      <button type="button" className="quiet" onClick={() => saveText(text)}>
        {words.file}
      </button>
      <p role="status">{said}</p>
      {byHand && <textarea ref={field} readOnly rows={6} aria-label={words.copy} value={text} />}
    </div>
  );
}

function saveText(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = 'notes.txt';
  link.click();
  // Browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
