import { type ClipboardEvent, type DragEvent, useContext, useRef, useState } from 'react';
import { decorative, withPicture } from '../document/pictures.ts';
import { TakingPictures } from './take-picture.ts';

interface PicturedTextProps {
  /** Names the field, describes it and says whether it is wrong. */
  readonly given: { readonly id: string; readonly 'aria-describedby': string };
  readonly label: string;
  readonly text: string;
  /** Whether the text has room for paragraphs. */
  readonly room: 'block' | 'line';
  readonly onChange: (text: string) => void;
}

/** A picture that was taken and waits for its words, or why it was not taken. */
type Taken =
  | { readonly name: string; readonly address: string; readonly at: number }
  | { readonly flaw: string };

/** A field for a text, into which pictures can be dropped, pasted and chosen. */
export function PicturedText({ given, label, text, room, onChange }: PicturedTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const takePicture = useContext(TakingPictures);

  async function take(file: File) {
    const at = field.current?.selectionEnd ?? text.length;
    const result = await takePicture(file);
    setTaken('flaw' in result ? result : { ...result, at, address: await dataAddress(file) });
  }
  const takeFrom = (event: ClipboardEvent | DragEvent, files: FileList) => {
    const file = [...files].find(({ type }) => type.startsWith('image/'));
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  };
  const leave = () => {
    setTaken(null);
    field.current?.focus();
  };
  return (
    <>
      <textarea
        ref={field}
        rows={2}
        {...given}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onPaste={(event) => {
          // What was copied from a page or a document comes as a text and as a picture of it.
          if (event.clipboardData.getData('text/plain') === '')
            takeFrom(event, event.clipboardData.files);
        }}
        onDrop={(event) => takeFrom(event, event.dataTransfer.files)}
      />
      {taken === null ? (
        <button type="button" className="author-picture" onClick={() => picker.current?.click()}>
          Picture…<span className="visually-hidden"> for {label}</span>
        </button>
      ) : 'flaw' in taken ? (
        <div className="author-paste" role="alert">
          <p>The picture cannot be used: {taken.flaw}.</p>
          <button type="button" onClick={leave}>
            Go on without it
          </button>
        </div>
      ) : (
        <PictureWords
          address={taken.address}
          onWords={(alt) => {
            onChange(withPicture(text, Math.min(taken.at, text.length), { ...taken, alt }, room));
            leave();
          }}
          onCancel={leave}
        />
      )}
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp,image/svg+xml"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void take(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

interface PictureWordsProps {
  readonly address: string;
  readonly onWords: (alt: string) => void;
  readonly onCancel: () => void;
}

/** Asks what a picture shows. */
function PictureWords({ address, onWords, onCancel }: PictureWordsProps) {
  const [alt, setAlt] = useState('');
  return (
    <div className="author-paste">
      <img src={address} alt="" className="author-thumbnail" />
      <label>
        What it shows, for those who do not see it
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it is what the picture waits for.
          autoFocus
          rows={2}
          value={alt}
          onChange={({ currentTarget }) => setAlt(currentTarget.value)}
        />
      </label>
      <div className="author-buttons">
        <button type="button" disabled={alt.trim() === ''} onClick={() => onWords(alt)}>
          Put it in
        </button>
        <button type="button" onClick={() => onWords(decorative)}>
          It only decorates
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
