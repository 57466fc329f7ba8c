import { useState } from 'react';
import { type Call, countCalls, isRefused } from './call-log.ts';

/** The newest calls are shown, as many as a browser draws at once without a pause. */
const shownAtOnce = 200;

interface Props {
  readonly calls: readonly Call[];
  readonly onClear: () => void;
}

/** The calls with their results, the newest first. */
export function CallTable({ calls, onClear }: Props) {
  const [refusedOnly, setRefusedOnly] = useState(false);
  const { gets, sets, commits, refused } = countCalls(calls);
  const listed = refusedOnly ? calls.filter(isRefused) : calls;
  const shown = listed.slice(-shownAtOnce).reverse();
  return (
    <section className="preview-calls" aria-labelledby="preview-calls">
      <h2 id="preview-calls">Calls</h2>
      <p>
        {calls.length} calls: {gets} read, {sets} set, {commits} committed,{' '}
        <strong>{refused} refused</strong>.{' '}
        {listed.length > shownAtOnce && `The newest ${shownAtOnce} are shown.`}
      </p>
      <label>
        <input
          type="checkbox"
          checked={refusedOnly}
          onChange={({ currentTarget }) => setRefusedOnly(currentTarget.checked)}
        />{' '}
        Refused calls only
      </label>{' '}
      <button type="button" onClick={onClear}>
        Clear the list
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
      <section className="preview-scroll" aria-label="Call list" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Launch</th>
              <th scope="col">No.</th>
              <th scope="col">Seconds</th>
              <th scope="col">Call</th>
              <th scope="col">Element</th>
              <th scope="col">Value</th>
              <th scope="col">Result</th>
              <th scope="col">Error</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((call) => (
              <CallRow key={`${call.launch}.${call.number}`} call={call} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function CallRow({ call }: { readonly call: Call }) {
  return (
    <tr data-refused={isRefused(call) || undefined}>
      <td>{call.launch}</td>
      <td>{call.number}</td>
      <td>{(call.at / 1000).toFixed(1)}</td>
      <td>{call.method}</td>
      <td>{call.element}</td>
      <td>{call.value}</td>
      <td>{call.result}</td>
      <td>{call.code === 0 ? '' : `${call.code} ${call.message}`}</td>
    </tr>
  );
}
