import { describe, expect, it } from 'vitest';
import {
  changed,
  delivered,
  isUnsaved,
  notYetSaved,
  retryPause,
  type Saving,
  sending,
} from '../../src/scorm/saving.ts';

const saved: Saving = { kind: 'saved' };
const closed: Saving = { kind: 'closed' };
const ended: Saving = { kind: 'ended' };
const unsaved = (failures: number): Saving => ({ kind: 'unsaved', failures });
const underWay = (failures: number): Saving => ({ kind: 'sending', failures });

describe('a change on its way to the LMS', () => {
  it.each([
    [saved, unsaved(0)],
    [unsaved(2), unsaved(2)],
    [underWay(2), unsaved(2)],
    [closed, closed],
    [ended, ended],
  ])('makes of %o, where there is a newer one, %o', (before, after) => {
    expect(changed(before)).toEqual(after);
  });

  it('is sent, each time apart from any other', () => {
    expect(sending(notYetSaved)).toEqual(underWay(0));
    expect(sending(unsaved(3))).toEqual(underWay(3));
    expect(sending(saved)).toEqual(underWay(0));
    expect(sending(unsaved(3))).not.toBe(sending(unsaved(3)));
  });

  it('has arrived, or counts one more failure', () => {
    expect(delivered(underWay(1), 'saved')).toEqual(saved);
    expect(delivered(underWay(1), 'closed')).toEqual(closed);
    expect(delivered(underWay(1), 'refused')).toEqual(unsaved(2));
    expect(delivered(saved, 'refused')).toEqual(unsaved(1));
  });

  it('is unsaved until the LMS has confirmed it, or will take nothing more', () => {
    expect([notYetSaved, unsaved(1), underWay(0)].map(isUnsaved)).toEqual([true, true, true]);
    expect([saved, closed, ended].map(isUnsaved)).toEqual([false, false, false]);
  });

  it('is tried again after pauses that grow up to a minute', () => {
    const pauses = [1, 2, 3, 4, 5, 50].map((failures) => retryPause(unsaved(failures)));
    expect(pauses).toEqual([2_000, 5_000, 15_000, 60_000, 60_000, 60_000]);
  });
});
