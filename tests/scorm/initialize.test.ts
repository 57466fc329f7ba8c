import { describe, expect, it } from 'vitest';
import { cmiApi } from '../../src/scorm/api.ts';
import { initialize } from '../../src/scorm/initialize.ts';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { quickLms } from '../simulator/server.ts';
import { memoryStorage } from './learner-browser.ts';

describe.each([scorm12, scorm2004])('beginning a launch in SCORM $version', (dialect) => {
  const name = dialect.version === '1.2' ? 'LMSInitialize' : 'Initialize';

  /** An LMS whose first so many answers to Initialize are "false". */
  const refusing = (times: number) => {
    const api = quickLms(dialect.version).launch();
    const calls = { initialize: 0 };
    const raw = {
      ...api,
      [name](parameter = '') {
        calls.initialize += 1;
        return calls.initialize <= times ? 'false' : api[name]?.(parameter);
      },
    };
    return { api: cmiApi(raw, dialect.version), calls };
  };
  const begin = (api: ReturnType<typeof cmiApi>, isOver = false) =>
    initialize(api, dialect, launchMark(memoryStorage(), 'course'), 5, isOver);

  it('tries once more after a refusal', () => {
    expect(begin(refusing(1).api)).toMatchObject({ kind: 'running', adopted: false });
  });

  it('adopts a session that answers only in part', () => {
    const raw = {
      [name]: () => 'false',
      [name === 'Initialize' ? 'GetValue' : 'LMSGetValue']: (element = '') =>
        element.endsWith('_id') ? 'learner-1' : '',
    };
    const adopted = begin(cmiApi(raw, dialect.version));
    expect(adopted).toMatchObject({ kind: 'running', adopted: true });
  });

  it('does so where it is not said that the launch is over', () => {
    const mark = launchMark(memoryStorage(), 'course');
    expect(initialize(refusing(1).api, dialect, mark, 5).kind).toBe('running');
  });

  it('tries no third time', () => {
    const { api, calls } = refusing(9);
    expect(begin(api).kind).toBe('refused');
    expect(calls.initialize).toBe(2);
  });

  it('adopts a session that runs although nothing marks it', () => {
    const { api, calls } = refusing(0);
    begin(api);
    expect(begin(api)).toMatchObject({ kind: 'running', adopted: true });
    expect(calls.initialize).toBe(2);
  });

  it('marks when a launch began, for the documents after it, and no more once it is refused', () => {
    const storage = memoryStorage();
    const mark = launchMark(storage, 'course');
    const { api } = refusing(0);
    expect(initialize(api, dialect, mark, 5)).toEqual({
      ...{ kind: 'running', adopted: false, since: 5, spent: 0 },
    });
    mark.set({ since: 5, spent: 7 });
    expect(initialize(api, dialect, mark, 9)).toEqual({
      ...{ kind: 'running', adopted: true, since: 5, spent: 7 },
    });
    // Another launch of the tab, whose session has not begun: the mark is an old one.
    expect(initialize(refusing(0).api, dialect, mark, 11)).toEqual({
      ...{ kind: 'running', adopted: false, since: 11, spent: 0 },
    });
    expect(initialize(refusing(9).api, dialect, mark, 13).kind).toBe('refused');
    expect(mark.read()).toBeNull();
  });

  it('does not try again once the launch is over', () => {
    const { api, calls } = refusing(0);
    begin(api);
    api.terminate();
    expect(begin(api, true).kind).toBe('refused');
    expect(calls.initialize).toBe(2);
  });
});
