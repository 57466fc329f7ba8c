/** Where the attempt stands with its keepers, as the save line tells it. */
export type SaveState =
  /** Before the launch has been read. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The LMS refused or is gone; this browser holds what it lacks. */
  | { readonly kind: 'kept-here' }
  /** Neither the LMS nor this browser took it: it lives as long as the page. */
  | { readonly kind: 'not-kept' }
  /** The LMS takes nothing more of this attempt; this browser holds what it lacks. */
  | { readonly kind: 'closed' }
  /** The learner has left: all is saved, and the LMS's session is over. */
  | { readonly kind: 'left' }
  /** No LMS at all: progress lives in this browser. */
  | { readonly kind: 'no-lms' }
  /** Opened to look at, in another window too, or saved by a newer version: nothing is recorded. */
  | { readonly kind: 'read-only'; readonly why: ReadOnly };

export type ReadOnly = 'review' | 'browse' | 'newer-version' | 'other-window';
