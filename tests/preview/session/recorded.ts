import type { Call } from '../../../src/preview/session/call-log.ts';
import type { SessionRecord } from '../../../src/preview/session/session-record.ts';

/** A call as a log holds it. */
export function call(given: Partial<Call> = {}): Call {
  return {
    launch: 1,
    number: 1,
    at: 0,
    took: 0,
    method: 'SetValue',
    parameters: ['cmi.location', 'exam'],
    element: 'cmi.location',
    value: 'exam',
    result: 'true',
    code: 0,
    message: '',
    ...given,
  };
}

/** A session as the bench saves it. */
export function session(given: Partial<SessionRecord> = {}): SessionRecord {
  return {
    format: 'scorm-bench-session',
    formatVersion: 1,
    packageName: 'course.zip',
    packageTitle: 'A course',
    launches: [
      {
        number: 1,
        began: '2026-05-01T10:00:00.000Z',
        version: '2004',
        activity: 'item_1',
        title: 'A course',
        learner: { id: 'learner_1', name: 'Okafor, Ada' },
        attempt: 1,
        mode: 'normal',
        held: { entry: 'ab-initio' },
        faults: ['commit-refused'],
        end: 'crashed',
      },
    ],
    calls: [call(), call({ number: 2, parameters: [null, 5, true], element: 'null', value: '5' })],
    findings: [],
    ...given,
  };
}
