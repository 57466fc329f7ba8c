import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Bench } from '../bench/bench.ts';
import type { Display } from '../bench/stage.ts';
import { profileNamed, profilesOf } from '../profiles/profiles.ts';
import type { BenchRecords } from '../records/bench-records.ts';
import type { LaunchMode } from '../records/registration.ts';

const modes: readonly (readonly [LaunchMode, string])[] = [
  ['normal', 'For credit'],
  ['review', 'Review'],
  ['browse', 'Browse'],
];

const displays: readonly (readonly [Display, string])[] = [
  ['phone', 'Phone, 360 px'],
  ['frame', 'LMS frame, 650 px'],
  ['full', 'Full width'],
  ['popup', 'A window of its own'],
];

/** Who learns, how it is launched and shown, and the buttons that launch, leave and crash. */
export function LaunchControls({
  bench,
  records,
}: {
  readonly bench: Bench;
  readonly records: BenchRecords;
}) {
  useStore(bench.$stored);
  const { learner, mode, display, running, profile } = useStore(bench.$state);
  const { version } = bench.opened;

  function again(choices: Parameters<Bench['choose']>[0]) {
    bench.choose(choices);
    void bench.launch();
  }

  function show(value: string) {
    const next = displays.find(([name]) => name === value)?.[0] ?? 'frame';
    // Content in a frame goes on while its width changes; a window is another launch.
    if (next === 'popup' || display === 'popup') again({ display: next });
    else bench.choose({ display: next });
  }

  return (
    <section className="launch-controls" aria-label="Launch">
      <label>
        Learner{' '}
        <select
          value={learner.id}
          onChange={({ currentTarget: { value } }) => {
            const next = records.learners().find(({ id }) => id === value);
            if (next) again({ learner: next });
          }}
        >
          {records.learners().map(({ id, name }) => (
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
            again({ mode: modes.find(([name]) => name === value)?.[0] ?? 'normal' })
          }
        >
          {modes.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
              {name !== 'normal' && !profile.keepsLooking && ', nothing is kept'}
            </option>
          ))}
        </select>
      </label>
      <label>
        Shown in{' '}
        <select value={display} onChange={({ currentTarget }) => show(currentTarget.value)}>
          {displays.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Behaves as{' '}
        <select
          value={profile.name}
          aria-describedby="profile-does"
          onChange={({ currentTarget: { value } }) => again({ profile: profileNamed(value) })}
        >
          {profilesOf(version).map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p id="profile-does" className="aside profile-does">
        {profile.does}
      </p>
      <div className="launch-buttons">
        <button type="button" className="primary" onClick={() => void bench.launch()}>
          {running === null ? 'Launch' : 'Relaunch'}
        </button>
        <button type="button" onClick={() => void bench.launch({ newAttempt: true })}>
          New attempt
        </button>
        <button type="button" disabled={running === null} onClick={() => void bench.close()}>
          Close the tab
        </button>
        <button type="button" disabled={running === null} onClick={() => bench.crash()}>
          Crash
        </button>
      </div>
      <MoreSettings bench={bench} records={records} />
    </section>
  );
}

function MoreSettings({
  bench,
  records,
}: {
  readonly bench: Bench;
  readonly records: BenchRecords;
}) {
  const { learner, launchData, activity } = useStore(bench.$state);
  const [name, setName] = useState('');
  const packageId = bench.opened.id;
  return (
    <details className="more-settings">
      <summary>Learners, launch data, wiping</summary>
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          bench.choose({ learner: records.addLearner(name.trim()) });
          setName('');
          void bench.launch();
        }}
      >
        <label>
          Another learner, family name first{' '}
          <input
            type="text"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="submit">Add and launch</button>
      </form>
      <label className="launch-data">
        Launch data from the next launch on, such as <code>{'{"passMark": 80}'}</code>
        <textarea
          rows={2}
          spellCheck={false}
          value={launchData ?? activity.launch.launchData}
          onChange={({ currentTarget }) => bench.choose({ launchData: currentTarget.value })}
        />
      </label>
      <p className="actions">
        <span>Wipe what is stored of</span>
        <button type="button" onClick={() => void bench.wipe({ packageId, learnerId: learner.id })}>
          {learner.name}, this package
        </button>
        <button type="button" onClick={() => void bench.wipe({ packageId })}>
          All learners, this package
        </button>
        <button type="button" onClick={() => void bench.wipe({})}>
          Everything
        </button>
      </p>
    </details>
  );
}
