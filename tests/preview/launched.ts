import type { CmiData } from '../../src/preview/api/cmi-data.ts';
import type { ApiHost, ScormApi } from '../../src/preview/api/scorm-api.ts';
import type { FaultName } from '../../src/preview/faults/fault.ts';
import { type LmsProfile, plain } from '../../src/preview/profiles/profile.ts';
import type { LaunchFacts, LaunchMode } from '../../src/preview/records/registration.ts';
import type {
  RunningLaunch,
  SequencingOrder,
  SessionEnd,
} from '../../src/preview/runtime/runtime.ts';
import { scormRuntime } from '../../src/preview/runtime/scorm-runtime.ts';
import type { Call } from '../../src/preview/session/call-log.ts';
import type { Finding } from '../../src/preview/strict/judge-call.ts';
import type { ScormVersion } from '../../src/standard/api.ts';

export const noFacts: LaunchFacts = {
  launchData: '',
  masteryScore: null,
  minNormalizedMeasure: null,
  maxTimeAllowed: '',
  timeLimitAction: '',
  completionThreshold: null,
  objectives: [],
};

export const learner = { id: 'learner_1', name: 'Okafor, Ada' };

export interface Launched {
  readonly api: ScormApi;
  readonly launch: RunningLaunch;
  readonly host: ApiHost;
  /** What was stored, the latest last. */
  readonly stores: readonly CmiData[];
  /** Whether the activity counted as complete after each. */
  readonly completions: readonly boolean[];
  readonly calls: readonly Omit<Call, 'launch'>[];
  readonly findings: readonly Finding[];
  readonly ends: readonly SessionEnd[];
}

interface Given {
  readonly stored?: CmiData;
  readonly facts?: Partial<LaunchFacts>;
  readonly mode?: LaunchMode;
  readonly profile?: LmsProfile;
  readonly faults?: readonly FaultName[];
  readonly activity?: string;
  readonly sequencing?: SequencingOrder;
}

/** A launch as content finds it. */
export async function launched(version: ScormVersion, given: Given = {}): Promise<Launched> {
  const host: ApiHost = {};
  const stores: CmiData[] = [];
  const completions: boolean[] = [];
  const calls: Omit<Call, 'launch'>[] = [];
  const findings: Finding[] = [];
  const ends: SessionEnd[] = [];
  const runtime = scormRuntime(version, { host, now: () => 0, wait() {} });
  const outcome = await runtime.launch(
    {
      place: { packageId: 'p', learner, attempt: 1, activity: given.activity ?? 'item_1' },
      facts: { ...noFacts, ...given.facts },
      mode: given.mode ?? 'normal',
      profile: given.profile ?? plain,
      stored: given.stored ?? {},
      complete: false,
      faults: given.faults ?? [],
      sequencing: given.sequencing ?? null,
    },
    {
      onCall: (call) => calls.push(call),
      onFinding: (finding) => findings.push(finding),
      onStore(data, complete) {
        stores.push(structuredClone(data));
        completions.push(complete);
      },
      onEnd: (end) => ends.push(end),
    },
  );
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  if (outcome.kind === 'elsewhere') throw new Error(`sequencing starts with ${outcome.activity}`);
  outcome.launch.offer();
  const api = (version === '1.2' ? host.API : host.API_1484_11) as ScormApi;
  return { api, launch: outcome.launch, host, stores, completions, calls, findings, ends };
}
