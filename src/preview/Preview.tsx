import { type FormEvent, useState } from 'react';
import { CallTable } from './CallTable.tsx';
import { CmiView } from './CmiView.tsx';
import { FindingList } from './FindingList.tsx';
import { faults } from './faults/fault.ts';
import type { LmsLaunch } from './lms.ts';
import type { Learner } from './registration.ts';
import type { ScormVersion } from './scorm-api.ts';
import { type LaunchRequest, useBench } from './use-bench.ts';

const learners: readonly [Learner, ...Learner[]] = [
  { id: 'learner_1', name: 'Okafor, Ada' },
  { id: 'learner_2', name: 'Lindqvist, Nils' },
  { id: 'learner_3', name: 'Chen, Wei' },
];

const versions: readonly ScormVersion[] = ['1.2', '2004'];

const first: LaunchRequest = {
  version: '1.2',
  learner: learners[0],
  newAttempt: false,
  launchData: '',
  fault: null,
};

/**
 * An LMS to look into: launches the course in a frame and shows what the course tells it. Data is
 * kept in this browser for each version, learner and attempt.
 */
export function Preview() {
  const { launch, calls, findings, failure, relaunch, clearCalls } = useBench(first);
  const [version, setVersion] = useState(first.version);
  const [learner, setLearner] = useState(first.learner);
  const [launchData, setLaunchData] = useState(first.launchData);
  const [fault, setFault] = useState(first.fault);

  const again = (change: Partial<LaunchRequest> = {}) =>
    relaunch({ version, learner, launchData, fault, newAttempt: false, ...change });

  function submit(event: FormEvent) {
    event.preventDefault();
    again();
  }

  function nextLearner() {
    const next = learners[(learners.indexOf(learner) + 1) % learners.length] ?? learners[0];
    setLearner(next);
    again({ learner: next });
  }

  return (
    <div className="preview">
      <form className="preview-controls" onSubmit={submit}>
        <fieldset>
          <legend>Standard, from the next launch on</legend>
          {versions.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="version"
                checked={each === version}
                onChange={() => setVersion(each)}
              />{' '}
              SCORM {each}
            </label>
          ))}
        </fieldset>
        <label className="preview-launch-data">
          Launch data, such as <code>{'{"passMark": 80}'}</code>
          <textarea
            rows={2}
            spellCheck={false}
            value={launchData}
            onChange={({ currentTarget }) => setLaunchData(currentTarget.value)}
          />
        </label>
        <label className="preview-fault">
          What the LMS does wrong, from the next launch on
          <select
            value={fault ?? ''}
            onChange={({ currentTarget }) =>
              setFault(faults.find(({ name }) => name === currentTarget.value)?.name ?? null)
            }
          >
            <option value="">Nothing</option>
            {faults.map(({ name, does }) => (
              <option key={name} value={name}>
                {does}
              </option>
            ))}
          </select>
        </label>
        <div className="preview-buttons">
          <button type="submit">Close and relaunch</button>
          <button type="button" onClick={() => again({ newAttempt: true })}>
            New attempt
          </button>
          <button type="button" onClick={nextLearner}>
            Other learner
          </button>
        </div>
      </form>
      <p className="preview-status" role="status">
        {failure ?? (launch === null ? 'Launching…' : running(launch))}
      </p>
      <div className="preview-frame">
        {launch !== null && <iframe title="The course" src="index.html" />}
      </div>
      <FindingList findings={findings} />
      <CallTable calls={calls} onClear={clearCalls} />
      {launch !== null && <CmiView launch={launch} />}
    </div>
  );
}

function running({ registration: { version, learner, attempt } }: LmsLaunch): string {
  return `Running as SCORM ${version}: ${learner.name}, attempt ${attempt}.`;
}
