import { describe, expect, it } from 'vitest';
import { navigation2004 } from '../../../src/islands/scos/navigation.ts';
import { sharedProgress } from '../../../src/islands/scos/shared-progress.ts';
import type { CmiApi } from '../../../src/scorm/cmi.ts';
import { memoryStorage } from '../../scorm/learner-browser.ts';

function lms(held: Readonly<Record<string, string>>) {
  const values = new Map(Object.entries(held));
  const sets: (readonly [string, string])[] = [];
  const api: CmiApi = {
    initialize: () => ({ ok: true }),
    get: (element) => values.get(element) ?? '',
    read: (element) => ({ value: values.get(element) ?? '', error: 0, threw: false }),
    set(element, value) {
      sets.push([element, value]);
      values.set(element, value);
      return { ok: true };
    },
    commit: () => ({ ok: true }),
    terminate: () => ({ ok: true }),
  };
  return { api, sets };
}

const places = { key: 'c', course: 'c', shared: false } as const;

describe('what SCOs know of one another', () => {
  it('is in 1.2 what this browser has seen of the same learner', () => {
    const storage = memoryStorage();
    const of = (sco: string, learner: string) =>
      sharedProgress({
        ...places,
        sco,
        storage,
        standard: '1.2',
        api: lms({ 'cmi.core.student_id': learner }).api,
      });
    of('one', 'ada').tell();
    of('two', 'ada').tell();
    expect([...of('exam', 'ada').done()]).toEqual(['one', 'two']);
    expect([...of('exam', 'bo').done()]).toEqual([]);
    of('one', '').tell();
    expect([...of('exam', '').done()]).toEqual([]);
    expect([...storage.entries.keys()].join()).not.toContain('ada');
  });

  it('is in 2004 what the global objectives say, wherever it was done', () => {
    const { api } = lms({
      'cmi.objectives._count': '3',
      'cmi.objectives.0.id': 'c-exam-done',
      'cmi.objectives.1.id': 'c-one-done',
      'cmi.objectives.1.success_status': 'passed',
      'cmi.objectives.2.id': 'c-two-done',
      'cmi.objectives.2.success_status': 'unknown',
    });
    const known = sharedProgress({ ...places, sco: 'exam', storage: null, standard: '2004', api });
    expect([...known.done()]).toEqual(['one']);
  });

  it('is in cmi5 what the LRS was told by other AUs, and what this browser has seen', () => {
    const storage = memoryStorage();
    const of = (sco: string) =>
      sharedProgress({
        ...places,
        sco,
        storage,
        standard: 'cmi5',
        api: lms({ 'cmi.learner_id': 'ada', 'cmi5.done': sco === 'exam' ? 'one three' : '' }).api,
      });
    of('two').tell();
    expect([...of('exam').done()].sort()).toEqual(['one', 'three', 'two']);
  });

  it('is in the 4th edition also what all have written for all', () => {
    const { api, sets } = lms({
      'adl.data._count': '2',
      'adl.data.0.id': 'c-one-data',
      'adl.data.0.store': 'done',
      'adl.data.1.id': 'c-two-data',
    });
    const known = sharedProgress({
      ...places,
      shared: true,
      sco: 'two',
      storage: null,
      standard: '2004',
      api,
    });
    expect([...known.done()]).toEqual(['one']);
    known.tell();
    known.tell();
    expect(sets).toEqual([['adl.data.1.store', 'done']]);
    expect([...known.done()]).toEqual(['one', 'two']);
  });
});

describe('the way to another SCO', () => {
  const itemOf = (sco: string) => `c-${sco}-item`;
  const choice = 'adl.nav.request_valid.choice.{target=c-two-item}';

  it.each([
    [{ [choice]: 'true' }, '{target=c-two-item}choice'],
    [{ 'adl.nav.request_valid.continue': 'true' }, 'continue'],
    [{ [choice]: 'unknown', 'adl.nav.request_valid.continue': 'false' }, null],
  ])('is asked for only where the LMS has it: %j', async (held, request) => {
    const { api, sets } = lms(held);
    const navigation = navigation2004(api, itemOf, async () => true);
    await navigation.open('two');
    expect(sets).toEqual(request === null ? [] : [['adl.nav.request', request]]);
  });

  it('is taken back where not all could be saved', async () => {
    const { api, sets } = lms({ [choice]: 'true' });
    await navigation2004(api, itemOf, async () => false).open('two');
    expect(sets.at(-1)).toEqual(['adl.nav.request', '_none_']);
  });
});
