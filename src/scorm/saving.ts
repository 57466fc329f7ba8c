/** How far the newest change of an attempt is on its way to the LMS. Pure. */
export type Saving =
  /** It waits to be sent, after so many failures in a row. */
  | { readonly kind: 'unsaved'; readonly failures: number }
  /** It is sent, and some LMSs answer only later. */
  | { readonly kind: 'sending'; readonly failures: number }
  | { readonly kind: 'saved' }
  /** The LMS takes nothing more of this attempt. */
  | { readonly kind: 'closed' }
  /** The session is over. */
  | { readonly kind: 'ended' };

/**
 * What became of a save. `closed`: the LMS says that it took it, but gives back what it held before,
 * as may be after a final status.
 */
export type Delivered = 'saved' | 'refused' | 'closed';

/** Before the first save of a session. */
export const notYetSaved: Saving = { kind: 'unsaved', failures: 0 };

/** Whether there is anything that the LMS has not confirmed and may still take. */
export function isUnsaved({ kind }: Saving): boolean {
  return kind === 'unsaved' || kind === 'sending';
}

/** The attempt changed: what is being sent is no longer the newest. */
export function changed(saving: Saving): Saving {
  switch (saving.kind) {
    case 'saved':
    case 'unsaved':
    case 'sending':
      return { kind: 'unsaved', failures: failuresOf(saving) };
    case 'closed':
    case 'ended':
      return saving;
  }
}

/** A save begins; it stays apart from any other, which is how its end is told from theirs. */
export function sending(saving: Saving): Saving {
  return { kind: 'sending', failures: failuresOf(saving) };
}

/** A save has come to its end. */
export function delivered(saving: Saving, outcome: Delivered): Saving {
  return outcome === 'refused'
    ? { kind: 'unsaved', failures: failuresOf(saving) + 1 }
    : { kind: outcome };
}

/** Pauses before a refused save is tried again, in milliseconds; the last one repeats. */
const retryPauses = [2_000, 5_000, 15_000, 60_000] as const;

export function retryPause(saving: Saving): number {
  return retryPauses[failuresOf(saving) - 1] ?? 60_000;
}

function failuresOf(saving: Saving): number {
  return 'failures' in saving ? saving.failures : 0;
}
