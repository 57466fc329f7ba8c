import { useMemo, useState } from 'react';
import { Choice } from '../../library/Choice.tsx';
import type { Call, CallFilter, CallKind } from '../session/call-log.ts';
import { filterCalls } from '../session/call-log.ts';
import type { Session } from '../session/session.ts';
import { CallDetail } from './CallDetail.tsx';
import { CallGrid } from './CallGrid.tsx';
import { counted } from './counted.ts';
import { useCalls } from './use-calls.ts';

const kinds: readonly (readonly [CallKind | '', string])[] = [
  ['', 'All'],
  ['session', 'Start and end'],
  ['get', 'Read'],
  ['set', 'Set'],
  ['commit', 'Save'],
  ['error', 'Error questions'],
];

/** The calls as they come, to be filtered and searched. */
export function CallsPanel({ session }: { readonly session: Session }) {
  const { log } = session;
  const version = useCalls(log);
  const [filter, setFilter] = useState<CallFilter>({ kind: null, refusedOnly: false, text: '' });
  const [selected, setSelected] = useState<Call | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the array grows in place, and the version tells
  const shown = useMemo(() => filterCalls(log.calls, filter), [version, filter, log]);
  const { calls, gets, sets, commits, refused } = log.counts();
  const at = selected === null ? -1 : shown.indexOf(selected);
  return (
    <>
      <div className="call-filter">
        <Choice
          label="Kind"
          value={filter.kind ?? ''}
          options={kinds}
          onChoose={(kind) => setFilter({ ...filter, kind: kind === '' ? null : kind })}
        />
        <label>
          Search{' '}
          <input
            type="text"
            value={filter.text}
            onChange={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={filter.refusedOnly}
            onChange={({ currentTarget }) =>
              setFilter({ ...filter, refusedOnly: currentTarget.checked })
            }
          />{' '}
          Refused only
        </label>
        <button type="button" onClick={() => session.clear()}>
          Clear
        </button>
      </div>
      <p className="aside">
        {counted(calls, 'call')}: {gets} read, {sets} set, {commits} saved,{' '}
        <strong>{refused} refused</strong>.
        {shown.length !== log.calls.length && ` ${shown.length} shown.`}
      </p>
      <CallGrid
        label="Calls"
        rows={shown}
        callOf={(call) => call}
        follows
        selected={at < 0 ? null : at}
        onSelect={(index) => setSelected(shown[index] ?? null)}
      />
      {selected === null ? (
        <p className="aside">Choose a call to see all of it.</p>
      ) : (
        <CallDetail call={selected} session={session} />
      )}
    </>
  );
}
