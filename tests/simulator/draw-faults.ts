import { type FaultName, faults, type PlannedFault } from '../../src/preview/faults/fault.ts';
import type { ScormVersion } from '../../src/standard/api.ts';

/** Elements whose refusal is worth trying, by version. */
const refusable = {
  '1.2': [
    'cmi.suspend_data',
    'cmi.core.lesson_status',
    'cmi.core.exit',
    'cmi.core.score.raw',
    'cmi.core.lesson_location',
    'cmi.interactions.0.id',
    'cmi.objectives.0.id',
  ],
  '2004': [
    'cmi.suspend_data',
    'cmi.completion_status',
    'cmi.success_status',
    'cmi.exit',
    'cmi.score.raw',
    'cmi.location',
    'cmi.progress_measure',
    'cmi.interactions.0.id',
    'cmi.objectives.0.id',
  ],
} as const;

/** What was seen in SCORM 1.2 alone: in 2004 the same LMSs send everything again at each save. */
const only12: readonly FaultName[] = ['forgets-to-resend', 'network-gone'];

/** Faults of a whole launch: half a review is none. */
const wholeLaunch: readonly FaultName[] = [
  'initialize-refused',
  'initialize-throws',
  'cut-at-255',
  'cut-at-4000',
  'cut-at-4096',
  'only-mandatory',
  'always-ab-initio',
  'review-mode',
  'browse-mode',
];

/**
 * Draws one to two faults for a launch: which, from which call on, and for how many calls. The same
 * answers of `random` give the same plan.
 *
 * @param random a whole number from 0 to `below` - 1
 */
export function drawFaults(
  version: ScormVersion,
  random: (below: number) => number,
): readonly PlannedFault[] {
  return Array.from({ length: 1 + random(2) }, () => drawFault(version, random));
}

function drawFault(version: ScormVersion, random: (below: number) => number): PlannedFault {
  const known: readonly FaultName[] = faults.map(({ name }) => name);
  const fault = pick(
    version === '1.2' ? known : known.filter((name) => !only12.includes(name)),
    random,
  );
  if (wholeLaunch.includes(fault)) return { fault };
  const after = random(2) === 0 ? 0 : random(60);
  const forever = random(2) === 0;
  const element =
    fault === 'set-refused' && random(4) > 0 ? pick(refusable[version], random) : undefined;
  return {
    fault,
    after,
    ...(forever ? {} : { times: 1 + random(6) }),
    ...(element === undefined ? {} : { element }),
  };
}

function pick<Entry>(entries: readonly Entry[], random: (below: number) => number): Entry {
  const entry = entries[random(entries.length)];
  if (entry === undefined) throw new RangeError('random must stay below its bound');
  return entry;
}
