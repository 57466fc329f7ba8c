import { time as words } from 'virtual:words/time';

/** A moment in words: with the zone in which it was set, and as the clock of this device has it. */
export interface MomentWords {
  readonly set: string;
  /** Null where the device reads the same. */
  readonly here: string | null;
}

/**
 * @param moment such as `2027-01-31T23:59+01:00`
 * @param behind minutes by which the clock here is behind UTC at a time, as `Date` has it
 */
export function momentWords(moment: string, behind: (time: number) => number): MomentWords {
  const time = Date.parse(moment);
  const local = new Date(time - behind(time) * 60_000).toISOString();
  const zone = moment.slice(16).replace('Z', '+00:00');
  return {
    set: words.moment(dayOf(moment), clockOf(moment), zone),
    here:
      local.slice(0, 16) === moment.slice(0, 16)
        ? null
        : words.moment(dayOf(local), clockOf(local), ''),
  };
}

const dayOf = (moment: string) => moment.slice(0, 10);
const clockOf = (moment: string) => moment.slice(11, 16);
