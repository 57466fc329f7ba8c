import * as words from 'virtual:words';
import { sco, useSco } from './sco/use-sco.ts';

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
      {notices.map(words.notice).map((text) => (
        <p className="notice" key={text}>
          {text}
        </p>
      ))}
      {elsewhere && (
        <div className="notice">
          <p>{words.notices.otherWindow}</p>
          <div className="item-actions">
            <button type="button" className="primary" onClick={goOn}>
              {words.notices.goOnHere}
            </button>
          </div>
        </div>
      )}
      {earlier !== null && (
        <div className="notice">
          <p>{words.notices.earlier(earlier.count)}</p>
          <div className="item-actions">
            <button type="button" className="primary" onClick={earlier.takeUp}>
              {words.notices.bringBack}
            </button>
            <button type="button" className="quiet" onClick={earlier.leave}>
              {words.notices.startAfresh}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
