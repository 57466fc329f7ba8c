/**
 * A part of an address with its `%` escapes read. Where they are no escapes, as careless servers and
 * tools write them, it stands as it is.
 */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
