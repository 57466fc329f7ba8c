import { counted } from './figures.ts';
import { sco, useSco } from './use-sco.ts';

/** Messages about this launch that a person should read, and the questions it may raise. */
export function Notices() {
  const notices = useSco('notices');
  const earlier = useSco('earlier');
  const state = useSco('saveState');
  const elsewhere = state.kind === 'read-only' && state.why === 'other-window';
  const goOn = () => {
    // The button goes; the page is where reading goes on.
    document.getElementById('main')?.focus({ preventScroll: true });
    sco().goOnHere();
  };
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <p className="notice" key={notice}>
          {notice}
        </p>
      ))}
      {elsewhere && (
        <div className="notice">
          <p>
            This course is open in another window, and your answers are recorded there. Here you can
            only read.
          </p>
          <div className="item-actions">
            <button type="button" className="primary" onClick={goOn}>
              Go on here
            </button>
          </div>
        </div>
      )}
      {earlier !== null && (
        <div className="notice">
          <p>
            {`This browser still holds ${counted(earlier.count, 'answer')} that this attempt does not have: of an earlier attempt, of another activity with this course, or given while there was no LMS. Bring them back?`}
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
