import { useRef, useState } from 'react';
import type { PackageEntry } from './library.ts';
import { sizeWords } from './size-words.ts';
import { toolLink } from './tool-link.ts';

interface Props {
  /** The latest first; null until the browser has answered. */
  readonly entries: readonly PackageEntry[] | null;
  readonly onRemove: (id: string) => Promise<void>;
  readonly onDownload: (id: string) => Promise<boolean>;
  /** The package the page is busy with, if any. */
  readonly current?: string | null;
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Packages made, checked or tried on this device: one click to check, try or download each, or forget it. */
export function LibraryList({ entries, onRemove, onDownload, current = null }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');

  async function remove({ id, name }: PackageEntry) {
    await onRemove(id);
    setSaid(`${name} is no longer on this device.`);
    // The button is gone, and with it the place of whoever pressed it.
    heading.current?.focus();
  }

  async function download({ id, name }: PackageEntry) {
    const isThere = await onDownload(id);
    setSaid(isThere ? `${name} is among your downloads.` : `${name} is no longer on this device.`);
  }

  return (
    <section className="library" aria-labelledby="library">
      <h2 id="library" ref={heading} tabIndex={-1}>
        Packages on this device
      </h2>
      {entries !== null && entries.length === 0 && (
        <p className="aside">None yet. What you make, check or try stays here, in this browser.</p>
      )}
      <ul>
        {entries?.map((entry) => (
          <li key={entry.id} data-current={entry.id === current || undefined}>
            <div>
              <p className="library-name">{entry.name}</p>
              <p className="aside">
                {sizeWords(entry.size)},{' '}
                <time dateTime={new Date(entry.added).toISOString()}>
                  {when.format(entry.added)}
                </time>
              </p>
            </div>
            <p className="library-actions">
              <a href={toolLink('check', entry.id)} aria-label={`Check ${entry.name}`}>
                Check
              </a>
              <a href={toolLink('preview', entry.id)} aria-label={`Try ${entry.name}`}>
                Try
              </a>
              <button
                type="button"
                aria-label={`Download ${entry.name}`}
                onClick={() => void download(entry)}
              >
                Download
              </button>
              <button
                type="button"
                aria-label={`Remove ${entry.name}`}
                onClick={() => void remove(entry)}
              >
                Remove
              </button>
            </p>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
