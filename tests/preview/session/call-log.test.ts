import { describe, expect, it } from 'vitest';
import {
  type Call,
  callKind,
  filterCalls,
  isRefused,
  openCallLog,
} from '../../../src/preview/session/call-log.ts';
import { call } from './recorded.ts';

const at = (number: number, given: Partial<Call> = {}) => call({ number, ...given });

describe('the call log', () => {
  it('keeps the newest calls and drops the oldest, and counts what it keeps', () => {
    const log = openCallLog(() => {});
    for (let number = 1; number <= 20_001; number += 1) log.add(at(number));
    expect(log.calls.length).toBe(18_001);
    expect(log.calls.at(0)?.number).toBe(2001);
    expect(log.calls.at(-1)?.number).toBe(20_001);
    expect(log.counts().sets).toBe(18_001);
  });

  it('counts calls of both versions by what they do', () => {
    const log = openCallLog(() => {});
    for (const method of [
      'LMSInitialize',
      'LMSGetValue',
      'GetValue',
      'LMSSetValue',
      'LMSCommit',
      'Commit',
    ]) {
      log.add(at(1, { method }));
    }
    log.add(at(1, { code: 406 }));
    expect(log.counts()).toEqual({ calls: 7, gets: 2, sets: 2, commits: 2, refused: 1 });
  });

  it('tells once of all calls that came together', () => {
    const due: (() => void)[] = [];
    const log = openCallLog((run) => due.push(run));
    let told = 0;
    log.subscribe(() => {
      told += 1;
    });
    log.add(at(1));
    log.add(at(2));
    for (const run of due.splice(0)) run();
    expect(told).toBe(1);
    log.clear();
    for (const run of due.splice(0)) run();
    expect(told).toBe(2);
    expect(log.calls).toEqual([]);
    expect(log.counts().calls).toBe(0);
  });
});

describe('isRefused', () => {
  it('takes every error for a refusal but that of a 2004 value never set', () => {
    expect(isRefused(call({ method: 'GetValue', code: 403 }))).toBe(false);
    expect(isRefused(call({ method: 'LMSSetValue', code: 403 }))).toBe(true);
    expect(isRefused(call({ method: 'GetValue', code: 401 }))).toBe(true);
    expect(isRefused(call({ result: 'threw Error: gone' }))).toBe(true);
    expect(isRefused(call())).toBe(false);
  });
});

describe('callKind', () => {
  it.each([
    ['LMSFinish', 'session'],
    ['Initialize', 'session'],
    ['LMSGetValue', 'get'],
    ['SetValue', 'set'],
    ['LMSCommit', 'commit'],
    ['GetDiagnostic', 'error'],
    ['LMSGetLastError', 'error'],
  ])('says of %s that it is for: %s', (method, kind) => {
    expect(callKind({ method })).toBe(kind);
  });
});

describe('filterCalls', () => {
  const calls = [
    at(1, { method: 'GetValue', element: 'cmi.entry', result: 'resume', value: '' }),
    at(2, { element: 'cmi.location', value: 'Exam' }),
    at(3, { element: 'cmi.score.raw', value: 'x', code: 406, message: 'Type mismatch' }),
  ];
  const all = { kind: null, refusedOnly: false, text: '' } as const;

  it.each([
    [all, [1, 2, 3]],
    [{ ...all, kind: 'get' }, [1]],
    [{ ...all, refusedOnly: true }, [3]],
    [{ ...all, text: 'exam' }, [2]],
    [{ ...all, text: 'RESUME ' }, [1]],
    [{ ...all, text: 'mismatch' }, [3]],
    [{ ...all, kind: 'get', text: 'exam' }, []],
  ] as const)('lets through by %j the calls %j', (filter, numbers) => {
    expect(filterCalls(calls, filter).map(({ number }) => number)).toEqual(numbers);
  });
});
