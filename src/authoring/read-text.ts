import { encodingNames, encodingOf, isBeginning, isUtf8, wideEncoding } from './encoding.ts';
import { type Problem, problemsIn } from './problem.ts';
import { rule } from './rules.ts';

/** The text of a file, or why it has none that can be trusted. */
export type ReadText =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Reads the bytes of a file that an author wrote, which are UTF-8. Read as if they were, the
 * letters of any other encoding would break without a word.
 */
export function readText(file: string, bytes: Uint8Array): ReadText {
  const wide = wideEncoding(bytes);
  if (wide !== null)
    return failed(file, '', `this file is in ${encodingNames[wide]}, not in UTF-8; ${fix}`);
  const at = firstBadByte(bytes);
  if (at < bytes.length) {
    const before = new TextDecoder().decode(bytes.slice(0, at));
    return failed(file, before, `${described(bytes, at)}; ${fix}`);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lost = text.indexOf('\uFFFD');
  if (lost < 0) return { kind: 'read', text };
  const message = 'a letter is lost here (�): the file was once read in a wrong encoding and saved';
  return failed(file, text.slice(0, lost), `${message}; type the letter again`);
}

const fix =
  'save it as UTF-8 (in VS Code: the encoding in the bar at the bottom, "Reopen with Encoding", then "Save with Encoding", UTF-8)';

function failed(file: string, before: string, message: string): ReadText {
  const at = { offset: before.length };
  return {
    kind: 'failed',
    problem: problemsIn({ file, text: before })(at, { message, rule: rule('encoding') }),
  };
}

/** Where the bytes stop being UTF-8; their number where they never do. */
function firstBadByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return bytes.length;
  let [good, bad] = [0, bytes.length];
  // The longest beginning that is UTF-8, but for a letter cut off at its end.
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  let at = good;
  while (!isUtf8(bytes.subarray(0, at))) at -= 1;
  return at;
}

/** What stands at the first byte that is not UTF-8, and which encoding the file looks like. */
function described(bytes: Uint8Array, at: number): string {
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  if (isBeginning(bytes)) return `the file ends in the middle of a letter (byte ${byte})`;
  const encoding = encodingOf(bytes);
  const [letter = ''] = new TextDecoder(encoding).decode(bytes.slice(at, at + 8));
  return `this file is not in UTF-8 and looks like ${encodingNames[encoding]}, in which the byte ${byte} here begins "${letter}"`;
}
