/** What LMSs answer to GetValue at launch, read with patience: blanks, decimal commas, odd case. */

/** A number within bounds, or null where the answer is none. */
export function launchNumber(value: string, least: number, most: number): number | null {
  const text = value.trim().replace(',', '.');
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? Math.min(Math.max(number, least), most) : null;
}

/** A word of a vocabulary, such as `not attempted`. */
export function launchWord(value: string): string {
  return value.trim().toLowerCase();
}

/** The lesson mode: whatever is neither review nor browse may record. */
export function launchMode(value: string): 'normal' | 'review' | 'browse' {
  const mode = launchWord(value);
  return mode === 'review' || mode === 'browse' ? mode : 'normal';
}

/** Nothing was ever set. Some LMSs answer '' to every status. */
export function isUntouched(status: string): boolean {
  return ['', 'not attempted', 'unknown'].includes(status);
}
