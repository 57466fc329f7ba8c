import type { Settings } from '../attempt/settings.ts';

/** An entry of launch data that is left out. Values stand as they are written in JSON, cut to be read. */
export type SettingFlaw =
  | {
      readonly kind: 'unknown';
      readonly name: string;
      /** Those that there are. */
      readonly known: readonly (keyof Settings)[];
    }
  | { readonly kind: 'unfit'; readonly name: keyof Settings; readonly value: string };

/** What a person should know of a launch. */
export type Notice =
  /** Launch data that is no JSON object, by its beginning. */
  | { readonly kind: 'launch-data-unread'; readonly begins: string }
  /** Entries of it that will not do: the first of them, and how many more there are. */
  | {
      readonly kind: 'launch-data-flawed';
      readonly flaws: readonly SettingFlaw[];
      readonly more: number;
    }
  /** Initialize failed. */
  | { readonly kind: 'not-started'; readonly code: number; readonly message: string }
  /** The LMS failed to give progress back; nothing is sent that could replace it. */
  | { readonly kind: 'progress-unread' }
  /** What the LMS gave back was cut or damaged; `found`: this browser had the rest. */
  | { readonly kind: 'progress-cut' | 'progress-damaged'; readonly found: boolean }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'other-course' }
  /** An earlier document of the visit ended it for the LMS. */
  | { readonly kind: 'visit-over' }
  /** The learner wants to leave, and not all has reached the LMS. */
  | { readonly kind: 'unsent' };
