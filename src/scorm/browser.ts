import type { TextStorage } from './journal.ts';
import type { Session } from './session.ts';

/** localStorage or sessionStorage; null where the browser forbids it to a frame of the LMS. */
export function storageOf(kind: 'local' | 'session'): TextStorage | null {
  try {
    return kind === 'local' ? window.localStorage : window.sessionStorage;
  } catch {
    return null;
  }
}

/**
 * Runs a task once, after so many milliseconds; 0 means after the next paint, so that what the
 * learner did shows before a slow LMS is asked. A hidden page paints no more: there it runs at once.
 *
 * @returns takes the task back
 */
export function schedule(task: () => void, milliseconds: number): () => void {
  if (milliseconds > 0 || document.visibilityState === 'hidden') {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(task, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * Tells the session when the page is hidden, handed over to another document of the course, or
 * left. `unload` and `beforeunload` are not used: browsers and LMSs block them.
 *
 * @param left called once the session has ended
 */
export function watchPage(session: Session, left: () => void): void {
  const moves = watchMoves();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.pause();
  });
  window.addEventListener('pagehide', () => {
    if (moves.staysInside()) {
      session.handOver();
    } else {
      session.leave();
      left();
    }
  });
  // Back from the cache of pages: the session ended when it went there, so a new launch begins.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}

/**
 * Whether the document about to go is followed by another of this package. With the Navigation API
 * the last cross-document move tells; a removed frame or closed tab makes none. Without it only a
 * followed link is known, and a reload counts as leaving.
 */
function watchMoves(): { staysInside(): boolean } {
  const folder = new URL('.', window.location.href).href;
  let inside = false;
  if (typeof navigation === 'undefined') {
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      inside = link !== null && link.target === '' && link.href.startsWith(folder);
    });
    document.addEventListener('astro:after-swap', () => {
      inside = false;
    });
  } else {
    navigation.addEventListener('navigate', ({ destination, downloadRequest }) => {
      inside =
        !destination.sameDocument && downloadRequest === null && destination.url.startsWith(folder);
    });
  }
  return { staysInside: () => inside };
}
