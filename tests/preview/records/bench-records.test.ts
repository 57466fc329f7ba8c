import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type BenchRecords, openRecords } from '../../../src/preview/records/bench-records.ts';
import { deviceRecords, type RecordStorage } from '../../../src/preview/records/record-storage.ts';
import { learner } from '../launched.ts';

const place = { packageId: 'p', learner, attempt: 1, activity: 'item_1' };
const other = { ...place, learner: { id: 'learner_2', name: 'Lindqvist, Nils' } };

const refusing: RecordStorage = {
  all: () => Promise.reject(new Error('private window')),
  put: () => Promise.reject(new Error('private window')),
  remove: () => Promise.reject(new Error('private window')),
};

/** The same storage, opened again as the next visit of the page would. */
async function visits(): Promise<() => Promise<BenchRecords>> {
  const storage = deviceRecords();
  await storage.remove((await storage.all()).map(({ key }) => key));
  return () => openRecords(deviceRecords(), () => 1000);
}

describe('the records of the bench', () => {
  it('keep between visits what was stored, by learner, attempt and activity', async () => {
    const visit = await visits();
    const before = await visit();
    before.write(place, '2004', { suspend_data: 'a' }, true);
    before.write({ ...place, attempt: 2 }, '2004', { suspend_data: 'b' }, false);
    before.beginAttempt({ ...place, attempt: 2 });
    before.keepSequencing(place, 'state');
    await before.settled();
    const after = await visit();
    expect(after.read(place)).toEqual({
      packageId: 'p',
      learnerId: 'learner_1',
      attempt: 1,
      activity: 'item_1',
      version: '2004',
      cmi: { suspend_data: 'a' },
      complete: true,
      stored: 1000,
    });
    expect(after.read({ ...place, attempt: 2 })?.cmi).toEqual({ suspend_data: 'b' });
    expect(after.read({ ...place, activity: 'item_2' })).toBeNull();
    expect(after.read(other)).toBeNull();
    expect(after.attempt('p', learner)).toBe(2);
    expect(after.attempt('p', other.learner)).toBe(1);
    expect(after.sequencing(place)).toBe('state');
    expect(after.problem()).toBe('');
  });

  it('give back at once what was just stored, and do not follow later changes of it', async () => {
    const records = await (await visits())();
    const cmi = { suspend_data: 'a', score: { raw: '1' } };
    records.write(place, '1.2', cmi, false);
    cmi.score.raw = '2';
    expect(records.read(place)?.cmi).toEqual({ suspend_data: 'a', score: { raw: '1' } });
  });

  it('remember learners that were added, each under an id of its own', async () => {
    const visit = await visits();
    const before = await visit();
    const added = [before.addLearner('Diop, Awa'), before.addLearner('Diop, Awa')];
    await before.settled();
    const after = await visit();
    expect(after.learners().slice(-2)).toEqual(added);
    expect(new Set(after.learners().map(({ id }) => id)).size).toBe(after.learners().length);
  });

  it.each([
    [{ learnerId: 'learner_1' }, 2],
    [{ packageId: 'p' }, 1],
    [{ packageId: 'p', learnerId: 'learner_2' }, 2],
    [{}, 0],
  ])('forget for good what is wiped: %j leaves %i', async (scope, left) => {
    const visit = await visits();
    const before = await visit();
    before.write(place, '2004', { a: '1' }, false);
    before.write(other, '2004', { a: '2' }, false);
    before.write({ ...other, packageId: 'q' }, '2004', { a: '3' }, false);
    before.beginAttempt({ ...place, attempt: 3 });
    const kept = before.addLearner('Diop, Awa');
    before.wipe(scope);
    await before.settled();
    const after = await visit();
    expect(after.of({}).length).toBe(left);
    expect(after.learners()).toContainEqual(kept);
    expect(after.attempt('p', learner)).toBe(
      'learnerId' in scope && scope.learnerId !== learner.id ? 3 : 1,
    );
  });

  it('live as long as the page where the browser keeps nothing, and say so', async () => {
    const records = await openRecords(refusing, () => 0);
    expect(records.problem()).not.toBe('');
    records.write(place, '2004', { suspend_data: 'a' }, false);
    await records.settled();
    expect(records.read(place)?.cmi).toEqual({ suspend_data: 'a' });
  });
});
