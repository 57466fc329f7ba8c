import { useState } from 'react';
import { saveFile } from '../library/save-file.ts';
import { choicesFile, type PackageChoices, writeChoices } from '../packaging/make/choices.ts';
import type { OwnBank } from '../packaging/make/own-bank.ts';
import { ownBanksIn, readChoices } from '../packaging/make/read-choices.ts';
import type { OfferedCourse } from './choices-form.ts';
import type { TakenChoices } from './use-choices.ts';

interface Props {
  readonly course: OfferedCourse;
  /** Null while the form has a problem. */
  readonly choices: PackageChoices | null;
  /** As the last part of a link; null like them. */
  readonly link: string | null;
  readonly onTake: (read: TakenChoices, course?: OfferedCourse) => void;
  /** Has the course ask questions of a file's own; calls back once it does. */
  readonly onBanks: (
    banks: readonly OwnBank[],
    onTaken: (course: OfferedCourse) => void,
  ) => Promise<void>;
}

/** Said of a link that lacks some of what was chosen. */
function lackingIn({ logo, own }: PackageChoices): string {
  const lacking = [
    ...(logo === undefined ? [] : ['the logo']),
    ...(own === undefined ? [] : ['your own questions']),
  ];
  return lacking.length === 0
    ? ''
    : ` It does not hold ${lacking.join(' and ')}, which would make it too long: save a file to hand that on.`;
}

/** Choices as a link or a file, and back from a file. */
export function ShareChoices({ course, choices, link, onTake, onBanks }: Props) {
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<string | null>(null);

  async function copy() {
    const address = new URL(`#choices=${link}`, location.href.replace(/#.*/, '')).href;
    try {
      await navigator.clipboard.writeText(address);
      setShown(null);
      setSaid(`Link copied.${choices === null ? '' : lackingIn(choices)}`);
    } catch {
      // Without TLS there is no clipboard.
      setShown(address);
      setSaid('This browser does not let a page copy. The link is below.');
    }
  }

  async function open(file: File) {
    const text = await file.text();
    const read = readChoices(text, file.name, course);
    if (read.kind === 'failed') {
      setSaid(read.problems.map(({ where, what, fix }) => `${where}: ${what}; ${fix}.`).join(' '));
      return;
    }
    setSaid('');
    await onBanks(ownBanksIn(text), (next) => {
      const again = readChoices(text, file.name, next);
      if (again.kind === 'read') onTake(again, next);
      setSaid(`The choices of ${file.name} are in the form.`);
    });
  }

  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share">Share these choices</h2>
      <p className="hint">
        The address of this page holds your choices, so a link or a bookmark brings them back. Saved
        as a file, they can be opened here again, or given to <code>npm run package</code>. Both
        hold all rules and the version of the course: where it has changed since, you are told what.
      </p>
      <p className="actions">
        <button type="button" disabled={choices === null} onClick={() => void copy()}>
          Copy link
        </button>
        <button
          type="button"
          disabled={choices === null}
          onClick={() =>
            choices !== null && saveFile(choicesFile, new Blob([writeChoices(choices, course)]))
          }
        >
          Save as file
        </button>
        <label className="button">
          Open a file
          <input
            className="visually-hidden"
            type="file"
            accept=".json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file !== undefined) void open(file);
            }}
          />
        </label>
      </p>
      {shown !== null && (
        <input type="text" className="link" readOnly aria-label="Link" value={shown} />
      )}
      <p className="said" role="status">
        {said}
      </p>
    </section>
  );
}
