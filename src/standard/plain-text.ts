// Control characters and line separators (refused by Moodle and scorm-again inside a line), and
// halves of surrogate pairs (a URL encoder, which LMSs send through, throws on them).
const unsendable = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

/**
 * Text on one line that any LMS can send on: what cannot be sent becomes a space, and at most
 * `limit` UTF-16 units are kept, never half of a character.
 */
export function plainText(text: string, limit: number): string {
  const line = text.replace(unsendable, ' ').trim().slice(0, limit);
  // The half of a character that the cut left.
  return line.replace(/\p{Cs}/u, '').trimEnd();
}
