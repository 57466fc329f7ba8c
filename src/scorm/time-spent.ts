/** Time a learner spends in a launch: neither sleep of the machine nor a page long out of sight. */
export interface TimeSpent {
  /** Milliseconds so far, over all documents of the launch. */
  milliseconds(): number;
  /** To be called at least every `beat` milliseconds while the page lives. */
  note(): void;
  hide(): void;
  show(): void;
}

/** Between two notes, in milliseconds. Browsers slow a hidden page's timers down to this. */
export const beat = 60_000;

/** A page that lay hidden, or a machine that said nothing, for longer than this was left alone. */
const longest = 5 * beat;

/**
 * @param now milliseconds from any start, never set back by a change of the clock
 * @param before milliseconds spent by earlier documents of the launch
 */
export function timeSpent(now: () => number, before: number): TimeSpent {
  let spent = before;
  let unseen: number | null = null;
  let last = now();

  const note = () => {
    const span = Math.max(0, now() - last);
    last = now();
    // Timers that stood still: the machine slept.
    if (span > longest) return;
    if (unseen === null) spent += span;
    else unseen += span;
  };
  const looked = () => (unseen === null || unseen > longest ? 0 : unseen);
  return {
    milliseconds() {
      note();
      return spent + looked();
    },
    note,
    hide() {
      note();
      unseen ??= 0;
    },
    show() {
      note();
      spent += looked();
      unseen = null;
    },
  };
}

/** Time that is noted at every beat for the documents that follow. */
export interface KeptTime extends Pick<TimeSpent, 'note' | 'hide' | 'show'> {
  seconds(): number;
  /** Notes nothing more by itself. */
  stop(): void;
}

/**
 * Keeps the time of a document.
 *
 * @param before milliseconds spent by earlier documents of the launch
 * @param onSpent takes the milliseconds spent so far
 */
export function keepTime(
  { elapsed, schedule }: TimePlatform,
  before: number,
  onSpent: (milliseconds: number) => void,
): KeptTime {
  const time = timeSpent(elapsed, before);
  let cancel = () => {};

  const note = () => onSpent(time.milliseconds());
  const keep = () => {
    note();
    cancel = schedule(keep, beat);
  };
  keep();
  return {
    note,
    hide: time.hide,
    show: time.show,
    seconds: () => time.milliseconds() / 1000,
    stop: () => cancel(),
  };
}

export interface TimePlatform {
  /** Milliseconds from any start, which no change of the clock sets back. */
  elapsed(): number;
  /** Runs a task once after so many milliseconds, unless it is cancelled by what this returns. */
  schedule(task: () => void, milliseconds: number): () => void;
}
