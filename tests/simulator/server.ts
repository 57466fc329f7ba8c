import type { ScormApi } from '../../src/preview/api/scorm-api.ts';
import {
  afterClosedTab,
  comesBack,
  gradebookScore,
  type Kept,
  nextEntry,
  nextMode,
  nothingKept,
  received,
  setAtEnd,
} from '../../src/preview/profiles/kept.ts';
import {
  beaconBytes,
  beaconLimit,
  postOf,
  sentAtLaunch,
} from '../../src/preview/profiles/posts.ts';
import {
  type LmsProfile,
  plain,
  type Said,
  type Values,
} from '../../src/preview/profiles/profile.ts';
import { apiMethods, type ScormVersion } from '../../src/standard/api.ts';
import { elementNames } from '../../src/standard/element-role.ts';

/** What the manifest hands to the LMS. */
export interface Manifest {
  /** 0 to 100; null for none. */
  readonly masteryScore?: number | null;
  readonly launchData?: string;
}

/** How the server answers: as it should, with an error (HTTP 500), or not at all. */
export type Server = 'up' | 'error' | 'gone';

/** What the page of the launch that runs comes to. */
export type PageEvent = 'hidden' | 'unloading' | 'closed';

/** What a teacher sees. */
export interface GradebookEntry {
  /** Percent; null for none. */
  readonly score: number | null;
  /** Whether the activity is complete where the rule is "passed or completed". */
  readonly complete: boolean;
  readonly seconds: number;
}

/** An LMS of one learner, seen from outside: what it has stored and its launches. */
export interface Lms {
  readonly version: ScormVersion;
  readonly profile: LmsProfile;
  /** Number of the attempt the next launch belongs to. */
  attempt(): number;
  /** A stored value; '' for none. */
  stored(element: string): string;
  gradebook(): GradebookEntry;
  /** Forgets the attempt, as an administrator or a "new attempt" button does. */
  beginAttempt(): void;
  /** The API of a new launch, of an LMS whose server is up at first. */
  launch(): ScormApi;
  /** How the server answers from now on. */
  turn(server: Server): void;
  /** What becomes of the page of the launch that runs. */
  page(event: PageEvent): void;
  /** Whether it has said "true", in this launch, to a save that was not stored. */
  lied(): boolean;
}

const codes = {
  '1.2': { before: 301, after: 101, running: 101, over: 101, noValue: 0, commit: 101, end: 101 },
  '2004': { before: 122, after: 123, running: 103, over: 104, noValue: 403, commit: 391, end: 111 },
} as const;

/**
 * An LMS quick enough for hundreds of thousands of launches: a map of values with the states and
 * error codes of the standard, and for all else what its profile says.
 */
export function quickLms(
  version: ScormVersion,
  profile: LmsProfile = plain,
  { masteryScore = null, launchData = '' }: Manifest = {},
): Lms {
  const names = elementNames[version];
  let attempt = 1;
  let kept: Kept = nothingKept;
  let server: Server = 'up';
  let page: PageEvent | 'shown' = 'shown';
  let inFlight = 0;
  let lied = false;
  let secondsBefore = 0;

  const beginAttempt = () => {
    attempt += 1;
    kept = { ...nothingKept, complete: kept.complete };
  };

  function arrive(posted: Values, final: boolean, sessionTime: string): Said {
    const before = kept;
    kept = received(profile, version, kept, { posted, final, sessionTime, secondsBefore });
    if (kept === before) lied = true;
    return 'true';
  }

  function lose(said: Said): Said {
    if (said === 'true') lied = true;
    return said;
  }

  /** Takes a save to the server; answers what the page says of it. */
  function send(posted: Values, final: boolean, sessionTime: string): Said {
    if (profile.beacon && page !== 'shown') {
      const bytes = beaconBytes(posted);
      if (inFlight + bytes > beaconLimit) return 'false';
      if (page !== 'hidden') inFlight += bytes;
      return server === 'up' ? arrive(posted, final, sessionTime) : lose('true');
    }
    if (server === 'up') return arrive(posted, final, sessionTime);
    return lose(server === 'error' ? profile.saidOnError : profile.saidOffline);
  }

  return {
    version,
    profile,
    attempt: () => attempt,
    stored: (element) => kept.values.get(element) ?? '',
    gradebook: () => ({
      score: gradebookScore(profile, version, kept.values),
      complete: kept.complete,
      seconds: kept.seconds,
    }),
    beginAttempt,
    launch() {
      server = 'up';
      page = 'shown';
      inFlight = 0;
      lied = false;
      const mode = nextMode(profile, version, kept.values);
      const entry = nextEntry(profile, version, kept.values);
      // RTE 2004 4.2.8: an exit other than suspend ends the attempt.
      if (!comesBack(version, kept.values)) beginAttempt();
      secondsBefore = kept.seconds;
      const held = new Map(kept.values);
      held.delete(names.exit);
      held.delete(names.sessionTime);
      const given = new Map<string, string>([
        [version === '1.2' ? 'cmi.core.student_id' : 'cmi.learner_id', 'learner-1'],
        [names.mode, mode],
        [names.entry, entry],
        ...(launchData === '' ? [] : [['cmi.launch_data', launchData] as const]),
      ]);
      return apiOver(version, profile, { held, given, send, mode, masteryScore });
    },
    turn(next) {
      server = next;
    },
    page(event) {
      page = event;
      if (event === 'closed' && server === 'up') kept = afterClosedTab(profile, version, kept);
    },
    lied: () => lied,
  };
}

interface Launched {
  readonly held: Values;
  /** What is the LMS's to say. */
  readonly given: Values;
  readonly mode: ReturnType<typeof nextMode>;
  readonly masteryScore: number | null;
  readonly send: (posted: Values, final: boolean, sessionTime: string) => Said;
}

function apiOver(version: ScormVersion, profile: LmsProfile, launch: Launched): ScormApi {
  const methods = apiMethods[version];
  const code = codes[version];
  const refusal = profile.refusals(version, launch.held);
  const set = new Set<string>();
  const sent = new Map(sentAtLaunch(launch.held));
  let now = new Map(launch.held);
  let state: 'new' | 'running' | 'over' = 'new';
  let error = 0;

  const answer = (given: number, text: unknown) => {
    error = given;
    return text;
  };
  const visit = () => ({ launch: launch.held, now, set, sent });
  const sessionTime = () => now.get(elementNames[version].sessionTime) ?? '';
  const save = (final: boolean): Said => {
    if (final) {
      for (const [element, value] of setAtEnd(profile, version, now, launch)) {
        now.set(element, value);
        set.add(element);
      }
    }
    const posted = postOf(profile, visit());
    if (profile.posts === 'changes') for (const [name, value] of posted) sent.set(name, value);
    return launch.send(posted, final, sessionTime());
  };
  const running = (act: () => Said, failure: number): unknown => {
    if (state !== 'running') return answer(state === 'new' ? code.before : code.after, 'false');
    const said = act();
    return answer(said === 'true' ? 0 : failure, said);
  };
  const initializeAgain = () => {
    const after = profile.initializeAgain(visit());
    if (after === 'throws') throw new TypeError('a record is not there any more');
    now = new Map(after);
  };

  return {
    [methods.initialize]() {
      if (state !== 'new') initializeAgain();
      if (state === 'running') return answer(code.running, 'false');
      if (state === 'over' && !profile.reopens) return answer(code.over, 'false');
      state = 'running';
      return answer(0, 'true');
    },
    [methods.terminate]: () =>
      running(() => {
        const said = save(true);
        if (said === 'true' || !profile.terminateAgain) state = 'over';
        const end = said === 'true' ? profile.endsWith(now.get('adl.nav.request') ?? '') : said;
        if (end === 'throws') throw new TypeError('there is no page to go to');
        return end;
      }, code.end),
    [methods.get](element = '') {
      if (state !== 'running') return answer(state === 'new' ? code.before : code.after, '');
      const held = element.endsWith('._count')
        ? String(countOf(now, element))
        : (launch.given.get(element) ?? now.get(element) ?? null);
      const value = profile.answer(element, held, set.has(element));
      return value === null ? answer(code.noValue, '') : answer(0, value);
    },
    [methods.set](element = '', value = '') {
      if (state !== 'running') return answer(state === 'new' ? code.before : code.after, 'false');
      const refused = refusal(element, value);
      if (refused !== 0) return answer(refused, 'false');
      now.set(element, value);
      set.add(element);
      if (profile.posts === 'nothing') launch.send(new Map([[element, value]]), false, '');
      return answer(0, 'true');
    },
    [methods.commit]: () => running(() => save(false), code.commit),
    [methods.lastError]: () => String(error),
    [methods.errorString]: () => '',
    [methods.diagnostic]: () => '',
  };
}

function countOf(values: ReadonlyMap<string, string>, element: string): number {
  const start = element.slice(0, -'_count'.length);
  let count = 0;
  for (const name of values.keys()) {
    if (name.startsWith(start)) {
      const index = Number.parseInt(name.slice(start.length), 10);
      if (!Number.isNaN(index)) count = Math.max(count, index + 1);
    }
  }
  return count;
}
