import { describe, expect, it } from 'vitest';
import { addCall, type Call, countCalls, isRefused } from '../../src/preview/call-log.ts';

function call(given: Partial<Call> = {}): Call {
  return {
    launch: 1,
    number: 1,
    at: 0,
    method: 'SetValue',
    element: 'cmi.location',
    value: 'exam',
    result: 'true',
    code: 0,
    message: '',
    ...given,
  };
}

describe('the call log', () => {
  it('keeps the newest calls and drops the oldest', () => {
    let log: readonly Call[] = [];
    for (let number = 1; number <= 2100; number += 1) log = addCall(log, call({ number }));
    expect(log.length).toBe(2000);
    expect(log.at(0)?.number).toBe(101);
    expect(log.at(-1)?.number).toBe(2100);
  });

  it('counts calls of both versions by what they do', () => {
    const log = [
      'LMSInitialize',
      'LMSGetValue',
      'GetValue',
      'LMSSetValue',
      'LMSCommit',
      'Commit',
    ].map((method) => call({ method }));
    expect(countCalls([...log, call({ code: 406 })])).toEqual({
      calls: 7,
      gets: 2,
      sets: 2,
      commits: 2,
      refused: 1,
    });
  });

  it('takes every error for a refusal but that of a 2004 value never set', () => {
    expect(isRefused(call({ method: 'GetValue', code: 403 }))).toBe(false);
    expect(isRefused(call({ method: 'LMSSetValue', code: 403 }))).toBe(true);
    expect(isRefused(call({ method: 'GetValue', code: 401 }))).toBe(true);
    expect(isRefused(call())).toBe(false);
  });
});
