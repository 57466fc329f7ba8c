import { useStore } from '@nanostores/react';
import type { Call } from '../session/call-log.ts';
import type { Save, Session } from '../session/session.ts';
import { counted } from './counted.ts';
import { useCalls } from './use-calls.ts';

/** When content had its data saved: a line of time for each launch, then the saves, latest first. */
export function SavesPanel({ session }: { readonly session: Session }) {
  useCalls(session.log);
  const saves = useStore(session.$saves);
  const launches = useStore(session.$launches);
  if (saves.length === 0) return <p>Nothing was saved yet: no Commit, and no end of a session.</p>;
  return (
    <>
      {launches.map(({ number }) => {
        const own = saves.filter(({ launch }) => launch === number);
        const calls = session.log.calls.filter(({ launch }) => launch === number);
        return (
          calls.length > 0 && (
            <figure key={number} className="timeline">
              <figcaption>
                Launch {number}: {counted(own.length, 'save')} in{' '}
                {((calls.at(-1)?.at ?? 0) / 1000).toFixed(1)} seconds
              </figcaption>
              <Timeline saves={own} calls={calls} />
            </figure>
          )
        );
      })}
      <ul className="saves">
        {[...saves].reverse().map((save, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: counted from the end, an index never moves
          <li key={saves.length - index}>
            Launch {save.launch}, {(save.at / 1000).toFixed(1)} s: {changedWords(save)}
            {save.suspendData > 0 && `, ${counted(save.suspendData, 'character')} of suspend data`}.
            {!save.kept && <strong> Not kept: the launch was only for looking.</strong>}
            {save.changed.length > 0 && (
              <details>
                <summary>Elements</summary>
                <code>{save.changed.join(', ')}</code>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function changedWords({ changed }: Save): string {
  return changed.length === 0
    ? 'nothing had changed'
    : `${counted(changed.length, 'element')} had changed`;
}

const width = 1000;

function Timeline({
  saves,
  calls,
}: {
  readonly saves: readonly Save[];
  readonly calls: readonly Call[];
}) {
  const end = Math.max(1, calls.at(-1)?.at ?? 0, saves.at(-1)?.at ?? 0);
  const x = (at: number) => 4 + (at / end) * (width - 8);
  // Thousands of marks would fall on the same few pixels.
  const ticks = new Set(calls.map(({ at }) => Math.round(x(at))));
  return (
    <svg viewBox={`0 0 ${width} 32`} preserveAspectRatio="none" aria-hidden="true">
      <line x1={0} x2={width} y1={26} y2={26} className="line" />
      <path d={[...ticks].map((at) => `M${at} 26v-7`).join('')} className="calls" />
      <path d={saves.map(({ at }) => `M${x(at)} 30V4`).join('')} className="saves" />
    </svg>
  );
}
