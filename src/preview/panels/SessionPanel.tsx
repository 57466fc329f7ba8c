import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { saveFile } from '../../library/save-file.ts';
import type { Bench } from '../bench/bench.ts';
import type { StoredRecording } from '../session/recording-storage.ts';
import type { Recordings } from '../session/recordings.ts';
import { sessionHtml } from '../session/session-html.ts';
import { readSession, type SessionReading, type SessionRecord } from '../session/session-record.ts';
import { statementsOfSession } from '../session/session-statements.ts';
import { counted } from './counted.ts';
import { ReplayView } from './ReplayView.tsx';
import { useCalls } from './use-calls.ts';

interface Props {
  readonly bench: Bench;
  readonly recordings: Recordings;
}

/** Saves what passed so far, opens what was saved or kept, and makes the calls of either again. */
export function SessionPanel({ bench, recordings }: Props) {
  useCalls(bench.session.log);
  useStore(bench.session.$launches);
  const [opened, setOpened] = useState<{ name: string; session: SessionRecord } | null>(null);
  const [problem, setProblem] = useState('');
  const record = () =>
    opened?.session ?? bench.session.record(bench.opened.name, bench.opened.title);
  const name = `session-${bench.opened.name.replace(/\.zip$/i, '').replace(/[^\w.-]+/g, '-')}`;

  function show(from: string, reading: SessionReading) {
    setProblem(reading.kind === 'failed' ? reading.reason : '');
    setOpened(reading.kind === 'read' ? { name: from, session: reading.session } : null);
  }

  const { calls, launches } = bench.session.record('', '');
  return (
    <>
      <p>
        Every call is recorded, and kept in this browser when the page is closed:{' '}
        {counted(calls.length, 'call')} so far, in {launchCount(launches)}. Save them for a bug
        report; whoever gets the file can open it here. It holds what the learner answered.
      </p>
      <p className="actions">
        <button
          type="button"
          onClick={() =>
            saveFile(`${name}.html`, new Blob([sessionHtml(record())], { type: 'text/html' }))
          }
        >
          Save as a page
        </button>
        <button
          type="button"
          onClick={() => saveFile(`${name}.json`, new Blob([JSON.stringify(record(), null, 1)]))}
        >
          Save as JSON
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(
              `statements-${name}.json`,
              new Blob(
                [JSON.stringify({ statements: statementsOfSession(record()), more: '' }, null, 1)],
                { type: 'application/json' },
              ),
            )
          }
        >
          Save as xAPI statements
        </button>
        <label className="button">
          Open a saved session
          <input
            className="visually-hidden"
            type="file"
            accept=".json,.html"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              if (file !== undefined)
                void file.text().then((text) => show(file.name, readSession(text)));
            }}
          />
        </label>
      </p>
      <p role="status" className="session-problem">
        {problem}
      </p>
      {opened !== null && (
        <p className="aside">
          Opened: {opened.name}, {opened.session.packageTitle},{' '}
          {counted(opened.session.calls.length, 'call')}. It is what you save and replay here.{' '}
          <button type="button" onClick={() => setOpened(null)}>
            Back to this session
          </button>
        </p>
      )}
      <Earlier recordings={recordings} onOpen={show} />
      <ReplayView key={opened?.name ?? ''} bench={bench} record={record} />
    </>
  );
}

/** What earlier pages recorded of this package, to open or to delete. */
function Earlier({
  recordings,
  onOpen,
}: {
  readonly recordings: Recordings;
  readonly onOpen: (name: string, reading: SessionReading) => void;
}) {
  const [kept, setKept] = useState<readonly StoredRecording[]>([]);
  useEffect(() => {
    void recordings.earlier().then(setKept);
  }, [recordings]);
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h3 id="earlier">Kept from earlier</h3>
      <ul className="earlier-recordings">
        {kept.map((each) => {
          const began = new Date(each.key[1]);
          const name = began.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
          return (
            <li key={each.key[1]}>
              <time dateTime={began.toISOString()}>{name}</time>: {counted(each.calls, 'call')} in{' '}
              {launchCount(each.head.launches)}{' '}
              <button
                type="button"
                aria-label={`Open the recording of ${name}`}
                onClick={() => void recordings.read(each).then((reading) => onOpen(name, reading))}
              >
                Open
              </button>{' '}
              <button
                type="button"
                aria-label={`Delete the recording of ${name}`}
                onClick={() => void recordings.remove(each).then(recordings.earlier).then(setKept)}
              >
                Delete
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function launchCount({ length }: readonly unknown[]): string {
  return length === 1 ? '1 launch' : `${length} launches`;
}
