import { expect, it } from 'vitest';
import { switchFaults } from '../../../src/preview/faults/switch-faults.ts';
import { quickLms } from '../../simulator/server.ts';

it('does not bring back what was lost when the fault is taken back, and loses nothing after it', () => {
  const lms = quickLms('1.2');
  const { api, use } = switchFaults(lms.launch(), '1.2', () => {});
  api.LMSInitialize?.('');
  api.LMSSetValue?.('cmi.core.lesson_location', 'before');
  expect(api.LMSCommit?.('')).toBe('true');
  use(['forgets-to-resend']);
  api.LMSSetValue?.('cmi.core.lesson_location', 'lost');
  expect(api.LMSCommit?.('')).toBe('false');
  api.LMSSetValue?.('cmi.suspend_data', 'held back');
  use([]);
  api.LMSSetValue?.('cmi.core.lesson_location', 'lost');
  expect(api.LMSCommit?.('')).toBe('true');
  expect(lms.stored('cmi.core.lesson_location')).toBe('before');
  expect(lms.stored('cmi.suspend_data')).toBe('held back');
});
