import { z } from 'zod';

/** A month or a day that there is: `2026-08` or `2026-08-31`. */
export const monthOrDay = dateOf(/^\d{4}-\d{2}(-\d{2})?$/, 'write a date as 2026-08 or 2026-08-31');

/** A text of a certain form, with what to say of another, that is a date of the calendar. */
export function dateOf(form: RegExp, advice: string) {
  return z
    .string()
    .regex(form, advice)
    .check(({ value, issues }) => {
      const message = form.test(value) ? dateFlaw(value) : null;
      if (message !== null) issues.push({ code: 'custom', input: value, message });
    });
}

/** What is wrong with a date that has the right form; null where nothing is. */
function dateFlaw(date: string): string | null {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12) {
    return `there is no month ${month}; write one from 01 to 12`;
  }
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return day === undefined || (Number(day) >= 1 && Number(day) <= days)
    ? null
    : `there is no ${date}; ${year}-${month} has ${days} days`;
}
