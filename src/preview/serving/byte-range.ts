/** Bytes of a file, both ends counted from 0 and included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The bytes a Range header asks for (RFC 9110, 14.1.2). Null where it is to be ignored: none, not
 * in bytes, several ranges, or not in the form; `unsatisfiable` where nothing of the file is asked.
 *
 * @param size bytes of the whole file
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'unsatisfiable' : { from, to };
}
