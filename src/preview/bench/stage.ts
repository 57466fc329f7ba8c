/** Where content shows: a phone, the frame of an LMS, the whole width, or a window of its own. */
export type Display = 'phone' | 'frame' | 'full' | 'popup';

/** The place a launch is shown in. */
export interface Stage {
  /** False where the browser blocked the window. */
  show(address: string, title: string, display: Display): boolean;
  /** Closes it as a learner would; resolves once content has had its last word. */
  close(): Promise<void>;
  /** Takes it away without a word to content, as a crash does. */
  crash(): void;
  /** Tells when a learner closed a window of its own. */
  onLeft(listener: () => void): void;
}

/**
 * What content may do: everything an LMS's frame allows but lead the bench's own page away.
 * `allow-same-origin` is what lets it find the API.
 */
const allowed =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A stage in a browser's page. Frames go into the element that `place` gives when one is shown. */
export function browserStage(place: () => HTMLElement | null): Stage {
  let frame: HTMLIFrameElement | null = null;
  let popup: Window | null = null;
  let watch: ReturnType<typeof setInterval> | undefined;
  let left = () => {};

  function show(address: string, title: string, display: Display): boolean {
    if (display === 'popup') {
      popup = window.open(address, '_blank', 'popup,width=1024,height=768');
      watch = setInterval(() => {
        if (popup?.closed !== true) return;
        forget();
        left();
      }, 250);
      return popup !== null;
    }
    frame = document.createElement('iframe');
    frame.title = title;
    frame.setAttribute('sandbox', allowed);
    frame.setAttribute('allow', 'autoplay; fullscreen; encrypted-media');
    frame.src = address;
    place()?.append(frame);
    return true;
  }

  function forget(): void {
    clearInterval(watch);
    popup = null;
    frame = null;
  }

  return {
    show,
    async close() {
      const closing = popup;
      // Its unload handlers run before the frame is gone.
      frame?.remove();
      forget();
      closing?.close();
      for (let wait = 0; closing?.closed === false && wait < 20; wait += 1) {
        await new Promise((later) => setTimeout(later, 50));
      }
    },
    crash() {
      const dropped = frame?.contentWindow ?? popup;
      if (dropped) deafen(dropped);
      frame?.remove();
      popup?.close();
      forget();
    },
    onLeft(listener) {
      left = listener;
    },
  };
}

/** Keeps the events of leaving from a page and the frames in it. */
function deafen(content: Window): void {
  const stop = (event: Event) => event.stopImmediatePropagation();
  try {
    for (const type of ['pagehide', 'beforeunload', 'unload']) {
      content.addEventListener(type, stop, { capture: true });
    }
    content.document.addEventListener('visibilitychange', stop, { capture: true });
    for (let index = 0; index < content.length; index += 1) {
      const inner = content[index];
      if (inner) deafen(inner);
    }
  } catch {
    // A page of another origin cannot be reached, and reaches no API either.
  }
}
