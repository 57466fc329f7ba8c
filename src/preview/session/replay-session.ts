import type { ScormVersion } from '../../standard/api.ts';
import type { CmiData } from '../api/cmi-data.ts';
import type { ScormApi } from '../api/scorm-api.ts';
import { dataModelIn } from './data-model-in.ts';
import { type ReplayedCall, replayCalls } from './replay.ts';
import type { LaunchRecord, SessionRecord } from './session-record.ts';

/** What a session is replayed against. */
export interface ReplayTarget {
  /** Null for the version each launch was recorded in. */
  readonly version: ScormVersion | null;
  /** The data model at a launch; null for the recorded one. */
  readonly held: ((launch: LaunchRecord, version: ScormVersion) => CmiData) | null;
}

/**
 * Makes all calls of a session again, each launch against a fresh runtime. Faults are left out, so
 * what they did shows as a difference.
 *
 * @param open gives an API before Initialize, with the data model given
 */
export async function replaySession(
  { launches, calls }: SessionRecord,
  { version, held }: ReplayTarget,
  open: (version: ScormVersion, held: CmiData) => Promise<ScormApi>,
): Promise<readonly ReplayedCall[]> {
  const replayed: ReplayedCall[] = [];
  for (const launch of launches) {
    const to = version ?? launch.version;
    const data = held?.(launch, to) ?? dataModelIn(to, launch.held, launch.version);
    const own = calls.filter((call) => call.launch === launch.number);
    replayed.push(...replayCalls(own, launch.version, await open(to, data), to));
  }
  return replayed;
}
