import { apiMethods, type ScormVersion } from '../../standard/api.ts';
import { elementNames } from '../../standard/element-role.ts';
import { errorCodes } from '../../standard/error-code.ts';
import { accessOf } from '../../standard/judge-element.ts';
import { timespan12, timespan2004 } from '../../standard/time.ts';
import { cmiElements } from '../api/cmi-changes.ts';
import { type CmiData, cmiOf } from '../api/cmi-data.ts';
import { type ApiFunction, layer, type ScormApi } from '../api/scorm-api.ts';
import type { LaunchMode } from '../records/registration.ts';
import { afterClosedTab, type Kept, received, setAtEnd } from './kept.ts';
import { beaconBytes, beaconLimit, postOf, sentAtLaunch } from './posts.ts';
import { type LmsProfile, type Said, unsetStatuses, type Values } from './profile.ts';

/** What the page of a launch comes to. */
export type PageEvent = 'unloading' | 'closed';

/** A launch of content that is played as an LMS's. */
export interface Played {
  /** A layer over an API that judges little and keeps everything. */
  over(below: ScormApi): ScormApi;
  /** Content has the data model saved; answers whether that is said to be done. */
  save(data: CmiData): boolean;
  page(event: PageEvent): void;
}

export interface PlayedLaunch {
  /** The data model as content finds it. */
  readonly held: CmiData;
  readonly mode: LaunchMode;
  /** The manifest's, 0 to 100; null for none. */
  readonly masteryScore: number | null;
  /** What the LMS has kept so far. */
  readonly kept: Kept;
  /** The LMS keeps something else from now on. */
  readonly onKept: (cmi: CmiData, complete: boolean) => void;
}

/** Plays one launch by a profile, around what holds the data model. */
export function playProfile(
  version: ScormVersion,
  profile: LmsProfile,
  { held, mode, masteryScore, kept: before, onKept }: PlayedLaunch,
): Played {
  const names = apiMethods[version];
  const launch = cmiElements(held);
  const refusal = profile.refusals(version, launch);
  const set = new Map<string, string>();
  const sent = new Map(sentAtLaunch(launch));
  let kept = before;
  let page: PageEvent | 'shown' = 'shown';
  let inFlight = 0;
  let ending = false;
  let said: Said = 'true';
  /** The error of an answer of our own; null when what lies below answered last. */
  let error: number | null = null;

  function keep(next: Kept): void {
    if (next === kept) return;
    kept = next;
    const timespan = version === '1.2' ? timespan12 : timespan2004;
    const { totalTime } = elementNames[version];
    const values = new Map(kept.values).set(totalTime, timespan(kept.seconds));
    onKept(cmiOf(values), kept.complete);
  }

  function send(posted: Values, final: boolean): Said {
    if (profile.beacon && page !== 'shown') {
      inFlight += beaconBytes(posted);
      if (inFlight > beaconLimit) return 'false';
    }
    const sessionTime = set.get(elementNames[version].sessionTime) ?? '';
    keep(
      received(profile, version, kept, {
        posted,
        final,
        sessionTime,
        secondsBefore: before.seconds,
      }),
    );
    return 'true';
  }

  const answer = (code: number, value: unknown) => {
    error = code;
    return value;
  };
  const wrapped = (below: ScormApi): Readonly<Record<string, ApiFunction>> => {
    const pass = (name: string, parameters: readonly string[]) => {
      error = null;
      return below[name]?.(...parameters);
    };
    const saving = (role: 'commit' | 'terminate', parameters: readonly string[]) => {
      said = 'true';
      ending = role === 'terminate';
      const result = pass(names[role], parameters);
      const end =
        said === 'true' && ending ? profile.endsWith(set.get('adl.nav.request') ?? '') : said;
      if (end === 'throws') throw new TypeError('there is no page to go to');
      return end === 'true' ? result : answer(errorCodes[version].failed[role], end);
    };
    return {
      [names.set](...parameters) {
        const [element = '', value = ''] = parameters;
        const refused = refusal(element, value);
        if (refused !== 0) return answer(refused, 'false');
        const result = pass(names.set, parameters);
        if (String(result) !== 'true') return result;
        set.set(element, value);
        if (profile.posts === 'nothing') send(new Map([[element, value]]), false);
        return result;
      },
      [names.get](...parameters) {
        const [element = ''] = parameters;
        const result = pass(names.get, parameters);
        const value =
          result === undefined || result === null || result === '' ? null : String(result);
        const given = profile.answer(element, value, set.has(element));
        if (given === null || given === result) return result;
        return answer(0, given);
      },
      [names.commit]: (...parameters) => saving('commit', parameters),
      [names.terminate]: (...parameters) => saving('terminate', parameters),
      [names.lastError]: (...parameters) =>
        error === null ? below[names.lastError]?.(...parameters) : String(error),
    };
  };

  return {
    over(below) {
      const own = wrapped(below);
      return layer(
        version,
        () => below,
        (method) => own[method] ?? ((...parameters) => below[method]?.(...parameters)),
      );
    },
    save(data) {
      const now = visible(version, data, launch, set);
      if (ending) {
        const last = setAtEnd(profile, version, now, { mode, masteryScore });
        for (const [element, value] of last) {
          now.set(element, value);
          set.set(element, value);
        }
      }
      const posted = postOf(profile, { launch, now, set: new Set(set.keys()), sent });
      for (const [element, value] of posted) sent.set(element, value);
      said = profile.posts === 'nothing' && !ending ? 'true' : send(posted, ending);
      return said === 'true';
    },
    page(event) {
      page = event;
      if (event === 'closed') keep(afterClosedTab(profile, version, kept));
    },
  };
}

/**
 * The data model as it is sent, without what is the LMS's to say: what was there at launch, was set since, if only to nothing, or is a
 * status that came about otherwise.
 */
function visible(
  version: ScormVersion,
  data: CmiData,
  launch: Values,
  set: Values,
): Map<string, string> {
  const isNews = (element: string, value: string) =>
    element in unsetStatuses && unsetStatuses[element] !== value;
  const values = new Map<string, string>();
  for (const [element, value] of cmiElements(data)) {
    const isSent = launch.has(element) || set.has(element) || isNews(element, value);
    if (isSent && accessOf(version, element) !== 'read') values.set(element, value);
  }
  for (const [element, value] of set) if (value === '') values.set(element, value);
  return values;
}
