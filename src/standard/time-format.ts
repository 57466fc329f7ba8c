import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import type { ValueFormat } from './value-format.ts';

/** SCORM 1.2 CMITimespan: HHHH:MM:SS.SS. */
export const timespan12: ValueFormat = {
  words: 'a duration as HHHH:MM:SS.SS, with two to four hour digits',
  example: '0001:05:30.25',
  judge(value) {
    const match = /^\d{2,4}:(\d{2}):(\d{2})(\.\d{1,2})?$/.exec(value);
    if (match === null)
      return misformed(
        value,
        /\.\d{3,}$/.test(value)
          ? 'Round the seconds to two decimals, as in 0000:01:05.25.'
          : 'Write hours, minutes and seconds as 0000:01:05.25.',
      );
    return first(
      () =>
        Math.max(Number(match[1]), Number(match[2])) > 59
          ? risky(
              'time',
              `${quoted(value)} has more than 59 minutes or seconds.`,
              'Carry them into hours and minutes.',
            )
          : fine,
      () => (match[3] === undefined ? fine : oneDecimal(value, match[3])),
    );
  },
};

/** Moodle adds ".5" as five hundredths. */
function oneDecimal(value: string, decimals: string): Objections {
  return decimals.length === 2
    ? risky(
        'time',
        `${quoted(value)} has one decimal, which some LMSs read as hundredths.`,
        `Write two decimals: ${value}0.`,
      )
    : fine;
}

/** SCORM 1.2 CMITime: a time of day. */
export const time12: ValueFormat = {
  words: 'a time of day as HH:MM:SS',
  example: '14:05:00',
  judge: (value) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/.test(value)
      ? fine
      : misformed(value, 'Write the time of day as 14:05:00, without date and zone.'),
};

/** SCORM 2004 timeinterval (second,10,2). */
export const timeInterval: ValueFormat = {
  words: 'a duration as PT1H5M30.25S, with at most two decimals',
  example: 'PT1H5M30.25S',
  judge(value) {
    const parts =
      /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/;
    if (parts.test(value)) return fine;
    if (value.includes('W'))
      return misformed(value, 'Weeks are not allowed: write days, as in P7D.');
    if (/\.\d{3,}S$/.test(value)) return misformed(value, 'Round the seconds to two decimals.');
    return misformed(value, 'Write it as PT1H5M30.25S; decimals on the seconds only.');
  },
};

/** SCORM 2004 time (second,10,0): as much of a date and time as is known. */
export const timestamp: ValueFormat = {
  words: 'a date and time as 2026-05-01T10:00:00',
  example: '2026-05-01T10:00:00',
  judge(value) {
    const match =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,2}(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?)?)?)?)?)?)?$/.exec(
        value,
      );
    if (match !== null && isDate(match)) return fine;
    return misformed(
      value,
      /T.*(?:Z|[+-][\d:]+)$/.test(value)
        ? 'Leave milliseconds and the zone out: 2026-05-01T10:00:00. A zone may only follow one or two decimals.'
        : 'Write it as 2026-05-01T10:00:00, from 1970 to 2038, with at most two decimals.',
    );
  },
};

function isDate([, year, month = '01', day = '01']: RegExpExecArray): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const within = Number(year) >= 1970 && Number(year) <= 2038;
  // Of a date that is none, such as 2026-02-30, it is another day or not a number.
  return within && date.getUTCDate() === Number(day);
}

function misformed(value: string, fix: string): Objections {
  return refused('time', `${quoted(value)} is not in the form of this version.`, fix);
}

/** Seconds of a duration of either version: `0001:02:03.5` or `PT1H2M3.5S`; 0 for anything else. */
export function durationSeconds(text: string): number {
  const clock = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(text);
  if (clock !== null) return totalSeconds(clock, [3600, 60, 1]);
  const parts =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d*\.?\d+)S)?)?$/.exec(text);
  // Years and months have no fixed length; those of ISO 8601 examples do.
  return parts === null ? 0 : totalSeconds(parts, [31_536_000, 2_592_000, 86_400, 3600, 60, 1]);
}

/** @param lengths of what each group counts, in seconds */
function totalSeconds(match: RegExpExecArray, lengths: readonly number[]): number {
  return lengths.reduce((sum, length, index) => sum + length * Number(match[index + 1] ?? 0), 0);
}
