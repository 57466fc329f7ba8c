import { useStore } from '@nanostores/react';
import type { Display } from '../bench/stage.ts';
import { type LrsBench, type LrsFault, learners, lrsFaults } from './lrs-bench.ts';

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

/** Who learns, how it is launched and shown, and the buttons that launch, leave and crash. */
export function LrsControls({ bench }: { readonly bench: LrsBench }) {
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

/** What goes wrong, at once and until it is taken back. */
export function LrsFaults({ bench }: { readonly bench: LrsBench }) {
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
