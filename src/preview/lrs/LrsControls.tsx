import { useStore } from '@nanostores/react';
import { Choice } from '../../library/Choice.tsx';
import { DisplayChoice, LaunchButtons, LearnerChoice } from '../panels/LaunchParts.tsx';
import { type LrsBench, type LrsFault, learners, lrsFaults } from './lrs-bench.ts';

const modes = [
  ['Normal', 'For credit (Normal)'],
  ['Review', 'Review'],
  ['Browse', 'Browse'],
] as const;

/** Who learns, how it is launched and shown, and the buttons that launch, leave and crash. */
export function LrsControls({ bench }: { readonly bench: LrsBench }) {
  const { unit, learner, mode, display, isRunning } = useStore(bench.$state);
  const { units } = bench.opened;
  const again = (choices: Parameters<LrsBench['choose']>[0]) => {
    bench.choose(choices);
    void bench.launch();
  };
  return (
    <section className="launch-controls" aria-label="Launch">
      {units.length > 1 && (
        <Choice
          label="AU"
          value={unit.id}
          options={units.map(({ id, title }) => [id, title || id])}
          onChoose={(chosen) => again({ unit: units.find(({ id }) => id === chosen) ?? unit })}
        />
      )}
      <LearnerChoice
        learners={learners}
        learner={learner}
        choose={(next) => again({ learner: next })}
      />
      <Choice
        label="Launch"
        value={mode}
        options={modes}
        onChoose={(chosen) => again({ mode: chosen })}
      />
      <DisplayChoice
        display={display}
        choose={(next) => bench.choose({ display: next })}
        launch={(next) => again({ display: next })}
      />
      <LaunchButtons isRunning={isRunning} anew="New registration" bench={bench} />
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
