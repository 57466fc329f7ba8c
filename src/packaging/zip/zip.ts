import { inflateSync } from 'fflate';
import { deflateRaw } from 'pako';
import { crc32 } from './crc32.ts';

/** How a file stands in a zip: as it is (0) or as a deflate stream (8). */
export interface Packed {
  readonly method: 0 | 8;
  readonly bytes: Uint8Array;
}

/**
 * What files have become already, by the very arrays that hold them: a stream that took long to make
 * is copied from zip to zip, and so is the same everywhere.
 */
export type PackedFiles = ReadonlyMap<Uint8Array, Packed>;

/**
 * Zips files in the order of their paths, those named in `first` before all others.
 * The same files give the same bytes, whenever and wherever they are zipped: the deflater is in
 * JavaScript, since those of browsers and Node versions differ, and all files have one date.
 *
 * (No library copies streams into a zip without data descriptors and without promises.)
 */
export function zip(
  files: ReadonlyMap<string, Uint8Array>,
  first: readonly string[],
  packed: PackedFiles = new Map(),
): Uint8Array {
  const rank = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length);
  const sorted = [...files].sort(
    ([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of sorted) {
    const name = new TextEncoder().encode(path);
    const own = packed.get(bytes) ?? deflated(bytes);
    const fields = sharedFields(name, own, bytes);
    const local = [record([0x04034b50, 4], ...fields), name, own.bytes];
    directory.push(
      record([0x02014b50, 4], [version, 2], ...fields, ...noExtras, [offset, 4]),
      name,
    );
    pieces.push(...local);
    offset += sizeOf(local);
  }
  const count = sorted.length;
  const end = record(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [sizeOf(directory), 4],
    [offset, 4],
    [0, 2],
  );
  return joined([...pieces, ...directory, end]);
}

/** The smaller of both ways. */
export function deflated(bytes: Uint8Array): Packed {
  return smaller(bytes, deflateRaw(bytes, { level: 9 }));
}

/** A deflate stream, or the bytes it stands for where these are not longer. */
export function smaller(bytes: Uint8Array, stream: Uint8Array): Packed {
  return stream.length < bytes.length ? { method: 8, bytes: stream } : { method: 0, bytes };
}

/**
 * A deflate stream that begins with bytes as they are, so that they can be changed without packing
 * the rest anew (RFC 1951, 3.2.4).
 *
 * @param head at most 65,535 bytes
 * @param rest the stream of all that follows
 */
export function withHead(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const { length } = head;
  return joined([record([0, 1], [length, 2], [length ^ 0xffff, 2]), head, rest]);
}

/**
 * How a file is packed of which only the head differs from one that `withHead` packed; null where
 * more does.
 */
export function withNewHead(
  after: Uint8Array,
  before: Uint8Array,
  { method, bytes }: Packed,
): Packed | null {
  if (method !== 8 || bytes.length < storedHeader || bytes[0] !== 0) return null;
  const old = new DataView(bytes.buffer, bytes.byteOffset).getUint16(1, true);
  const length = after.length - (before.length - old);
  if (length < 0 || length > 0xffff) return null;
  const stream = withHead(after.subarray(0, length), bytes.subarray(storedHeader + old));
  return unpacksTo(stream, after) ? smaller(after, stream) : null;
}

/** Of a stored block: its kind, its length, and that once more in its complement. */
const storedHeader = 5;

function unpacksTo(stream: Uint8Array, bytes: Uint8Array): boolean {
  try {
    const unpacked = inflateSync(stream, { out: new Uint8Array(bytes.length + 1) });
    return unpacked.length === bytes.length && unpacked.every((byte, at) => byte === bytes[at]);
  } catch {
    return false;
  }
}

/** A number and the bytes it takes, low ones first. */
type Field = readonly [value: number, width: 1 | 2 | 4];

/** What a reader has to know: that of deflate (APPNOTE 4.4.3). */
const version = 20;
/** Noon of the first day of 2000: a zip holds local time, and this is the same in every zone. */
const time = 12 << 11;
const date = ((2000 - 1980) << 9) | (1 << 5) | 1;
const namesAreUtf8 = 1 << 11;
/** Comment, disk, and attributes within and without. */
const noExtras: readonly Field[] = [
  [0, 2],
  [0, 2],
  [0, 2],
  [0, 4],
];

/** What stands of a file both before it and in the directory (APPNOTE 4.3.7, 4.3.12). */
function sharedFields(name: Uint8Array, own: Packed, bytes: Uint8Array): readonly Field[] {
  const isAscii = name.every((byte) => byte < 0x80);
  return [
    [version, 2],
    [isAscii ? 0 : namesAreUtf8, 2],
    [own.method, 2],
    [time, 2],
    [date, 2],
    [crc32(bytes), 4],
    [own.bytes.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  ];
}

function record(...fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, width]) =>
      Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff),
    ),
  );
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
