/** A time at which the exam closes, as the form has it. */
export interface ClosingTime {
  /** As `<input type="datetime-local">` has it; '' for none. */
  readonly local: string;
  /** From UTC, such as `+01:00`. */
  readonly offset: string;
}

/** What a setting says, such as `2027-01-31T23:59+01:00`. */
export function closingTime(setting: string): ClosingTime {
  const [, local = '', offset = ''] = /^(.{16})(.*)$/.exec(setting) ?? [];
  return { local, offset: offset === 'Z' ? '+00:00' : offset };
}

/**
 * The setting for another date, with the offset that was chosen; as long as none was, that of this
 * place on that date, which summer time may change.
 *
 * @param before the setting as it was
 * @param behind minutes by which the clock here is behind UTC on a date, as `Date` has it
 */
export function movedTo(local: string, before: string, behind: (local: string) => number): string {
  if (local === '') return '';
  const was = closingTime(before);
  const isOwn = was.offset !== '' && was.offset !== offsetOf(behind(was.local));
  return local + (isOwn ? was.offset : offsetOf(behind(local)));
}

/** Minutes behind UTC as an offset: -60 is `+01:00`. */
export function offsetOf(behind: number): string {
  const minutes = Math.abs(behind);
  const part = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${behind > 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`;
}

/** Offsets in use somewhere. */
export const offsets: readonly string[] = [
  ...range(12, 1).map((hours) => hours * 60),
  ...[570, 210, 150],
  ...range(0, -14).map((hours) => hours * 60),
  ...[-210, -270, -330, -345, -390, -525, -570, -630, -765],
]
  .sort((one, other) => other - one)
  .map(offsetOf);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: from - to + 1 }, (_, at) => from - at);
}
