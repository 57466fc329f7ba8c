import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmiApi } from '../../src/scorm/api.ts';

const refuse = () => {
  throw new Error('no');
};

describe('cmiApi', () => {
  it.each([
    ['true'],
    [true],
    [1],
    ['1'],
    [new String('true')],
    ['True'],
    [' true\n'],
  ])('takes the answer %o for a success', (answer) => {
    expect(cmiApi({ LMSCommit: () => answer }, '1.2').commit()).toEqual({ ok: true });
  });

  it.each([
    ['false'],
    [false],
    [0],
    [null],
    [undefined],
    [''],
  ])('takes the answer %o for a failure and asks why', (answer) => {
    const raw = {
      Commit: () => answer,
      GetLastError: () => 391,
      GetErrorString: (code: string) => `error ${code}`,
    };
    expect(cmiApi(raw, '2004').commit()).toEqual({ ok: false, code: 391, message: 'error 391' });
  });

  it.each([
    [null, ''],
    [undefined, ''],
    [85, '85'],
    [0, '0'],
    [new String('resume'), 'resume'],
  ])('reads the value %o as "%s"', (answer, value) => {
    expect(cmiApi({ LMSGetValue: () => answer }, '1.2').get('cmi.x')).toBe(value);
  });

  it('asks for the error only where it is wanted and a value is missing', () => {
    let asked = 0;
    const raw = {
      GetValue: (element: string) => (element === 'cmi.location' ? 'exam' : ''),
      GetLastError: () => {
        asked += 1;
        return '403';
      },
    };
    const api = cmiApi(raw, '2004');
    expect(api.get('cmi.location')).toBe('exam');
    expect(api.read('cmi.location').error).toBe(0);
    expect(asked).toBe(0);
    expect(api.get('cmi.suspend_data')).toBe('');
    expect(asked).toBe(0);
    expect(api.read('cmi.suspend_data').error).toBe(403);
  });

  it.each([
    '0',
    '401',
    '403',
  ])('does not take error %s, left by an earlier call, for that of one that threw', (left) => {
    const raw = {
      GetValue() {
        throw new Error('the LMS broke');
      },
      GetLastError: () => left,
    };
    expect(cmiApi(raw, '2004').read('cmi.suspend_data').error).toBe(101);
  });

  it('calls methods on their object, the empty string where the standard wants it', () => {
    const raw = {
      seen: [] as string[],
      LMSInitialize(parameter: unknown) {
        this.seen.push(`initialize ${JSON.stringify(parameter)}`);
        return 'true';
      },
      LMSFinish(parameter: unknown) {
        this.seen.push(`finish ${JSON.stringify(parameter)}`);
        return 'true';
      },
      LMSSetValue(element: string, value: string) {
        this.seen.push(`${element} = ${value}`);
        return 'true';
      },
    };
    const api = cmiApi(raw, '1.2');
    api.initialize();
    api.set('cmi.core.exit', 'suspend');
    api.terminate();
    expect(raw.seen).toEqual(['initialize ""', 'cmi.core.exit = suspend', 'finish ""']);
  });

  it.each([null, undefined, ''])('judges a Commit that answers %j by the last error', (answer) => {
    const lms = (code: unknown) =>
      cmiApi({ LMSCommit: () => answer, LMSGetLastError: () => code }, '1.2').commit();
    expect(lms('0')).toEqual({ ok: true });
    expect(lms(0)).toEqual({ ok: true });
    expect(cmiApi({ LMSCommit: () => ' ', LMSGetLastError: () => 0 }, '1.2').commit()).toEqual({
      ok: true,
    });
    expect(lms('101')).toMatchObject({ ok: false, code: 101 });
    expect(lms('nonsense')).toMatchObject({ ok: false });
    expect(cmiApi({ LMSCommit: () => answer }, '1.2').commit()).toMatchObject({ ok: false });
  });

  it.each([
    ['true', async () => 'true', { ok: true }],
    ['nothing', async () => undefined, { ok: true }],
    ['"false"', async () => 'false', { ok: false }],
    ['a rejection', () => Promise.reject(new Error('the server is gone')), { ok: false }],
  ])('judges a Commit that answers a promise by what it becomes: %s', async (_, commit, outcome) => {
    const api = cmiApi({ Commit: commit, GetLastError: () => '0' }, '2004');
    const committed = api.commit();
    if (committed.ok !== 'later') throw new Error('the promise was not seen');
    expect(await committed.later).toMatchObject(outcome);
  });

  it.each([
    ['301', 301],
    ['399', 399],
    ['400', 101],
    ['0', 101],
    ['nonsense', 101],
    ['', 101],
  ])('tells of a GetValue that threw and left error "%s" that it threw, and %d', (left, error) => {
    const raw = {
      GetValue() {
        throw new Error('the LMS broke');
      },
      GetLastError: () => left,
    };
    expect(cmiApi(raw, '2004').read('cmi.location')).toEqual({ value: '', error, threw: true });
    expect(cmiApi(raw, '2004').get('cmi.location')).toBe('');
  });

  it.each([
    ['403', 403],
    [' 403\n', 403],
    [403, 403],
    ['999999999', 999_999_999],
    ['1234567890', 0],
    ['-1', 0],
    ['4x', 0],
    ['x4', 0],
    ['', 0],
    [null, 0],
  ])('reads the error %j beside an empty value as %d', (left, error) => {
    const raw = { GetValue: () => '', GetLastError: () => left };
    expect(cmiApi(raw, '2004').read('cmi.location')).toEqual({ value: '', error, threw: false });
  });

  it('asks what the error means with its code, 0 for one that is none', () => {
    const failing = (code: unknown) =>
      cmiApi(
        {
          LMSSetValue: () => 'false',
          LMSGetLastError: () => code,
          LMSGetErrorString: (asked: unknown) => `about ${JSON.stringify(asked)}`,
        },
        '1.2',
      ).set('a', 'b');
    expect(failing('405')).toEqual({ ok: false, code: 405, message: 'about "405"' });
    expect(failing('nonsense')).toEqual({ ok: false, code: 0, message: 'about "0"' });
    const dumb = cmiApi({ LMSSetValue: () => 'false', LMSGetLastError: () => '405' }, '1.2');
    expect(dumb.set('a', 'b')).toEqual({ ok: false, code: 405, message: '' });
  });

  it('gives a call that threw the code that it left, or that of a general failure', () => {
    const throwing = (code: string) =>
      cmiApi(
        {
          LMSInitialize() {
            throw new Error('gone');
          },
          LMSGetLastError: () => code,
        },
        '1.2',
      ).initialize();
    expect(throwing('301')).toEqual({ ok: false, code: 301, message: 'Error: gone' });
    expect(throwing('0')).toEqual({ ok: false, code: 101, message: 'Error: gone' });
  });

  it.each([
    ['an object without a then', {}],
    ['a function that has a then', Object.assign(() => '', Object.fromEntries([['then', refuse]]))],
    ['a then that is no function', Object.fromEntries([['then', 'true']])],
    ['a then that throws', Object.defineProperty({}, 'then', { get: refuse })],
    ['a text', 'promise'],
  ])('takes %s for no promise', (_, answer) => {
    const api = cmiApi({ Terminate: () => answer, GetLastError: () => '111' }, '2004');
    expect(api.terminate()).toMatchObject({ ok: false, code: 111 });
  });

  it('tells what a promise was rejected with', async () => {
    const raw = { Commit: () => Promise.reject(new Error('the server is gone')) };
    const committed = cmiApi(raw, '2004').commit();
    expect(committed.ok === 'later' && (await committed.later)).toEqual({
      ...{ ok: false, code: 101, message: 'Error: the server is gone' },
    });
  });

  it('takes what cannot be written for nothing', () => {
    const value = { toString: refuse };
    const api = cmiApi({ GetValue: () => value, GetLastError: () => value }, '2004');
    expect(api.read('cmi.location')).toEqual({ value: '', error: 0, threw: false });
  });

  it('says what is missing of an API that lacks a method', () => {
    const outcome = cmiApi({}, '1.2').commit();
    expect(outcome).toEqual({ ok: false, code: 101, message: 'the API has no LMSCommit' });
  });

  it('hands on what a throwing method said', () => {
    const raw = {
      Commit() {
        throw new Error('the window is gone');
      },
    };
    expect(cmiApi(raw, '2004').commit()).toMatchObject({
      ok: false,
      message: 'Error: the window is gone',
    });
  });

  it('never throws, whatever the methods do', () => {
    const unprintable = {
      toString() {
        throw new Error('no');
      },
    };
    const behaviour = fc.oneof(
      fc.anything().map((value) => () => value),
      fc.constant(() => {
        throw unprintable;
      }),
      fc.constant(() => unprintable),
      fc.constant(() => Symbol('x')),
      fc.anything(),
    );
    const raw = fc.record({
      Initialize: behaviour,
      GetValue: behaviour,
      SetValue: behaviour,
      Commit: behaviour,
      Terminate: behaviour,
      GetLastError: behaviour,
      GetErrorString: behaviour,
    });
    fc.assert(
      fc.property(raw, (given) => {
        const api = cmiApi(given, '2004');
        const outcomes = [api.initialize(), api.set('a', 'b'), api.commit(), api.terminate()];
        for (const outcome of outcomes) {
          if (outcome.ok === false) expect(Number.isFinite(outcome.code)).toBe(true);
        }
        expect(typeof api.get('a')).toBe('string');
        expect(Number.isFinite(api.read('a').error)).toBe(true);
      }),
    );
  });
});
