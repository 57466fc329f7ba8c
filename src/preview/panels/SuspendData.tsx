import { useEffect, useState } from 'react';
import type { ScormVersion } from '../../standard/api.ts';
import { suspendDataLimits } from '../../standard/limits.ts';

/**
 * Reads suspend data of a course one knows into lines for people; null where it is not of that
 * course.
 */
export type ReadSuspendData = (data: string) => Promise<readonly string[] | null>;

interface Props {
  readonly data: string;
  readonly version: ScormVersion;
  readonly read: ReadSuspendData;
}

/** How full suspend data is, against what every LMS of the version keeps, and what it says. */
export function SuspendData({ data, version, read }: Props) {
  const [lines, setLines] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void read(data).then((found) => {
      if (wanted) setLines(found);
    });
    return () => {
      wanted = false;
    };
  }, [data, read]);
  const limit = suspendDataLimits[version];
  const share = Math.round((data.length / limit) * 100);
  return (
    <section aria-label="Suspend data">
      <p>
        <label htmlFor="suspend-data">Suspend data</label>{' '}
        <meter
          id="suspend-data"
          min={0}
          max={limit}
          high={limit * 0.9}
          value={Math.min(data.length, limit)}
        />{' '}
        {data.length.toLocaleString('en')} of {limit.toLocaleString('en')} characters ({share}%)
        {data.length > limit && <strong> Too long: some LMSs cut it or refuse it.</strong>}
      </p>
      {lines !== null && (
        <details>
          <summary>What it says</summary>
          <ul className="said-in-data">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
              <li key={index}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
