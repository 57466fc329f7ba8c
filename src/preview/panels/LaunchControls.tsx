import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Choice } from '../../library/Choice.tsx';
import type { Bench } from '../bench/bench.ts';
import { profileNamed, profilesOf } from '../profiles/profiles.ts';
import type { BenchRecords } from '../records/bench-records.ts';
import type { LaunchMode } from '../records/registration.ts';
import { DisplayChoice, LaunchButtons, LearnerChoice } from './LaunchParts.tsx';

const modes: readonly (readonly [LaunchMode, string])[] = [
  ['normal', 'For credit'],
  ['review', 'Review'],
  ['browse', 'Browse'],
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
  const learners = records.learners();
  const again = (choices: Parameters<Bench['choose']>[0]) => {
    bench.choose(choices);
    void bench.launch();
  };
  const kept = (name: LaunchMode) =>
    name === 'normal' || profile.keepsLooking ? '' : ', nothing is kept';
  return (
    <section className="launch-controls" aria-label="Launch">
      <LearnerChoice
        learners={learners}
        learner={learner}
        choose={(next) => again({ learner: next })}
      />
      <Choice
        label="Launch"
        value={mode}
        options={modes.map(([name, words]) => [name, words + kept(name)])}
        onChoose={(chosen) => again({ mode: chosen })}
      />
      <DisplayChoice
        display={display}
        choose={(next) => bench.choose({ display: next })}
        launch={(next) => again({ display: next })}
      />
      <Choice
        label="Behaves as"
        value={profile.name}
        describedBy="profile-does"
        options={profilesOf(bench.opened.version).map(({ name, title }) => [name, title])}
        onChoose={(chosen) => again({ profile: profileNamed(chosen) })}
      />
      <p id="profile-does" className="aside profile-does">
        {profile.does}
      </p>
      <LaunchButtons isRunning={running !== null} anew="New attempt" bench={bench} />
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
