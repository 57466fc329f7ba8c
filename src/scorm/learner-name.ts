/**
 * A name as an LMS writes it, in the order in which people say it: SCORM 2004 recommends and 1.2
 * demands "Last, First" (RTE 2004 4.2.11, RTE 1.2 3.4.4.1). One with no comma, or with several, such
 * as a title or a suffix, stays as it is.
 */
export function spokenName(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  const text = first === '' || more.length > 0 ? name : `${first} ${last}`;
  return text.replace(/\s+/gu, ' ').trim();
}
