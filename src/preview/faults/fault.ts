import type { ApiRole } from '../../standard/api.ts';

/** How a fault breaks the calls of an LMS. */
export type Break =
  /** Answered "false" with an error; the LMS never hears of the call. */
  | { readonly kind: 'refuse'; readonly methods: readonly ApiRole[] }
  /** Answered with this, whatever the LMS says; it hears of the call only if it `reaches` it. */
  | {
      readonly kind: 'answer';
      readonly methods: readonly ApiRole[];
      readonly answer: unknown;
      readonly reaches: boolean;
    }
  /**
   * Answered with this and not stored; what was set before it is taken for sent, and is sent again
   * only if the value changes.
   */
  | {
      readonly kind: 'lose';
      readonly methods: readonly ApiRole[];
      readonly answer: 'true' | 'false';
    }
  | { readonly kind: 'throw'; readonly methods: readonly ApiRole[] }
  /** All functions are gone from the API object. */
  | { readonly kind: 'vanish' }
  /** GetValue of elements with this last name answers something else. */
  | { readonly kind: 'read'; readonly name: string; readonly value: string }
  /** Suspend data comes back cut to so many characters (UTF-16 units). */
  | { readonly kind: 'cut'; readonly length: number }
  /** Elements an LMS may leave out answer "not implemented". */
  | { readonly kind: 'leave-out-optional' }
  /** Calls that go to a server take this long. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Something LMSs do wrong, and what a student is promised when they do. */
export interface Fault {
  readonly name: string;
  /** What the LMS does. */
  readonly does: string;
  /** What the page says. */
  readonly page: string;
  /** What of the answers is kept, and where. */
  readonly kept: string;
  /** What the next launch finds. */
  readonly next: string;
  readonly breaks: Break;
}

const keptHere = 'The save line: Kept in this browser, will be sent.';
const saved = 'The save line: Saved in the LMS.';
const inJournal = 'Every answer, in this browser’s journal.';
const inBoth = 'Every answer, in the LMS and in the journal.';
const joined = 'The same browser joins its journal to what the LMS gives back and sends the rest.';
const nothingNew = 'Nothing of this visit; nothing is written, so no grade changes.';

const refusedCommit = { page: keptHere, kept: inJournal, next: joined };
const unread = {
  page: 'A notice that the LMS did not give back the progress, and: Kept in this browser, or, where the learner is not known, Not saved.',
  kept: 'What the LMS holds stays untouched. Answers go to the journal where the learner is known.',
  next: 'The LMS’s progress, with the journal’s answers joined or offered.',
};
const cut = {
  page: 'A notice that only part of the progress came back, where any of it was longer.',
  kept: 'The whole records in the part that came back, and all of the journal.',
  next: 'In the same browser everything; in another one, answers beyond the cut must be given again.',
};

/** Every fault the bench and the simulator know, by name. */
export const faults = [
  {
    name: 'initialize-refused',
    does: 'Initialize answers "false".',
    page: 'A notice with the LMS’s error; the save line: Not connected to an LMS.',
    kept: 'What is answered stays in this browser, apart from the LMS’s attempt.',
    next: 'The attempt as it was before this visit.',
    breaks: { kind: 'refuse', methods: ['initialize'] },
  },
  {
    name: 'commit-refused',
    does: 'Commit answers "false" with a general error. Terminate still works.',
    ...refusedCommit,
    breaks: { kind: 'refuse', methods: ['commit'] },
  },
  {
    name: 'commit-null',
    does: 'Commit answers null and stores nothing.',
    ...refusedCommit,
    breaks: { kind: 'answer', methods: ['commit'], answer: null, reaches: false },
  },
  {
    name: 'commit-undefined',
    does: 'Commit answers nothing at all and stores nothing.',
    ...refusedCommit,
    breaks: { kind: 'answer', methods: ['commit'], answer: undefined, reaches: false },
  },
  {
    name: 'commit-one',
    does: 'Commit stores and answers the number 1.',
    page: saved,
    kept: inBoth,
    next: 'Everything.',
    breaks: { kind: 'answer', methods: ['commit'], answer: 1, reaches: true },
  },
  {
    name: 'commit-boolean',
    does: 'Commit stores and answers true, not "true".',
    page: saved,
    kept: inBoth,
    next: 'Everything.',
    breaks: { kind: 'answer', methods: ['commit'], answer: true, reaches: true },
  },
  {
    name: 'set-refused',
    does: 'SetValue answers "false", for one element or for all.',
    page: `Refused suspend data: ${keptHere} Any other element: nothing, since answers do not depend on it.`,
    kept: 'Every answer: in the LMS unless suspend data was refused, in the journal always.',
    next: 'Everything in the same browser. Statuses and scores that were refused are sent again.',
    breaks: { kind: 'refuse', methods: ['set'] },
  },
  {
    name: 'initialize-throws',
    does: 'Initialize throws.',
    page: 'A notice with the error; the save line: Not connected to an LMS.',
    kept: 'What is answered stays in this browser, apart from the LMS’s attempt.',
    next: 'The attempt as it was before this visit.',
    breaks: { kind: 'throw', methods: ['initialize'] },
  },
  {
    name: 'get-throws',
    does: 'GetValue throws.',
    ...unread,
    breaks: { kind: 'throw', methods: ['get'] },
  },
  {
    name: 'set-throws',
    does: 'SetValue throws.',
    ...refusedCommit,
    breaks: { kind: 'throw', methods: ['set'] },
  },
  {
    name: 'commit-throws',
    does: 'Commit throws.',
    ...refusedCommit,
    breaks: { kind: 'throw', methods: ['commit'] },
  },
  {
    name: 'terminate-throws',
    does: 'Terminate throws; nothing said since the last Commit is stored.',
    page: 'Nothing: the page is gone.',
    kept: 'Every answer, since each had its own Commit. The time since the last pause may be missing.',
    next: 'Everything.',
    breaks: { kind: 'throw', methods: ['terminate'] },
  },
  {
    name: 'api-vanishes',
    does: 'The functions disappear from the API object in mid-visit.',
    ...refusedCommit,
    breaks: { kind: 'vanish' },
  },
  {
    name: 'commit-lies',
    does: 'Commit and Terminate answer "true" and store nothing.',
    page: `${saved} It cannot know better.`,
    kept: inJournal,
    next: 'In the same browser everything: the journal waits until the LMS gives the save back. In another browser what was stored before.',
    breaks: { kind: 'answer', methods: ['commit', 'terminate'], answer: 'true', reaches: false },
  },
  {
    name: 'forgets-to-resend',
    does: 'Commit answers "false" and stores nothing; what was set before it is taken for sent, and goes only if it changes (Moodle, SCORM 1.2, while its server answers with an error).',
    page: `${keptHere} Saved in the LMS only once all that it carried was sent anew.`,
    kept: inJournal,
    next: joined,
    breaks: { kind: 'lose', methods: ['commit'], answer: 'false' },
  },
  {
    name: 'network-gone',
    does: 'Commit and Terminate answer "true" and nothing arrives; what was set before is not sent again unless it changes (Moodle, SCORM 1.2, without network).',
    page: `${saved} It cannot know better.`,
    kept: inJournal,
    next: 'In the same browser everything: what the LMS does not give back is sent again. In another browser what was stored before.',
    breaks: { kind: 'lose', methods: ['commit', 'terminate'], answer: 'true' },
  },
  {
    name: 'cut-at-255',
    does: 'Suspend data comes back cut to 255 characters.',
    ...cut,
    breaks: { kind: 'cut', length: 255 },
  },
  {
    name: 'cut-at-4000',
    does: 'Suspend data comes back cut to 4,000 characters.',
    ...cut,
    breaks: { kind: 'cut', length: 4000 },
  },
  {
    name: 'cut-at-4096',
    does: 'Suspend data comes back cut to 4,096 characters.',
    ...cut,
    breaks: { kind: 'cut', length: 4096 },
  },
  {
    name: 'only-mandatory',
    does: 'Every optional element answers "not implemented" (401).',
    page: saved,
    kept: 'Every answer, status and score. Reports show no single answers.',
    next: 'Everything.',
    breaks: { kind: 'leave-out-optional' },
  },
  {
    name: 'always-ab-initio',
    does: 'Entry is "ab-initio" at every launch.',
    page: saved,
    kept: inBoth,
    next: 'Everything: what counts is suspend data, not entry.',
    breaks: { kind: 'read', name: 'entry', value: 'ab-initio' },
  },
  {
    name: 'review-mode',
    does: 'The launch is a review.',
    page: 'The save line: Looking only (review), nothing is recorded.',
    kept: nothingNew,
    next: 'The attempt as it was before this visit.',
    breaks: { kind: 'read', name: 'mode', value: 'review' },
  },
  {
    name: 'browse-mode',
    does: 'The launch is for browsing.',
    page: 'The save line: Looking only (browse), nothing is recorded.',
    kept: nothingNew,
    next: 'The attempt as it was before this visit.',
    breaks: { kind: 'read', name: 'mode', value: 'browse' },
  },
  {
    name: 'session-expired',
    does: 'The server has forgotten the login: Commit and Terminate answer "false".',
    page: keptHere,
    kept: inJournal,
    next: joined,
    breaks: { kind: 'refuse', methods: ['commit', 'terminate'] },
  },
  {
    name: 'slow',
    does: 'Initialize, Commit and Terminate take five seconds each.',
    page: 'What was answered shows before the LMS is asked; then the page waits, and: Saved in the LMS.',
    kept: inBoth,
    next: 'Everything.',
    breaks: { kind: 'delay', milliseconds: 5000 },
  },
] as const satisfies readonly Fault[];

export type FaultName = (typeof faults)[number]['name'];

/** When a fault strikes within one launch. */
export interface PlannedFault {
  readonly fault: FaultName;
  /** Calls it could break that pass unharmed first; 0 where left out. */
  readonly after?: number;
  /** How many calls it breaks; all of them where left out. */
  readonly times?: number;
  /** Only calls for this element, for faults of GetValue and SetValue. */
  readonly element?: string;
}

export function faultNamed(name: FaultName): Fault {
  return faults.find((fault) => fault.name === name) ?? faults[0];
}
