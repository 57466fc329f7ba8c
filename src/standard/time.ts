/**
 * Times in the words of both versions. Spans come from seconds, moments from `Date.now()` and the
 * zone as `Date#getTimezoneOffset` gives it (minutes, positive west of Greenwich).
 */

const second = 100;
const minute = 60 * second;
const hour = 60 * minute;
const longest = 10_000 * hour - 1;

/** SCORM 1.2 CMITimespan: `0001:05:30.25`, at most 9999 hours. Two decimals always: Moodle adds ".5" as five hundredths. */
export function timespan12(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(Math.floor(rest / second), 2)}.${digits(rest % second, 2)}`;
}

/** SCORM 2004 timeinterval: `PT1H5M30.25S`. */
export function timespan2004(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `PT${hours}H${minutes}M${Math.floor(rest / second)}.${digits(rest % second, 2)}S`;
}

/** SCORM 1.2 CMITime: the local time of day, `10:00:00`. */
export function clockTime(at: number, zone: number): string {
  return timestamp(at, zone).slice(11);
}

/**
 * SCORM 2004 time: local, `2026-05-01T10:00:00`. No zone and no fraction: Moodle and ADL's own
 * runtime refuse what `toISOString` writes.
 */
export function timestamp(at: number, zone: number): string {
  return new Date(at - zone * 60_000).toISOString().slice(0, 19);
}

/** Whole hundredths throughout, so that 59.999 s carries into the minute. */
function parts(seconds: number): { hours: number; minutes: number; rest: number } {
  const whole = Number.isNaN(seconds) ? 0 : Math.round(seconds * second);
  const span = Math.min(Math.max(whole, 0), longest);
  return {
    hours: Math.floor(span / hour),
    minutes: Math.floor((span % hour) / minute),
    rest: span % minute,
  };
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
