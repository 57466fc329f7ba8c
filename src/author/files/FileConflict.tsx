import type { ChangedText } from './course-home.ts';
import { lineDifference } from './line-difference.ts';

/** A file that somebody else has written since it was read. */
export interface Conflict extends ChangedText {
  /** What stands in the file now. */
  readonly theirs: string;
}

interface FileConflictProps {
  readonly conflict: Conflict;
  readonly onSettle: (conflict: Conflict, keep: 'theirs' | 'ours') => Promise<void>;
}

/** A file that was written elsewhere since it was read: where the two differ, and which is to stand. */
export function FileConflict({ conflict, onSettle }: FileConflictProps) {
  const { file, text, theirs } = conflict;
  const difference = lineDifference(theirs, text);
  return (
    <section className="trouble" role="alert">
      <p>
        <strong>{file} was changed elsewhere since it was opened here, so it was not saved.</strong>
      </p>
      {difference !== null && (
        <div className="author-difference">
          <Lines title={`In the file, from line ${difference.line} on`} lines={difference.theirs} />
          <Lines title="Written here" lines={difference.ours} />
        </div>
      )}
      <div className="author-make">
        <button type="button" onClick={() => void onSettle(conflict, 'theirs')}>
          Take what is in the file
        </button>
        <button type="button" onClick={() => void onSettle(conflict, 'ours')}>
          Write mine over it
        </button>
      </div>
    </section>
  );
}

const mostLines = 40;

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const left = lines.length - mostLines;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {lines.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off is scrolled to by keyboard.
        <pre tabIndex={0}>{lines.slice(0, mostLines).join('\n')}</pre>
      )}
      {left > 0 && <p>{left} more lines.</p>}
    </figure>
  );
}
