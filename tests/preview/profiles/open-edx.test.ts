import { describe, expect, it } from 'vitest';
import { openEdx } from '../../../src/preview/profiles/open-edx.ts';
import { quickLms } from '../../simulator/server.ts';
import { opened } from './lms.ts';

const status = 'cmi.core.lesson_status';
const raw = 'cmi.core.score.raw';

describe('Open edX', () => {
  it.each([
    '1.2',
    '2004',
  ] as const)('answers "" for statuses and scores, without error, in %s', (version) => {
    const server = quickLms(version, openEdx);
    const { get, set, lastError } = opened(server);
    const names = version === '1.2' ? [status, raw] : ['cmi.success_status', 'cmi.score.scaled'];
    for (const name of names) {
      expect([get(name), lastError()]).toEqual(['', 0]);
    }
    set('cmi.suspend_data', 'a');
    expect(server.stored('cmi.suspend_data')).toBe('a');
  });
});
