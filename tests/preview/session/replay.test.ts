import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/preview/session/call-log.ts';
import { countReplay, replayCalls } from '../../../src/preview/session/replay.ts';
import { type Launched, launched } from '../launched.ts';

/** A lesson in 1.2, as it is recorded. */
async function recorded(): Promise<readonly Call[]> {
  const { api, calls } = await launched('1.2');
  api.LMSInitialize?.('');
  api.LMSGetValue?.('cmi.core.student_name');
  api.LMSSetValue?.('cmi.core.lesson_location', 'page 2');
  api.LMSSetValue?.('cmi.core.score.raw', 'many');
  api.LMSGetLastError?.();
  api.LMSSetValue?.('cmi.core.lesson_status', 'incomplete');
  api.LMSSetValue?.('cmi.interactions.0.id', 'q1');
  api.LMSSetValue?.('cmi.interactions.0.type', 'choice');
  api.LMSSetValue?.('cmi.interactions.0.student_response', 'a');
  api.LMSCommit?.('');
  api.LMSFinish?.('');
  return calls.map((call) => ({ ...call, launch: 1 }));
}

const bare = (lms: Launched) => lms.api;

describe('replayCalls', () => {
  it('finds no difference against the same runtime', async () => {
    const calls = await recorded();
    const replayed = replayCalls(calls, '1.2', bare(await launched('1.2')), '1.2');
    expect(countReplay(replayed)).toEqual({ same: calls.length, different: 0, skipped: 0 });
  });

  it('shows call by call what a runtime with a fault answers otherwise', async () => {
    const calls = await recorded();
    const lms = await launched('1.2', { faults: ['commit-refused'] });
    const different = replayCalls(calls, '1.2', bare(lms), '1.2').filter(
      ({ outcome }) => outcome === 'different',
    );
    expect(different).toMatchObject([{ method: 'LMSCommit', result: 'false', code: 101 }]);
  });

  it('makes in another version the calls that mean the same there', async () => {
    const calls = await recorded();
    const lms = await launched('2004');
    const replayed = replayCalls(calls, '1.2', bare(lms), '2004');
    expect(replayed).toMatchObject([
      { method: 'Initialize', outcome: 'same' },
      { element: 'cmi.learner_name', result: 'Okafor, Ada', outcome: 'same' },
      { element: 'cmi.location', outcome: 'same' },
      { element: 'cmi.score.raw', code: 406, outcome: 'different' },
      { method: 'GetLastError', result: '406', outcome: 'different' },
      { element: 'cmi.core.lesson_status', outcome: 'skipped' },
      { element: 'cmi.interactions.0.id', outcome: 'same' },
      { element: 'cmi.interactions.0.type', outcome: 'same' },
      { element: 'cmi.interactions.0.learner_response', outcome: 'same' },
      { method: 'Commit', outcome: 'same' },
      { method: 'Terminate', outcome: 'same' },
    ]);
    expect(lms.stores.at(-1)).toMatchObject({ location: 'page 2' });
  });

  it('goes on after a call that throws', async () => {
    const calls = await recorded();
    const lms = await launched('1.2', { faults: ['get-throws'] });
    const replayed = replayCalls(calls, '1.2', bare(lms), '1.2');
    expect(replayed.length).toBe(calls.length);
    expect(replayed[1]?.result).toContain('threw');
  });
});
