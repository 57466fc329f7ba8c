/** Letters, each of 4 bytes at most: with its ending a name may have 255 bytes. */
const most = 55;

/**
 * A title as the beginning of a file's name that every system takes: its letters and digits, in
 * whatever script, with hyphens between words. '' where it has none.
 */
export function fileNameOf(title: string): string {
  const words = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words.replace(/^-|-$/g, '')].slice(0, most).join('').replace(/-$/, '');
}
