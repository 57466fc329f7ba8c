import { useStore } from '@nanostores/react';
import { type RefObject, useEffect } from 'react';
import { saveFile } from '../../library/save-file.ts';
import { type Tab, Tabs } from '../panels/Tabs.tsx';
import { checkLink } from '../panels/use-checked-rules.ts';
import { LrsControls, LrsFaults } from './LrsControls.tsx';
import { RequestsPanel, StatementsPanel } from './LrsLists.tsx';
import type { LrsBench } from './lrs-bench.ts';
import { requirements } from './requirements.ts';

interface Props {
  readonly bench: LrsBench;
  /** Where frames are put. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
}

/** A package of cmi5 on the bench: the course, and what passes between it and the LRS. */
export function LrsBenchView({ bench, frame, onLeave }: Props) {
  const { opened, lrs } = bench;
  const { said, display, isRunning } = useStore(bench.$state);
  useStore(bench.$passed);

  useEffect(() => {
    void bench.launch();
    return () => {
      void bench.close().then(bench.stop);
    };
  }, [bench]);

  const tabs: readonly Tab[] = [
    { id: 'statements', title: 'Statements', panel: () => <StatementsPanel bench={bench} /> },
    { id: 'requests', title: 'Requests', panel: () => <RequestsPanel bench={bench} /> },
    {
      id: 'strict',
      title: 'Strict check',
      count: lrs.findings.length,
      panel: () => <FindingsPanel bench={bench} />,
    },
    { id: 'documents', title: 'Documents', panel: () => <DocumentsPanel bench={bench} /> },
  ];
  return (
    <div className="bench" data-display={display}>
      <header className="bench-head">
        <h2>{opened.title}</h2>
        <p className="aside">
          cmi5, {opened.name}. <a href={checkLink(opened.id)}>Check this package</a>{' '}
          <button type="button" onClick={onLeave}>
            Try another
          </button>
        </p>
      </header>
      <LrsControls bench={bench} />
      <LrsFaults bench={bench} />
      <p className="bench-said" role="status">
        {said}
      </p>
      <section className="bench-stage" aria-label="The course">
        {!isRunning && <p className="bench-empty">Nothing runs here now.</p>}
        {isRunning && display === 'popup' && (
          <p className="bench-empty">It runs in a window of its own.</p>
        )}
        <div className="bench-frame" ref={frame} />
      </section>
      <Tabs label="What the LRS sees" tabs={tabs} />
    </div>
  );
}

function FindingsPanel({ bench: { lrs } }: { readonly bench: LrsBench }) {
  return (
    <>
      {lrs.findings.length === 0 ? (
        <p>Every statement and request so far keeps to the specification.</p>
      ) : (
        <ul className="strict-findings">
          {[...lrs.findings].reverse().map(({ requirement, about, problem }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: counted from the end, an index never moves
            <li key={lrs.findings.length - index}>
              <p>
                <strong>
                  {requirement}: {about}
                </strong>
              </p>
              <p>
                {requirements[requirement]} {problem}
              </p>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>All requirements that are judged here</summary>
        <p className="aside">
          By the numbers of the test suite of ADL: the section of the specification, then a count.
          What breaks one, the LRS refuses with 403.
        </p>
        <ul>
          {Object.entries(requirements).map(([number, words]) => (
            <li key={number}>
              <strong>{number}</strong> {words}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function DocumentsPanel({ bench }: { readonly bench: LrsBench }) {
  const { documents, statements } = bench.lrs;
  const name = bench.opened.name.replace(/\.zip$/i, '').replace(/[^\w.-]+/g, '-');
  return (
    <>
      <p className="actions">
        <button
          type="button"
          disabled={statements.length === 0}
          onClick={() => {
            const text = JSON.stringify(
              { statements: [...statements].reverse(), more: '' },
              null,
              1,
            );
            saveFile(`statements-${name}.json`, new Blob([text], { type: 'application/json' }));
          }}
        >
          Save the statements
        </button>
      </p>
      <p className="aside">
        As an LRS gives them out: the page <a href="results.html">Results</a> reads the file.
      </p>
      {[...documents].map(([address, text]) => {
        const query = new URLSearchParams(address.slice(address.indexOf('?')));
        const id = query.get('stateId') ?? query.get('profileId') ?? address;
        return (
          <details key={address}>
            <summary>
              {id}, {text.length} characters
            </summary>
            <pre>{indented(text)}</pre>
          </details>
        );
      })}
    </>
  );
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
