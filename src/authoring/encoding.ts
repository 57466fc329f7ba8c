import { analyse } from 'chardet';

/** Which encoding the bytes of a text are in; the names are those of the Encoding Standard. */

/** UTF-16, by its byte order mark or by the zero bytes of plain letters. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== undefined && second !== 0) return 'utf-16be';
  return null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  return isBeginning(bytes) && decodes('utf-8', bytes);
}

/** Whether the bytes are UTF-8, or would be with the rest of their last letter. */
export function isBeginning(bytes: Uint8Array): boolean {
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

/** Those that files of authors come in, with what people call them. */
export const encodingNames: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Latin-1)',
  gb18030: 'GB 18030 (GBK)',
  big5: 'Big5',
  shift_jis: 'Shift-JIS',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  'windows-1251': 'Windows-1251 (Cyrillic)',
};

/** Which encoding bytes that are not UTF-8 look like; Windows-1252 where nothing speaks for another. */
export function encodingOf(bytes: Uint8Array): string {
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
      (name) =>
        Object.hasOwn(encodingNames, name) && isText(bytes, name, /^[^\uFF61-\uFF9F]{4,}$/u),
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
