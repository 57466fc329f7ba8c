import { expect, test } from 'vitest';
import { dateOf } from '../../../src/quiz/schema/date.ts';

const advice = 'write a date';

test.each<[date: string, ...messages: string[]]>([
  ['2026'],
  ['2026-01'],
  ['2026-12'],
  ['2026-00', 'there is no month 00; write one from 01 to 12'],
  ['2026-13', 'there is no month 13; write one from 01 to 12'],
  ['2026-08-01'],
  ['2026-08-31'],
  ['2026-08-00', 'there is no 2026-08-00; 2026-08 has 31 days'],
  ['2026-06-31', 'there is no 2026-06-31; 2026-06 has 30 days'],
  ['2024-02-29'],
  ['2026-02-29', 'there is no 2026-02-29; 2026-02 has 28 days'],
  ['2026-13-45', 'there is no month 13; write one from 01 to 12'],
  ['26-13', advice],
  ['August 2026', advice],
])('of %s it is said: %s', (date, ...messages) => {
  const read = dateOf(/^\d{4}(-\d{2}){0,2}$/, advice).safeParse(date);
  expect(read.error?.issues.map(({ message }) => message) ?? []).toEqual(messages);
});
