import { describe, expect, it } from 'vitest';
import type { ScormApi } from '../../../src/preview/api/scorm-api.ts';
import { observeCalls } from '../../../src/preview/runtime/observe-calls.ts';
import type { Call } from '../../../src/preview/session/call-log.ts';

type Seen = Omit<Call, 'launch'>;

function observed(api: ScormApi) {
  const seen: Seen[] = [];
  return {
    api: observeCalls(
      api,
      api,
      '2004',
      () => 1500,
      (call) => seen.push(call),
    ),
    seen,
  };
}

describe('observeCalls', () => {
  it('tells element, value, result and error of a call', () => {
    const { api, seen } = observed({
      SetValue: () => 'false',
      GetLastError: () => '406',
      GetErrorString: (code = '') => `text of ${code}`,
    });
    expect(api.SetValue?.('cmi.score.raw', 'x')).toBe('false');
    expect(seen).toEqual([
      {
        number: 1,
        at: 1500,
        took: 0,
        method: 'SetValue',
        parameters: ['cmi.score.raw', 'x'],
        element: 'cmi.score.raw',
        value: 'x',
        result: 'false',
        code: 406,
        message: 'text of 406',
      },
    ]);
  });

  it('names no element for calls that take none', () => {
    const { api, seen } = observed({ Initialize: () => 'true', GetLastError: () => '0' });
    api.Initialize?.('');
    expect(seen[0]).toMatchObject({ method: 'Initialize', element: '', value: '', code: 0 });
  });

  it('tells of error functions without asking for the error', () => {
    let asked = 0;
    const { api, seen } = observed({
      GetLastError() {
        asked += 1;
        return '403';
      },
    });
    expect(api.GetLastError?.()).toBe('403');
    expect(asked).toBe(1);
    expect(seen[0]).toMatchObject({ method: 'GetLastError', result: '403', code: 0 });
  });

  it('lets a throw through and tells of it', () => {
    const { api, seen } = observed({
      Commit() {
        throw new Error('gone');
      },
    });
    expect(() => api.Commit?.('')).toThrow('gone');
    expect(seen[0]).toMatchObject({ method: 'Commit', result: 'threw Error: gone' });
  });
});
