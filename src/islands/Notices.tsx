import { useStore } from '@nanostores/react';
import { counted } from './figures.ts';
import { $earlier, $notices } from './sco.ts';

/** Messages about this launch that a person should read, and the one question it may raise. */
export function Notices() {
  const notices = useStore($notices, { ssr: 'initial' });
  const earlier = useStore($earlier, { ssr: 'initial' });
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <p className="notice" key={notice}>
          {notice}
        </p>
      ))}
      {earlier !== null && (
        <div className="notice">
          <p>
            The LMS has started a new attempt, but this browser still holds{' '}
            {counted(earlier.count, 'answer')} of an earlier one. Bring them back?
          </p>
          <div className="item-actions">
            <button type="button" className="primary" onClick={earlier.takeUp}>
              Bring them back
            </button>
            <button type="button" className="quiet" onClick={earlier.leave}>
              Start afresh
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
