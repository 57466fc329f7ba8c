import * as words from 'virtual:words';
import { useStore } from '@nanostores/react';
import { counted } from './figures.ts';
import { $earlier, $notices, $saveState, goOnHere } from './sco.ts';

/** Messages about this launch that a person should read, and the questions it may raise. */
export function Notices() {
  const notices = useStore($notices, { ssr: 'initial' });
  const earlier = useStore($earlier, { ssr: 'initial' });
  const state = useStore($saveState, { ssr: 'initial' });
  const elsewhere = state.kind === 'read-only' && state.why === 'other-window';
  const goOn = () => {
    // The button goes; the page is where reading goes on.
    document.getElementById('main')?.focus({ preventScroll: true });
    goOnHere();
  };
  return (
    <div className="notices" role="status">
      {notices.map(words.notice).map((text) => (
        <p className="notice" key={text}>
          {text}
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
