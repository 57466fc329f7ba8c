import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { type EntryReading, moreThanDeclared, unread, wrongChecksum } from './entry-reading.ts';

/** Bytes of a local header before the name. */
export const headerSize = 30;

/** Above these, packed and unpacked, an entry is streamed. */
const packedLimit = 256 * 1024;
const unpackedLimit = 2 * 1024 ** 2;

/**
 * Reads a small plain entry in one go; null for entries that need the stream. Setting up a stream
 * costs about a millisecond, and packages hold thousands of small files.
 */
export async function readSmall(blob: Blob, file: FileEntry): Promise<EntryReading | null> {
  const { offset, compressedSize, uncompressedSize, compressionMethod } = file;
  if (file.encrypted || (compressionMethod !== 0 && compressionMethod !== 8)) return null;
  if (compressedSize > packedLimit || uncompressedSize > unpackedLimit) return null;
  const header = await slice(blob, offset, headerSize);
  if (header.length < headerSize || header[0] !== 0x50 || header[1] !== 0x4b || header[2] !== 3) {
    return unread('truncated', 'its header is not where it should be');
  }
  const view = new DataView(header.buffer, header.byteOffset);
  const start = offset + headerSize + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = await slice(blob, start, compressedSize);
  if (packed.length < compressedSize) return unread('truncated', 'the zip ends within it');
  const bytes = compressionMethod === 0 ? packed : inflated(packed, uncompressedSize);
  if (bytes === null) return unread('damaged', 'its packed content is damaged');
  if (bytes.length > uncompressedSize) return moreThanDeclared(uncompressedSize);
  if (bytes.length < uncompressedSize) {
    return unread('truncated', `it has ${bytes.length} bytes and declares ${uncompressedSize}`);
  }
  return crc32(bytes) === file.crc32 ? { kind: 'read', bytes } : wrongChecksum;
}

async function slice(blob: Blob, start: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(start, start + length).arrayBuffer());
}

/** Null where it is no deflated data. One byte more than declared tells too much from enough. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}
