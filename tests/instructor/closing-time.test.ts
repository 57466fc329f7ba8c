import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingRules } from '../../src/attempt/settings.ts';
import { closingTime, movedTo, offsetOf, offsets } from '../../src/instructor/closing-time.ts';

/** A place an hour ahead of UTC, and two in summer. */
const behind = (local: string) => (/-0[4-9]-/.test(local) ? -120 : -60);

describe('the time at which the exam closes, in the form,', () => {
  it('has the offset of this place on that date, until another is chosen', () => {
    const winter = movedTo('2027-01-31T23:59', '', behind);
    expect(winter).toBe('2027-01-31T23:59+01:00');
    expect(movedTo('2027-06-30T12:00', winter, behind)).toBe('2027-06-30T12:00+02:00');
    expect(movedTo('2027-06-30T12:00', '2027-01-31T23:59+08:00', behind)).toBe(
      '2027-06-30T12:00+08:00',
    );
    expect(movedTo('', winter, behind)).toBe('');
  });

  it('is the setting taken apart', () => {
    expect(closingTime('2027-01-31T23:59-03:30')).toEqual({
      local: '2027-01-31T23:59',
      offset: '-03:30',
    });
    expect(closingTime('2027-01-31T23:59Z').offset).toBe('+00:00');
    expect(closingTime('')).toEqual({ local: '', offset: '' });
  });

  it('is a setting, whatever the offset', () => {
    expect(new Set(offsets).size).toBe(offsets.length);
    expect(offsets).toContain('+05:45');
    fc.assert(
      fc.property(fc.constantFrom(...offsets), (offset) => {
        expect(settingRules.examCloses.fits(`2027-01-31T23:59${offset}`)).toBe(true);
      }),
    );
    expect(offsetOf(0)).toBe('+00:00');
    expect(offsetOf(210)).toBe('-03:30');
  });
});
