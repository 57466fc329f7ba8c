import { useStore } from '@nanostores/react';
import type { Bench } from '../bench/bench.ts';
import { type FaultName, faultNamed, faults } from '../faults/fault.ts';

/** What goes wrong, at once and until it is taken back: first what people look for most. */
export function FaultControls({ bench }: { readonly bench: Bench }) {
  const { faults: active, serving } = useStore(bench.$state);

  function toggle(name: FaultName) {
    bench.setFaults(
      active.includes(name) ? active.filter((each) => each !== name) : [...active, name],
    );
  }

  return (
    <section className="fault-controls" aria-label="What the LMS does wrong">
      <div className="launch-buttons">
        <button
          type="button"
          aria-pressed={serving.offline}
          onClick={() => bench.loseNetwork(!serving.offline)}
        >
          Lose the network
        </button>
        <button
          type="button"
          aria-pressed={active.includes('commit-refused')}
          onClick={() => toggle('commit-refused')}
        >
          Refuse saves
        </button>
      </div>
      <details>
        <summary>Every fault by name{active.length > 0 && `, ${active.length} at work`}</summary>
        <ul className="fault-list">
          {faults.map(({ name, does }) => (
            <li key={name}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={active.includes(name)}
                  onChange={() => toggle(name)}
                />{' '}
                <span>
                  <code>{name}</code> {does}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
      {active.map((name) => (
        <Promised key={name} name={name} />
      ))}
    </section>
  );
}

function Promised({ name }: { readonly name: FaultName }) {
  const { does, page, kept, next } = faultNamed(name);
  return (
    <details className="promised">
      <summary>
        <code>{name}</code> {does}
      </summary>
      <p className="aside">What a course made here promises then:</p>
      <dl>
        <dt>The page</dt>
        <dd>{page}</dd>
        <dt>Kept</dt>
        <dd>{kept}</dd>
        <dt>Next launch</dt>
        <dd>{next}</dd>
      </dl>
    </details>
  );
}
