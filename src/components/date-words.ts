const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-08-31" as "31 August 2026", "2026-08" as "August 2026"; what is no such date stays as it is. */
export function dateWords(date: string): string {
  if (date === 'n.d.') return 'no date';
  const [year, month, day] = date.split('-');
  const name = months[Number(month) - 1];
  if (!name) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
