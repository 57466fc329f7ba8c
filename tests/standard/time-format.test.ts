import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, timespan12, timespan2004, timestamp } from '../../src/standard/time.ts';
import {
  durationSeconds,
  time12,
  timeInterval,
  timespan12 as timespan12Format,
  timestamp as timestampFormat,
} from '../../src/standard/time-format.ts';
import { itJudges } from './format-table.ts';

describe('a duration of SCORM 1.2 (CMITimespan, RTE 1.2 3.4.4)', () => {
  const form = 'is not in the form of this version. Write hours, minutes and seconds as 0000:01:05';
  const decimals = 'Round the seconds to two decimals, as in 0000:01:05.25.';
  const carry = 'has more than 59 minutes or seconds. Carry them into hours and minutes.';
  itJudges(timespan12Format.judge, {
    legal: ['00:00:00', '000:00:00', '0000:59:59', '0012:34:56', '0001:05:30.25', '9999:59:59.99'],
    bad: [
      ['', 'time', form],
      ['0:01:00', 'time', form],
      ['00001:00:00', 'time', form],
      ['00:1:00', 'time', form],
      ['00:001:00', 'time', form],
      ['00:01:0', 'time', form],
      ['00:01:000', 'time', form],
      ['00:01', 'time', form],
      ['0h:00:00', 'time', form],
      ['00:0m:00', 'time', form],
      ['00:00:0s', 'time', form],
      ['00:00:00.', 'time', form],
      ['00:00:00.ab', 'time', form],
      ['00:00:00.abc', 'time', form],
      ['00:00:00,25', 'time', form],
      ['-00:01:00', 'time', form],
      ['00:01:00 ', 'time', form],
      ['PT1M', 'time', form],
      ['00:00:00.123', 'time', decimals],
      ['0000:01:05.1234567', 'time', decimals],
      ['00:00:00.123s', 'time', form],
      ['00:60:00', 'time', carry, 'some-lmss'],
      ['00:00:60', 'time', carry, 'some-lmss'],
      ['00:00:99.5', 'time', carry, 'some-lmss'],
      [
        '00:00:05.5',
        'time',
        'one decimal, which some LMSs read as hundredths. Write two decimals: 00:00:05.50.',
        'some-lmss',
      ],
    ],
  });
});

describe('a time of day of SCORM 1.2 (CMITime, RTE 1.2 3.4.4)', () => {
  const form = 'Write the time of day as 14:05:00, without date and zone.';
  itJudges(time12.judge, {
    legal: ['00:00:00', '09:59:59', '19:00:00', '23:59:59', '14:05:00.5', '14:05:00.25'],
    bad: [
      ['', 'time', form],
      ['24:00:00', 'time', form],
      ['30:00:00', 'time', form],
      ['1h:00:00', 'time', form],
      ['2h:00:00', 'time', form],
      ['4:05:00', 'time', form],
      ['14:60:00', 'time', form],
      ['14:0m:00', 'time', form],
      ['14:05:60', 'time', form],
      ['14:05:0s', 'time', form],
      ['14:05', 'time', form],
      ['14:05:00.', 'time', form],
      ['14:05:00.123', 'time', form],
      ['14:05:00.x', 'time', form],
      ['14:05:00Z', 'time', form],
      ['T14:05:00', 'time', form],
      ['2026-05-01T14:05:00', 'time', form],
    ],
  });
});

describe('a duration of SCORM 2004 (timeinterval (second,10,2), RTE 2004 4.1.1.7)', () => {
  const form = 'Write it as PT1H5M30.25S; decimals on the seconds only.';
  const decimals = 'Round the seconds to two decimals.';
  itJudges(timeInterval.judge, {
    legal: [
      ...['P1Y', 'P1M', 'P1D', 'PT1H', 'PT1M', 'PT0S', 'PT1.5S', 'PT1.25S'],
      ...['P12Y', 'P12M', 'P12D', 'PT12H', 'PT12M', 'PT12S', 'PT123.25S'],
      ...['P1Y2M3DT4H5M6.78S', 'P1YT1S', 'P2MT1H', 'P1DT2H', 'PT1H1S', 'PT00H00M00.00S'],
    ],
    bad: [
      ['', 'time', form],
      ['P', 'time', form],
      ['PT', 'time', form],
      ['P1DT', 'time', form],
      ['P1', 'time', form],
      ['PT1', 'time', form],
      ['1H', 'time', form],
      ['T1H', 'time', form],
      ['PYD', 'time', form],
      ['PxY', 'time', form],
      ['PxM', 'time', form],
      ['PxD', 'time', form],
      ['PTxH', 'time', form],
      ['PTxM', 'time', form],
      ['PTxS', 'time', form],
      ['P1H', 'time', form],
      ['PT1D', 'time', form],
      ['P1D1Y', 'time', form],
      ['PT1S1H', 'time', form],
      ['PT1.5H', 'time', form],
      ['PT.5S', 'time', form],
      ['PT1.S', 'time', form],
      ['PT1.xS', 'time', form],
      ['PT1.xyzS', 'time', form],
      ['PT1,5S', 'time', form],
      ['-PT1S', 'time', form],
      ['pt1h', 'time', form],
      ['xPT1S', 'time', form],
      ['PT1Sx', 'time', form],
      ['0000:01:00', 'time', form],
      ['PT1.123S', 'time', decimals],
      ['PT1H0.12345S', 'time', decimals],
      ['PT1.123Sx', 'time', form],
      ['P1W', 'time', 'Weeks are not allowed: write days, as in P7D.'],
    ],
  });
});

describe('a moment of SCORM 2004 (time (second,10,0), RTE 2004 4.1.1.7)', () => {
  const form = 'Write it as 2026-05-01T10:00:00, from 1970 to 2038, with at most two decimals.';
  const zone = 'Leave milliseconds and the zone out: 2026-05-01T10:00:00. A zone may only follow';
  const day = '2026-05-01';
  itJudges(timestampFormat.judge, {
    legal: [
      ...['1970', '2026', '2038', '2026-01', '2026-12', '2026-01-31', '2026-04-30', '2024-02-29'],
      ...[`${day}T00`, `${day}T19`, `${day}T23`, `${day}T10:59`, `${day}T23:59:59`],
      ...[`${day}T10:00:00.5`, `${day}T10:00:00.25`, `${day}T10:00:00.5Z`],
      ...[`${day}T10:00:00.25Z`, `${day}T10:00:00.5+01`, `${day}T10:00:00.25-19:30`],
      ...[`${day}T10:00:00.25+23:59`],
    ],
    bad: [
      ['', 'time', form],
      ['26', 'time', form],
      ['20265', 'time', form],
      ['202x', 'time', form],
      ['1969', 'time', form],
      ['2039', 'time', form],
      ['2026-', 'time', form],
      ['2026-5', 'time', form],
      ['2026-x5', 'time', form],
      ['2026-0x', 'time', form],
      ['2026-00', 'time', form],
      ['2026-13', 'time', form],
      ['2026-05-1', 'time', form],
      ['2026-05-x1', 'time', form],
      ['2026-05-1x', 'time', form],
      ['2026-05-00', 'time', form],
      ['2026-05-32', 'time', form],
      ['2026-02-29', 'time', form],
      ['2026-04-31', 'time', form],
      ['2026T10:00:00', 'time', form],
      [`${day} 10:00:00`, 'time', form],
      [`${day}T`, 'time', form],
      [`${day}T24`, 'time', form],
      [`${day}T30`, 'time', form],
      [`${day}T1x`, 'time', form],
      [`${day}T2x`, 'time', form],
      [`${day}T10:60`, 'time', form],
      [`${day}T10:0x`, 'time', form],
      [`${day}T10:00:60`, 'time', form],
      [`${day}T10:00:0x`, 'time', form],
      [`${day}T10:00:00.`, 'time', form],
      [`${day}T10:00:00.x`, 'time', form],
      [`${day}T10:00:00.123`, 'time', form],
      [`${day}T10:00:00.5 `, 'time', form],
      [`x${day}`, 'time', form],
      ['01/05/2026', 'time', form],
      ['10:00:00', 'time', form],
      [`${day}T10:00:00Z`, 'time', zone],
      [`${day}T10:00Z`, 'time', zone],
      [`${day}T10:00:00+01:00`, 'time', zone],
      [`${day}T10:00:00+0100`, 'time', zone],
      [`${day}T10:00:00-05`, 'time', zone],
      [`${day}T10:00:00.123Z`, 'time', zone],
      [`${day}T10:00:00.5+24:00`, 'time', zone],
      [`${day}T10:00:00.5+1x:00`, 'time', form],
      [`${day}T10:00:00.5+2x`, 'time', form],
      [`${day}T10:00:00.5+01:60`, 'time', zone],
      [`${day}T10:00:00.5+01:0x`, 'time', form],
      [`${day}T10:00:00.5Zx`, 'time', form],
    ],
  });
});

describe('what is written', () => {
  const seconds = fc.oneof(fc.double(), fc.double({ min: 0, max: 4e7, noNaN: true }), fc.nat());
  const at = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2038, 11, 30) });
  const zone = fc.integer({ min: -14 * 60, max: 12 * 60 });

  it('is a duration of the version', () => {
    fc.assert(
      fc.property(seconds, (each) => {
        expect(timespan12Format.judge(timespan12(each))).toEqual([]);
        expect(timeInterval.judge(timespan2004(each))).toEqual([]);
      }),
    );
  });

  it('is a moment of the version', () => {
    fc.assert(
      fc.property(at, zone, (moment, minutes) => {
        expect(time12.judge(clockTime(moment, minutes))).toEqual([]);
        expect(timestampFormat.judge(timestamp(moment, minutes))).toEqual([]);
      }),
    );
  });
});

describe('durationSeconds', () => {
  it.each([
    ['0000:01:05.50', 65.5],
    ['01:00:00', 3600],
    ['9999:00:00', 35_996_400],
    ['0000:00:01.123', 1.123],
    ['PT1H5M30.25S', 3930.25],
    ['P1DT1S', 86_401],
    ['PT0S', 0],
    ['PT10H10M10S', 36_610],
    ['PT2H', 7200],
    ['PT5M', 300],
    ['PT12.25S', 12.25],
    ['P10D', 864_000],
    ['P1Y', 31_536_000],
    ['P12Y', 12 * 31_536_000],
    ['P1M', 2_592_000],
    ['P11M', 11 * 2_592_000],
    ['PT.5S', 0.5],
    ['P', 0],
  ])('reads %s as %d', (text, length) => {
    expect(durationSeconds(text)).toBe(length);
  });

  it.each([
    ...['', 'soon', '1:00:00', '00001:00:00', '00:1:00', '00:00:00.', 'x00:00:01', '00:00:01x'],
    ...['PT1', 'PTxS', 'PxY', 'PxM', 'PxD', 'PT1Sx', 'xPT1S', 'PT1.2.3S', 'PT..S', 'PT1S1M'],
  ])('reads "%s" as nothing', (text) => {
    expect(durationSeconds(text)).toBe(0);
  });

  it('reads what either version writes, to the hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_599_999_999 }), (hundredths) => {
        expect(durationSeconds(timespan12(hundredths / 100))).toBeCloseTo(hundredths / 100, 5);
        expect(durationSeconds(timespan2004(hundredths / 100))).toBeCloseTo(hundredths / 100, 5);
      }),
    );
  });
});
