import { cmiApi } from './api.ts';
import { notesOn } from './api-notes.ts';
import type { CallOutcome, CmiApi, Dialect } from './cmi.ts';
import { endedLaunch } from './ended-launch.ts';
import type { FoundApi } from './find-api.ts';
import { initialize } from './initialize.ts';
import type { TextStorage } from './journal.ts';
import { type LaunchBegun, type LaunchMark, launchMark } from './launch-mark.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';

/** A launch that a session can start on. */
export interface OpenLaunch extends LaunchBegun {
  readonly api: CmiApi;
  readonly dialect: Dialect;
  /** An earlier document of the launch has run. */
  readonly adopted: boolean;
  /** What is noted for the documents after this one; null where no session of an LMS runs. */
  readonly notes: LaunchNotes | null;
}

export interface LaunchNotes {
  /** Notes the milliseconds spent in the launch so far. */
  spent(milliseconds: number): void;
  /**
   * Notes that this document only looks. Its session is not ended: the next document finds it by
   * its API object, a new launch of this tab does not.
   */
  looking(): void;
  /** Notes that the LMS's session has ended. */
  end(): void;
}

export type LaunchOpened =
  | (OpenLaunch & { readonly kind: 'running' })
  /** The session has ended already: the launch answers as it did, and takes nothing. */
  | (OpenLaunch & { readonly kind: 'ended' })
  | { readonly kind: 'refused'; readonly outcome: Extract<CallOutcome, { ok: false }> };

/**
 * Begins a session with the LMS that was found, adopts the one that an earlier document of the
 * launch began, or recalls what that one heard if it has ended.
 *
 * @param key names what this browser keeps of the package
 * @param tab the storage of this tab; null where the browser forbids it
 * @param now milliseconds since 1970
 */
export function openLaunch(
  found: FoundApi,
  key: string,
  tab: TextStorage | null,
  now: number,
): LaunchOpened {
  const { dialect = found.version === '1.2' ? scorm12 : scorm2004 } = found;
  const api = cmiApi(found.api, found.version);
  const onApi = notesOn(found.api);
  const ofTab = launchMark(tab ?? onApi, key);
  const ofApi = launchMark(onApi, key);
  const mark: LaunchMark = {
    read: () => ofTab.read() ?? ofApi.read(),
    set: ofTab.set,
    clear() {
      ofTab.clear();
      ofApi.clear();
    },
  };
  const ended = endedLaunch(onApi, key);
  const recalled = ended.recall();
  const result = initialize(api, dialect, mark, now, recalled !== null);
  if (result.kind === 'running') {
    const { since } = result;
    const notes: LaunchNotes = {
      spent: (spent) => mark.set({ since, spent }),
      looking() {
        ofTab.clear();
        ofApi.set({ since, spent: 0 });
      },
      end() {
        mark.clear();
        ended.end();
      },
    };
    return { ...result, api: ended.listening(api), dialect, notes };
  }
  if (recalled === null) return result;
  return {
    kind: 'ended',
    api: recalled,
    dialect,
    since: now,
    spent: 0,
    adopted: true,
    notes: null,
  };
}
