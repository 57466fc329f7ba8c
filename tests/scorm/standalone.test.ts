import { describe, expect, it } from 'vitest';
import { cmiApi } from '../../src/scorm/api.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { type KeptStorage, standaloneApi } from '../../src/scorm/standalone.ts';

function memory(): KeptStorage & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  };
}

const forbidden: KeptStorage = {
  getItem() {
    throw new DOMException('forbidden', 'SecurityError');
  },
  setItem() {
    throw new DOMException('forbidden', 'SecurityError');
  },
};

async function launch(storage: KeptStorage | null) {
  const lms = cmiApi(await standaloneApi(storage, 'chokepoint'), '1.2');
  expect(lms.initialize()).toEqual({ ok: true });
  return { lms };
}

describe('standaloneApi', () => {
  it('begins as an LMS does: nothing set, ready to write', async () => {
    const { lms } = await launch(memory());
    const read = scorm12.readLaunch((element) => lms.get(element));
    expect(read).toMatchObject({ fresh: true, mode: 'normal', suspendData: '' });
    expect(lms.get('cmi.core.entry')).toBe('ab-initio');
  });

  it('keeps what was committed for the next document, also without a finish', async () => {
    const storage = memory();
    const first = await launch(storage);
    first.lms.set('cmi.core.exit', 'suspend');
    first.lms.set('cmi.core.lesson_status', 'incomplete');
    first.lms.set('cmi.suspend_data', '1abc');
    first.lms.set('cmi.interactions.0.id', 'number');
    first.lms.set('cmi.objectives.0.id', 'rules_compute');
    first.lms.set('cmi.core.session_time', '0000:01:00.00');
    expect(first.lms.commit()).toEqual({ ok: true });
    const { lms } = await launch(storage);
    expect(lms.get('cmi.suspend_data')).toBe('1abc');
    expect(lms.get('cmi.core.entry')).toBe('resume');
    expect(lms.get('cmi.core.total_time')).toBe('00:01:00');
    expect(lms.get('cmi.interactions._count')).toBe('1');
    expect(lms.get('cmi.objectives.0.id')).toBe('rules_compute');
  });

  it('says at the launch after a finish that nothing was suspended', async () => {
    const storage = memory();
    const first = await launch(storage);
    first.lms.set('cmi.core.lesson_status', 'passed');
    first.lms.set('cmi.core.exit', '');
    expect(first.lms.terminate()).toEqual({ ok: true });
    const { lms } = await launch(storage);
    expect(lms.get('cmi.core.entry')).toBe('');
    expect(lms.get('cmi.core.lesson_status')).toBe('passed');
  });

  it.each([
    ['missing', null],
    ['forbidden', forbidden],
  ])('runs where the storage is %s, and says that nothing is kept', async (_, storage) => {
    const { lms } = await launch(storage);
    expect(lms.set('cmi.suspend_data', '1abc')).toEqual({ ok: true });
    expect(lms.get('cmi.suspend_data')).toBe('1abc');
    expect(lms.commit()).toMatchObject({ ok: false, code: 101 });
  });

  it('says so when the storage fills up, and when there is room again', async () => {
    const storage = memory();
    let full = false;
    const { lms } = await launch({
      getItem: storage.getItem,
      setItem(key, value) {
        if (full) throw new DOMException('full', 'QuotaExceededError');
        storage.setItem(key, value);
      },
    });
    full = true;
    expect(lms.commit().ok).toBe(false);
    full = false;
    expect(lms.commit().ok).toBe(true);
  });

  it.each([
    ['{'],
    ['null'],
    ['[1]'],
    ['{"cmi":7}'],
    ['{"cmi":{"core":null,"interactions":"x"}}'],
  ])('begins anew where the storage holds %s', async (stored) => {
    const storage = memory();
    storage.held.set('chokepoint', stored);
    const { lms } = await launch(storage);
    expect(lms.get('cmi.suspend_data')).toBe('');
    expect(lms.set('cmi.core.lesson_status', 'incomplete')).toEqual({ ok: true });
  });
});
