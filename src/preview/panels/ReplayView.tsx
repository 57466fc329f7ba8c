import { useState } from 'react';
import { Choice } from '../../library/Choice.tsx';
import type { ScormVersion } from '../../standard/api.ts';
import type { Bench } from '../bench/bench.ts';
import { launchFacts } from '../bench/opened-package.ts';
import { cmiAtLaunch } from '../records/registration.ts';
import { replayApi } from '../runtime/scorm-runtime.ts';
import { countReplay, type ReplayedCall } from '../session/replay.ts';
import { type ReplayTarget, replaySession } from '../session/replay-session.ts';
import type { SessionRecord } from '../session/session-record.ts';
import { CallGrid } from './CallGrid.tsx';

const targets = [
  ['recorded', 'the standard and data it was recorded with'],
  ['1.2', 'SCORM 1.2'],
  ['2004', 'SCORM 2004'],
  ['package', 'a first launch of this package'],
] as const;

type TargetName = (typeof targets)[number][0];

interface Props {
  readonly bench: Bench;
  /** The session to replay. */
  readonly record: () => SessionRecord;
}

/** Replays a session and shows, call by call, what was answered otherwise. */
export function ReplayView({ bench, record }: Props) {
  const [target, setTarget] = useState<TargetName>('recorded');
  const [replayed, setReplayed] = useState<readonly ReplayedCall[] | null>(null);
  const [all, setAll] = useState(false);
  const [selected, setSelected] = useState<number | null>(null);

  async function replay() {
    const against = targetOf(target, bench);
    setSelected(null);
    setReplayed(await replaySession(record(), against, replayApi));
  }

  const counts = countReplay(replayed ?? []);
  const rows = all ? replayed : replayed?.filter(({ outcome }) => outcome !== 'same');
  const chosen = selected === null ? undefined : rows?.[selected];
  return (
    <section aria-labelledby="replay">
      <h3 id="replay">Make the calls again</h3>
      <p className="actions">
        <Choice label="Against" value={target} options={targets} onChoose={setTarget} />
        <button type="button" onClick={() => void replay()}>
          Replay
        </button>
      </p>
      <p role="status">{replayed !== null && replayWords(counts)}</p>
      {replayed !== null && rows && (
        <>
          <label className="check">
            <input
              type="checkbox"
              checked={all}
              onChange={({ currentTarget }) => {
                setSelected(null);
                setAll(currentTarget.checked);
              }}
            />{' '}
            Show the calls that were answered the same as well
          </label>
          {rows.length > 0 && (
            <CallGrid
              label="Replayed calls"
              rows={rows}
              callOf={({ recorded }) => recorded}
              extra={{
                title: 'Now',
                cell: ({ outcome, result, code }) =>
                  outcome === 'skipped' ? 'not made' : `${result}${code === 0 ? '' : ` (${code})`}`,
              }}
              isMarked={({ outcome }) => outcome === 'different'}
              selected={selected}
              onSelect={setSelected}
            />
          )}
          {chosen && <Difference replayed={chosen} />}
        </>
      )}
      <p className="aside">
        Each launch is replayed against a fresh LMS without faults and without pauses. In the other
        standard only calls are made that mean the same there, with their values as they were.
      </p>
    </section>
  );
}

function Difference({ replayed }: { readonly replayed: ReplayedCall }) {
  const { recorded, method, element, result, code, message, outcome } = replayed;
  return (
    <section className="call-detail" aria-label="The chosen call">
      <dl>
        <dt>Recorded</dt>
        <dd>
          <code>
            {recorded.method} {recorded.element} {recorded.value}
          </code>
          : {recorded.result} {recorded.code === 0 ? '' : `${recorded.code} ${recorded.message}`}
        </dd>
        <dt>Now</dt>
        <dd>
          {outcome === 'skipped' ? (
            'Not made: nothing means the same in that standard.'
          ) : (
            <>
              <code>
                {method} {element}
              </code>
              : {result} {code === 0 ? '' : `${code} ${message}`}
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}

function replayWords({ same, different, skipped }: ReturnType<typeof countReplay>): string {
  const total = same + different + skipped;
  if (total === 0) return 'There are no calls to make again.';
  if (same === total) return `No difference: all ${total} calls were answered the same.`;
  const left = skipped === 0 ? '' : ` ${skipped} have no counterpart and were not made.`;
  return `${different} of ${total} calls were answered otherwise.${left}`;
}

function targetOf(name: TargetName, { opened, $state }: Bench): ReplayTarget {
  if (name !== 'package') {
    const version: ScormVersion | null = name === 'recorded' ? null : name;
    return { version, held: null };
  }
  const { learner, launchData } = $state.get();
  return {
    version: opened.version,
    held: ({ activity, mode }) => {
      const [first] = opened.activities;
      const own = opened.activities.find(({ identifier }) => identifier === activity) ?? first;
      return cmiAtLaunch(opened.version, learner, mode, launchFacts(own, launchData), {});
    },
  };
}
