import type { TextStorage } from './journal.ts';
import type { Visit } from './take-turns.ts';
import type { WindowPlatform } from './window-lock.ts';

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
 * learner did shows before a slow LMS is asked. A hidden page no longer paints: there it runs at once.
 *
 * @returns cancels the task
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
 * Where windows of one attempt meet. Null where the browser has no locks (also on a page without
 * https) or forbids them.
 */
export function meetWindows(name: string): WindowPlatform | null {
  try {
    const { locks }: { readonly locks?: LockManager } = navigator;
    if (locks === undefined) return null;
    return { name, locks, channel: new BroadcastChannel(name), now: () => Date.now(), schedule };
  } catch {
    return null;
  }
}

/**
 * Whether anything beyond this machine can be reached, as far as the browser knows. A course on
 * the machine itself needs no network.
 */
export function isOnline(): boolean {
  return navigator.onLine || /^(localhost|127\..*|\[::1\])$/.test(window.location.hostname);
}

/**
 * Tells the visit when the page is hidden, handed over to another document of the course, or
 * left. `unload` and `beforeunload` are not used: browsers and LMSs block them.
 *
 * @param left called once the LMS's session has ended
 * @param isOwn whether a page of the package belongs to this SCO, where it has several
 */
export function watchPage(
  visit: Pick<Visit, 'pause' | 'resume' | 'handOver' | 'leave'>,
  left: () => void,
  isOwn: (address: string) => boolean = () => true,
): void {
  const moves = watchMoves(isOwn);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') visit.pause();
    else visit.resume();
  });
  window.addEventListener('pagehide', () => {
    if (moves.staysInside()) visit.handOver();
    else if (visit.leave()) left();
  });
  // Back from the cache of pages: the session ended when it went there, so a new launch begins.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}

/**
 * Whether the document about to go is followed by another of this SCO. With the Navigation API
 * the last cross-document move tells; a removed frame or closed tab makes none. Without it only a
 * followed link is known, and a reload counts as leaving.
 */
function watchMoves(isOwn: (address: string) => boolean): { staysInside(): boolean } {
  const folder = new URL('.', window.location.href).href;
  const isInside = (address: string) => address.startsWith(folder) && isOwn(address);
  let inside = false;
  if (typeof navigation === 'undefined') {
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      inside = link !== null && link.target === '' && isInside(link.href);
    });
    document.addEventListener('astro:after-swap', () => {
      inside = false;
    });
  } else {
    navigation.addEventListener('navigate', (move) => {
      const { destination, downloadRequest, hashChange, navigationType } = move;
      const isTraverse = navigationType === 'traverse';
      // Noting the scroll position, as the router may at any time, stops no move under way.
      const isNote = destination.sameDocument && !hashChange && !isTraverse;
      if (isNote || downloadRequest !== null) return;
      inside = !destination.sameDocument && isInside(destination.url);
    });
  }
  return { staysInside: () => inside };
}
