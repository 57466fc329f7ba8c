import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { type EntryReading, moreThanDeclared, unread, wrongChecksum } from './entry-reading.ts';

/** Bytes of a local header before the name. */
export const headerSize = 30;

/** Above these, packed and unpacked, an entry is streamed. */
const packedLimit = 256 * 1024;
const unpackedLimit = 2 * 1024 ** 2;

/** So many bytes of a zip from a place on; fewer where it ends before. */
export type ReadBytes = (start: number, length: number) => Promise<Uint8Array>;

/**
 * Reads a small plain entry in one go; null for entries that need the stream. Setting up a stream
 * costs about a millisecond, and packages hold thousands of small files.
 */
export async function readSmall(read: ReadBytes, file: FileEntry): Promise<EntryReading | null> {
  const { uncompressedSize, compressionMethod } = file;
  if (uncompressedSize > unpackedLimit) return null;
  const stands = await readPacked(read, file);
  if (stands?.kind !== 'read') return stands;
  const { bytes: packed } = stands;
  const bytes = compressionMethod === 0 ? packed : inflated(packed, uncompressedSize);
  if (bytes === null) return unread('damaged', 'its packed content is damaged');
  if (bytes.length > uncompressedSize) return moreThanDeclared(uncompressedSize);
  if (bytes.length < uncompressedSize) {
    return unread('truncated', `it has ${bytes.length} bytes and declares ${uncompressedSize}`);
  }
  return crc32(bytes) === file.crc32 ? { kind: 'read', bytes } : wrongChecksum;
}

/** The same of its bytes as they stand in the zip, unproven. */
export async function readPacked(read: ReadBytes, file: FileEntry): Promise<EntryReading | null> {
  const { offset, compressedSize, compressionMethod } = file;
  if (file.encrypted || (compressionMethod !== 0 && compressionMethod !== 8)) return null;
  if (compressedSize > packedLimit) return null;
  const header = await read(offset, headerSize);
  if (header.length < headerSize || header[0] !== 0x50 || header[1] !== 0x4b || header[2] !== 3) {
    return unread('truncated', 'its header is not where it should be');
  }
  const view = new DataView(header.buffer, header.byteOffset);
  const start = offset + headerSize + view.getUint16(26, true) + view.getUint16(28, true);
  const bytes = await read(start, compressedSize);
  return bytes.length < compressedSize
    ? unread('truncated', 'the zip ends within it')
    : { kind: 'read', bytes };
}

/** Null where it is no deflated data. One byte more than declared tells too much from enough. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}
