import { apiMethods, type ScormVersion } from '../../standard/api.ts';
import { durationSeconds } from '../../standard/time-format.ts';
import { cmiElements } from '../api/cmi-changes.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';
import { type ApiHost, installApi, layer, removeApi, type ScormApi } from '../api/scorm-api.ts';
import { switchFaults } from '../faults/switch-faults.ts';
import type { Kept } from '../profiles/kept.ts';
import { type Played, playProfile } from '../profiles/play-profile.ts';
import { cmiAtLaunch } from '../records/registration.ts';
import { judgeCalls } from '../strict/judge-calls.ts';
import { observeCalls } from './observe-calls.ts';
import type { LaunchEvents, LaunchOrder, LaunchOutcome, Runtime, SessionEnd } from './runtime.ts';
import { isScorm2004, newScormAgain, type ScormAgain } from './scorm-again.ts';
import { sequencing } from './sequencing.ts';

export interface RuntimePlatform {
  /** The window content finds the API in. */
  readonly host: ApiHost;
  /** Milliseconds, from any start. */
  now(): number;
  /** Blocks for so many milliseconds, as a synchronous request to a slow server does. */
  wait(milliseconds: number): void;
}

/**
 * Runs content against scorm-again. Every launch is a new API instance given the data that was last
 * committed; a Commit or Terminate has the data stored, and nothing else does. Around the instance
 * lie the layers: faults, then the strict judge, then what watches.
 */
export function scormRuntime(version: ScormVersion, platform: RuntimePlatform): Runtime {
  return {
    async launch(order, events) {
      const followed = order.sequencing && sequencing(order.sequencing);
      const { profile } = order;
      const { learner } = order.place;
      const held = cmiAtLaunch(version, learner, order.mode, order.facts, order.stored, profile);
      const played = playProfile(version, profile, {
        held,
        mode: order.mode,
        masteryScore: order.facts.masteryScore,
        kept: keptIn(order),
        onKept: events.onStore,
      });
      const api = await newScormAgain(version, played.save, {
        // The profile decides.
        mastery_override: false,
        autoCompleteLessonStatus: false,
        ...followed?.settings,
      });
      if (followed && isScorm2004(api, version)) {
        const { activity } = order.place;
        const delivery = followed.deliver(api, activity);
        if (delivery.kind === 'refused') return delivery;
        if (delivery.activity !== activity) {
          const { state } = followed.decided(api);
          return { kind: 'elsewhere', activity: delivery.activity, state };
        }
      }
      api.loadFromJSON(held, 'cmi');
      const end = (request: string) =>
        events.onEnd({
          request,
          sequenced: followed && isScorm2004(api, version) ? followed.decided(api) : null,
        });
      return running(version, platform, order, { api, held, played }, { ...events, end });
    },
  };
}

/**
 * A bare API with a data model given as it is, for calls that are made again; what they store goes
 * nowhere.
 */
export async function replayApi(version: ScormVersion, held: CmiData): Promise<ScormApi> {
  const settings = { mastery_override: false, autoCompleteLessonStatus: true };
  const api = await newScormAgain(version, () => true, settings);
  api.loadFromJSON(held, 'cmi');
  return methodsOf(api, version, () => {});
}

/** What was kept of the activity before a launch. */
function keptIn({ stored, complete }: LaunchOrder): Kept {
  const core = section(stored.core);
  const total = word(core.total_time) || word(stored.total_time);
  return { values: cmiElements(stored), seconds: durationSeconds(total), complete };
}

interface Instance {
  readonly api: ScormAgain;
  readonly held: CmiData;
  readonly played: Played;
}

function running(
  version: ScormVersion,
  { host, now, wait }: RuntimePlatform,
  order: LaunchOrder,
  { api, held, played }: Instance,
  events: LaunchEvents & { readonly end: (request: string) => void },
): LaunchOutcome {
  const begun = now();
  const faulty = switchFaults(played.over(methodsOf(api, version, events.end)), version, wait);
  const judged = judgeCalls(faulty.api, version, held, events.onFinding);
  const observed = observeCalls(judged, faulty.api, version, () => now() - begun, events.onCall);
  let below = observed;
  faulty.use(order.faults);
  return {
    kind: 'ready',
    launch: {
      held,
      query: '',
      offer: () =>
        installApi(
          host,
          version,
          layer(
            version,
            () => below,
            (method) =>
              (...parameters) =>
                below[method]?.(...parameters),
          ),
        ),
      cut() {
        below = silent(version);
        removeApi(host);
      },
      page: played.page,
      setFaults: faulty.use,
      data: () => section(api.renderCMIToJSONObject().cmi),
    },
  };
}

/**
 * The API's functions alone, so that content reaches nothing else of the runtime; they tell when the
 * session ended, and what content asked for then (`adl.nav.request`).
 */
function methodsOf(
  api: ScormAgain,
  version: ScormVersion,
  onEnd: (request: SessionEnd['request']) => void,
): ScormApi {
  const names = apiMethods[version];
  let request = '';
  let over = false;
  return Object.fromEntries(
    Object.entries(names).map(([role, name]) => [
      name,
      (...parameters: readonly string[]) => {
        const result: unknown = Reflect.apply(Reflect.get(api, name), api, parameters);
        const done = String(result) === 'true';
        if (role === 'set' && done && parameters[0] === 'adl.nav.request') {
          request = String(parameters[1]).replace(/^_none_$/, '');
        }
        if (role === 'terminate' && done && !over) {
          over = true;
          onEnd(request);
        }
        return result;
      },
    ]),
  );
}

function silent(version: ScormVersion): ScormApi {
  return Object.fromEntries(Object.values(apiMethods[version]).map((name) => [name, () => '']));
}
