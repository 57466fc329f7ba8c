import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { saveFile } from '../../library/save-file.ts';
import type { Bench } from '../bench.ts';
import { counted } from '../counted.ts';
import { sessionHtml } from '../session/session-html.ts';
import { readSession, type SessionRecord } from '../session/session-record.ts';
import { ReplayView } from './ReplayView.tsx';
import { useCalls } from './use-calls.ts';

/** Saves what passed so far, opens what was saved, and makes the calls of either again. */
export function SessionPanel({ bench }: { readonly bench: Bench }) {
  useCalls(bench.session.log);
  useStore(bench.session.$launches);
  const [opened, setOpened] = useState<{ name: string; session: SessionRecord } | null>(null);
  const [problem, setProblem] = useState('');
  const record = () => bench.session.record(bench.opened.name, bench.opened.title);
  const name = `session-${bench.opened.name.replace(/\.zip$/i, '').replace(/[^\w.-]+/g, '-')}`;

  async function open(file: File | undefined) {
    if (file === undefined) return;
    const reading = readSession(await file.text());
    setProblem(reading.kind === 'failed' ? reading.reason : '');
    setOpened(reading.kind === 'read' ? { name: file.name, session: reading.session } : null);
  }

  const { calls, launches } = bench.session.record('', '');
  return (
    <>
      <p>
        Every call is recorded: {counted(calls.length, 'call')} so far, in{' '}
        {launches.length === 1 ? '1 launch' : `${launches.length} launches`}. Save them for a bug
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
        <label className="button">
          Open a saved session
          <input
            className="visually-hidden"
            type="file"
            accept=".json,.html"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              void open(file);
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
          {counted(opened.session.calls.length, 'call')}.{' '}
          <button type="button" onClick={() => setOpened(null)}>
            Back to this session
          </button>
        </p>
      )}
      <ReplayView
        key={opened?.name ?? ''}
        bench={bench}
        session={opened?.session ?? null}
        record={record}
      />
    </>
  );
}
