import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, timespan12, timespan2004, timestamp } from '../../src/standard/time.ts';

const anySeconds = fc.oneof(fc.double(), fc.double({ min: 0, max: 4e7, noNaN: true }), fc.nat());

describe('timespan12', () => {
  it('writes hours, minutes and seconds with two decimals', () => {
    expect([0, 0.5, 59.994, 59.999, 3599.999, 3930.25].map(timespan12)).toEqual([
      '0000:00:00.00',
      '0000:00:00.50',
      '0000:00:59.99',
      '0000:01:00.00',
      '0001:00:00.00',
      '0001:05:30.25',
    ]);
  });

  it('stops at the largest span the version knows, and at nothing below', () => {
    expect(timespan12(1e12)).toBe('9999:59:59.99');
    expect(timespan12(Number.POSITIVE_INFINITY)).toBe('9999:59:59.99');
    expect(timespan12(-3)).toBe('0000:00:00.00');
    expect(timespan12(Number.NaN)).toBe('0000:00:00.00');
  });

  it('is legal for any number of seconds', () => {
    fc.assert(
      fc.property(anySeconds, (seconds) => {
        expect(timespan12(seconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
      }),
    );
  });
});

describe('timespan2004', () => {
  it('writes an ISO duration with two decimals on the seconds', () => {
    expect([0, 3930.25, 59.999].map(timespan2004)).toEqual([
      'PT0H0M0.00S',
      'PT1H5M30.25S',
      'PT0H1M0.00S',
    ]);
  });

  it('means the seconds it was given, rounded to hundredths', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3e7, noNaN: true }), (seconds) => {
        const [, hours, minutes, rest] =
          /^PT(\d+)H([0-5]?\d)M([0-5]?\d\.\d\d)S$/.exec(timespan2004(seconds)) ?? [];
        const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
        expect(Math.abs(total - seconds)).toBeLessThan(0.00501);
      }),
    );
  });
});

describe('moments', () => {
  const at = Date.UTC(2026, 4, 1, 22, 30, 5, 987);

  it('are told in the local time of the zone, without zone or fraction', () => {
    expect(timestamp(at, 0)).toBe('2026-05-01T22:30:05');
    expect(timestamp(at, -120)).toBe('2026-05-02T00:30:05');
    expect(clockTime(at, 240)).toBe('18:30:05');
  });

  it('equal what the platform shows as local time, in any zone of it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(2037, 0), noInvalidDate: true }),
        (date) => {
          const two = (value: number) => String(value).padStart(2, '0');
          const shown = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
          expect(clockTime(date.getTime(), date.getTimezoneOffset())).toBe(shown);
        },
      ),
    );
  });
});
