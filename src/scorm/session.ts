import type { Attempt } from '../attempt/attempt.ts';
import type { ReadOnly } from '../attempt/save-state.ts';
import type { Settings } from '../attempt/settings.ts';
import type { CmiApi, Dialect, Launch } from './cmi.ts';
import { type Earlier, offered, setAside, takeAlone } from './earlier.ts';
import { type Journals, noJournals } from './journal.ts';
import type { Notice } from './notice.ts';
import { type LaunchRead, readLaunch } from './read-launch.ts';
import {
  type RecordingPlatform,
  type RecordingSetup,
  type Running,
  recording,
} from './recording.ts';
import { resume } from './resume.ts';
import { launchSettings } from './settings.ts';

/** What a session asks of the page it runs in. */
export interface SessionPlatform extends RecordingPlatform {
  openJournals(learnerId: string): Journals;
}

/** A started session: the attempt it found and the ways it ends. */
export interface Session extends Running {
  readonly attempt: Attempt;
  readonly settings: Settings;
  readonly notices: readonly Notice[];
  /** False where the launch is only for looking: what is answered would be lost. */
  readonly records: boolean;
  /** Answers of an earlier attempt that this browser still holds and the LMS does not; null for none. */
  readonly earlier: Earlier | null;
}

/** What a session starts from. */
export interface SessionSetup extends RecordingSetup {
  readonly platform: SessionPlatform;
  /** What was read already; read now where it is left out. */
  readonly read?: LaunchRead;
  /** Seed of the attempt this launch showed while it waited for another window; null for none. */
  readonly shown?: number | null;
  /** Another window records the attempt: this one may only look. */
  readonly elsewhere?: boolean;
}

/**
 * Starts on an API whose Initialize has succeeded, now or in an earlier document of the same
 * launch. Nothing the API does makes it throw.
 */
export function startSession(setup: SessionSetup): Session {
  const { courseAt, api, dialect, platform } = setup;
  // Settings, lessons and the codes of items are the same for every seed.
  const course = courseAt(0);
  const { launch, progressRead, learnerRead } = setup.read ?? readLaunch(api, dialect);
  const { settings: asked, problem } = launchSettings(launch.launchData, course.settings);
  const settings =
    asked.interactions === 'auto' ? { ...asked, interactions: dialect.interactions } : asked;
  // One journal must never be offered to another person: whom nobody named has none that lasts.
  const journals = platform.openJournals(learnerRead ? launch.learnerId : '');
  const { suspendData } = launch;
  // Not where the LMS has merely taken nothing yet, nor where it cannot be read.
  const fresh = launch.fresh && !setup.adopted && progressRead;
  const { shown = null } = setup;
  const journal = journals.current.read();
  const seed = platform.random(2 ** 30);
  const found = resume({ ...course, settings }, { suspendData, fresh, shown, journal }, seed);
  const unread: Notice | null = progressRead ? null : { kind: 'progress-unread' };
  const notices = [problem, unread, found.notice].filter((notice) => notice !== null);
  const start = { attempt: found.attempt, settings, notices };
  const why = readOnly(launch, found.locked, setup.elsewhere === true);
  if (why !== null) {
    platform.onState({ kind: 'read-only', why });
    return { ...start, records: false, earlier: null, ...watching(api, dialect, why) };
  }
  const stays = found.journalLocked || (found.setAside && !setAside(course, journals));
  const current = stays ? noJournals.current : journals.current;
  if (found.confirmed) current.clear();
  if (setup.keptBy === 'lms') takeAlone(course, journals);
  const earlier = offered(course, journals.earlier);
  return {
    ...start,
    records: true,
    earlier,
    ...recording(progressRead ? setup : { ...setup, api: exitOnly(api, dialect) }, {
      settings,
      journals: { current, doubt: journals.doubt },
      launch,
      found,
    }),
  };
}

/**
 * An LMS that failed to give progress back may hold some. It is told nothing but that the attempt
 * goes on, without which SCORM 2004 ends it at Terminate (RTE 4.2.8).
 */
function exitOnly(api: CmiApi, dialect: Dialect): CmiApi {
  const refused = () => ({ ok: false, code: 0, message: 'progress was not read' }) as const;
  const exit = dialect.exit('suspend');
  return {
    ...api,
    set: (element) => (element === exit[0] ? api.set(...exit) : refused()),
    commit: refused,
  };
}

function readOnly({ mode }: Launch, locked: boolean, elsewhere: boolean): ReadOnly | null {
  if (mode !== 'normal') return mode;
  if (elsewhere) return 'other-window';
  return locked ? 'newer-version' : null;
}

/**
 * A session that only looks says nothing, not even the end: in preview, Moodle's 1.2 takes a Finish
 * for a course completed with 0 points, and its 2004 a Terminate in review for no time at all. Only
 * an attempt of a newer version must be there the next time, which takes an exit.
 */
function watching(api: CmiApi, dialect: Dialect, why: ReadOnly): Running {
  const nothing = () => {};
  let ended = false;
  const leave = () => {
    // Where another window records, it is the session of that one.
    if (why !== 'newer-version' && (!dialect.endsLooking || why === 'other-window')) return false;
    if (!ended) {
      ended = true;
      api.set(...dialect.exit('suspend'));
      api.terminate();
    }
    return true;
  };
  return {
    keep: nothing,
    pause: nothing,
    resume: nothing,
    handOver: nothing,
    leave,
    finish: async () => false,
    stop: nothing,
  };
}
