import { analyse } from 'chardet';
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
  if (wide !== null) return failed(file, '', `this file is in ${wide}, not in UTF-8; ${fix}`);
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

/** UTF-16, by its byte order mark or by the zero bytes of plain letters. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little-endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big-endian)';
  if (first !== undefined && first !== 0 && second === 0) return 'UTF-16 (little-endian)';
  if (first === 0 && second !== undefined && second !== 0) return 'UTF-16 (big-endian)';
  return null;
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

function isUtf8(bytes: Uint8Array): boolean {
  return isBeginning(bytes) && decodes('utf-8', bytes);
}

/** Whether the bytes are UTF-8, or would be with the rest of their last letter. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What stands at the first byte that is not UTF-8, and which encoding the file looks like. */
function described(bytes: Uint8Array, at: number): string {
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  if (isBeginning(bytes)) return `the file ends in the middle of a letter (byte ${byte})`;
  const encoding = encodingOf(bytes);
  const [letter = ''] = new TextDecoder(encoding).decode(bytes.slice(at, at + 8));
  return `this file is not in UTF-8 and looks like ${encodings[encoding]}, in which the byte ${byte} here begins "${letter}"`;
}

/** Those that files of authors come in, with what people call them. */
const encodings: Readonly<Record<string, string>> = {
  'windows-1252': 'Windows-1252 (Latin-1)',
  gb18030: 'GB 18030 (GBK)',
  big5: 'Big5',
  shift_jis: 'Shift-JIS',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  'windows-1251': 'Windows-1251 (Cyrillic)',
};

function encodingOf(bytes: Uint8Array): string {
  if (areAccents(bytes)) return 'windows-1252';
  // Kana, which no Chinese text has, tell Japanese apart.
  if (
    isText(
      bytes,
      'shift_jis',
      /^[\p{sc=Han}\p{sc=Hira}\u30A0-\u30FF\p{P}\u3000\uFF00-\uFF60\uFFE0-\uFFEF]{2,}$/u,
      /[\p{sc=Hira}\u30A0-\u30FF]/u,
    )
  )
    return 'shift_jis';
  if (isText(bytes, 'gb18030', /^[\p{sc=Han}\p{P}\u3000\uFF00-\uFFEF]{2,}$/u)) return 'gb18030';
  const guesses = analyse(bytes).map(({ name }) => name.toLowerCase());
  return (
    guesses.find(
      (name) => Object.hasOwn(encodings, name) && isText(bytes, name, /^[^\uFF61-\uFF9F]{4,}$/u),
    ) ?? 'windows-1252'
  );
}

/** Whether most of what is not ASCII stands alone between letters that are, as ß does in a word. */
function areAccents(bytes: Uint8Array): boolean {
  const isHigh = (at: number) => (bytes[at] ?? 0) > 0x7f;
  const high = [...bytes.keys()].filter(isHigh);
  return 2 * high.filter((at) => !isHigh(at - 1) && !isHigh(at + 1)).length > high.length;
}

/** Whether all that is not ASCII reads as letters of a writing, of which single accented letters make none. */
function isText(bytes: Uint8Array, encoding: string, letters: RegExp, sign = letters): boolean {
  if (!decodes(encoding, bytes)) return false;
  const read = new TextDecoder(encoding).decode(bytes).replace(/[\0-\x7F]/g, '');
  return letters.test(read) && sign.test(read);
}
