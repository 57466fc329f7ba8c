import { useStore } from '@nanostores/react';
import { type RefObject, useEffect } from 'react';
import { saveFile } from '../../library/save-file.ts';
import type { Display } from '../bench/stage.ts';
import { type Tab, Tabs } from '../panels/Tabs.tsx';
import { checkLink } from '../panels/use-checked-rules.ts';
import { RequestsPanel, StatementsPanel } from './LrsLists.tsx';
import { type LrsBench, type LrsFault, learners, lrsFaults } from './lrs-bench.ts';
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
      <Controls bench={bench} />
      <Faults bench={bench} />
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

const modes = [
  ['Normal', 'For credit (Normal)'],
  ['Review', 'Review'],
  ['Browse', 'Browse'],
] as const;

const displays: readonly (readonly [Display, string])[] = [
  ['phone', 'Phone, 360 px'],
  ['frame', 'LMS frame, 650 px'],
  ['full', 'Full width'],
  ['popup', 'A window of its own'],
];

function Controls({ bench }: { readonly bench: LrsBench }) {
  const { unit, learner, mode, display, isRunning } = useStore(bench.$state);
  const again = (choices: Parameters<LrsBench['choose']>[0]) => {
    bench.choose(choices);
    void bench.launch();
  };
  return (
    <section className="launch-controls" aria-label="Launch">
      {bench.opened.units.length > 1 && (
        <label>
          AU{' '}
          <select
            value={unit.id}
            onChange={({ currentTarget: { value } }) => {
              const next = bench.opened.units.find(({ id }) => id === value);
              if (next !== undefined) again({ unit: next });
            }}
          >
            {bench.opened.units.map(({ id, title }) => (
              <option key={id} value={id}>
                {title || id}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Learner{' '}
        <select
          value={learner.id}
          onChange={({ currentTarget: { value } }) =>
            again({ learner: learners.find(({ id }) => id === value) ?? learners[0] })
          }
        >
          {learners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Launch{' '}
        <select
          value={mode}
          onChange={({ currentTarget: { value } }) =>
            again({ mode: modes.find(([name]) => name === value)?.[0] ?? 'Normal' })
          }
        >
          {modes.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Shown in{' '}
        <select
          value={display}
          onChange={({ currentTarget: { value } }) => {
            const next = displays.find(([name]) => name === value)?.[0] ?? 'frame';
            // Content in a frame goes on while its width changes; a window is another launch.
            if (next === 'popup' || display === 'popup') again({ display: next });
            else bench.choose({ display: next });
          }}
        >
          {displays.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <div className="launch-buttons">
        <button type="button" className="primary" onClick={() => void bench.launch()}>
          {isRunning ? 'Relaunch' : 'Launch'}
        </button>
        <button type="button" onClick={() => void bench.launch({ newAttempt: true })}>
          New registration
        </button>
        <button type="button" disabled={!isRunning} onClick={() => void bench.close()}>
          Close the tab
        </button>
        <button type="button" disabled={!isRunning} onClick={() => bench.crash()}>
          Crash
        </button>
      </div>
    </section>
  );
}

const faultNames = Object.keys(lrsFaults).filter((name): name is LrsFault => name in lrsFaults);

function Faults({ bench }: { readonly bench: LrsBench }) {
  const { faults } = useStore(bench.$state);
  const toggle = (name: LrsFault) =>
    bench.setFaults(
      faults.includes(name) ? faults.filter((each) => each !== name) : [...faults, name],
    );
  return (
    <section className="fault-controls" aria-label="What the LRS does wrong">
      <div className="launch-buttons">
        <button type="button" aria-pressed={faults.includes('gone')} onClick={() => toggle('gone')}>
          Lose the network
        </button>
        <button type="button" onClick={() => bench.forget()}>
          Forget the progress
        </button>
      </div>
      <details>
        <summary>Every fault by name{faults.length > 0 && `, ${faults.length} at work`}</summary>
        <ul className="fault-list">
          {faultNames.map((name) => (
            <li key={name}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={faults.includes(name)}
                  onChange={() => toggle(name)}
                />{' '}
                <span>
                  <code>{name}</code> {lrsFaults[name]}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
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
        <dl>
          {Object.entries(requirements).map(([number, words]) => (
            <div key={number}>
              <dt>{number}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
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
