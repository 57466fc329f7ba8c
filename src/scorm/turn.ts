/** Whose turn it is to record an attempt, as one of several windows that show it sees it. */
export type Turn =
  /** It waits for the lock, and has looked so often whether another window holds it. */
  | { readonly kind: 'waiting'; readonly looks: number }
  /** Another window records. */
  | { readonly kind: 'watching' }
  /** It has asked the one that records to save. */
  | { readonly kind: 'asking' }
  /** It takes the lock from the one that records. */
  | { readonly kind: 'stealing' }
  | { readonly kind: 'recording' };

export type TurnEvent =
  | 'granted'
  /** The browser gives this page no lock. */
  | 'refused'
  /** Another window took the lock. */
  | 'stolen'
  /** Another window asks to go on. */
  | 'asked'
  /** It asked so long ago that this one must have slept meanwhile. */
  | 'asked-long-ago'
  /** The window that was asked has saved. */
  | 'answered'
  /** What was waited for has not come. */
  | 'overdue'
  /** Another window holds the lock, and this one waits for it. */
  | 'seen-held'
  | 'seen-free'
  | 'seen-unclear'
  /** The learner wants to go on here, or a window that recorded was reloaded. */
  | 'take-over';

/** What follows, in this order. */
export type TurnEffect =
  | 'record'
  | 'save'
  | 'watch'
  /** Tells the window that asked that all is saved. */
  | 'answer'
  | 'ask'
  /** Requests the lock over the window that holds it. */
  | 'steal'
  /** Requests the lock in turn. */
  | 'queue'
  /** Looks who holds the lock. */
  | 'look'
  /** Is overdue after a while, unless another turn comes first. */
  | 'wait';

export type NextTurn = readonly [turn: Turn, ...effects: readonly TurnEffect[]];

/** Looks for a holder until a lock that has none is taken for one that no browser gives. */
const mostLooks = 3;

const recording = { kind: 'recording' } as const;
const watching = { kind: 'watching' } as const;

/** What becomes of a turn, and what is to be done for it. */
export function nextTurn(turn: Turn, event: TurnEvent): NextTurn {
  switch (event) {
    case 'granted':
    case 'refused':
      return record(turn);
    case 'stolen':
      return turn.kind === 'recording' ? [watching, 'watch', 'queue'] : [turn, 'queue'];
    case 'asked':
      return turn.kind === 'recording' ? [watching, 'save', 'watch', 'answer'] : [turn];
    case 'asked-long-ago':
      // It has been robbed meanwhile: a save would write over what is newer.
      return turn.kind === 'recording' ? [watching, 'watch', 'answer'] : [turn];
    case 'answered':
      return turn.kind === 'asking' ? steal : [turn];
    case 'overdue':
      return overdue(turn);
    case 'seen-held':
      return turn.kind === 'waiting' ? [watching, 'watch'] : [turn];
    case 'seen-free':
      return turn.kind === 'waiting' && turn.looks + 1 >= mostLooks ? record(turn) : again(turn);
    case 'seen-unclear':
      return again(turn);
    case 'take-over':
      return turn.kind === 'recording' ? [turn] : [{ kind: 'asking' }, 'wait', 'ask'];
  }
}

const steal: NextTurn = [{ kind: 'stealing' }, 'wait', 'steal'];

function record(turn: Turn): NextTurn {
  return turn.kind === 'recording' ? [turn] : [recording, 'record'];
}

function overdue(turn: Turn): NextTurn {
  switch (turn.kind) {
    case 'waiting':
      return [turn, 'look'];
    case 'asking':
      return steal;
    case 'stealing':
      // A browser that grants nothing must not keep the learner from going on.
      return record(turn);
    case 'watching':
    case 'recording':
      return [turn];
  }
}

/** On a slow machine a free lock may be long in coming. */
function again(turn: Turn): NextTurn {
  return turn.kind === 'waiting' ? [{ ...turn, looks: turn.looks + 1 }, 'wait'] : [turn];
}
