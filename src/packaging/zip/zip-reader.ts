import {
  BlobReader,
  configure,
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import {
  type EntryReading,
  type EntryStreaming,
  moreThanDeclared,
  type Unread,
  unread,
  wrongChecksum,
} from './entry-reading.ts';
import { headerSize, type ReadBytes, readPacked, readSmall } from './small-entry.ts';
import type { Packed, PackedFiles } from './zip.ts';

/** A file or folder as the zip's directory declares it; nothing of it is verified yet. */
export interface ZipEntry {
  /** As written in the zip, whatever it holds: it may be absolute, lead upwards, or stand twice. */
  readonly path: string;
  /** Declared bytes. */
  readonly size: number;
  readonly compressedSize: number;
  readonly encrypted: boolean;
  readonly folder: boolean;
  /** An unzipper would make a link of it, which may lead out of its folder. */
  readonly symbolicLink: boolean;
}

export interface ZipArchive {
  /** In the order of the zip's directory, doubles included. */
  readonly entries: readonly ZipEntry[];
  /**
   * The bytes of a file, its checksum proven.
   *
   * @param limit the most bytes to hold; an entry that has more, whatever it declares, is `too-large`
   */
  read(entry: ZipEntry, limit?: number): Promise<EntryReading>;
  /**
   * Hands the bytes over piece by piece, in bounded memory, and proves the checksum at the end.
   * What was handed over before an `unread` is not to be trusted. It stops where the entry has
   * more bytes than it declares.
   */
  stream(entry: ZipEntry, receive: (piece: Uint8Array) => void): Promise<EntryStreaming>;
  /** The bytes of a file as they stand in the zip, unproven; null where no other zip could hold them. */
  packed(entry: ZipEntry): Promise<Packed | null>;
}

export type ZipOpening =
  | { readonly kind: 'opened'; readonly archive: ZipArchive }
  /** For people, to follow "it cannot be unzipped: ". */
  | { readonly kind: 'damaged'; readonly reason: string };

/** Bytes that `read` holds at most unless told otherwise. */
const readLimit = 256 * 1024 ** 2;

/**
 * A zip of up to so many bytes is read whole: each look into a Blob asks another process of the
 * browser, which takes longer than to unpack what is seen there.
 */
const wholeLimit = 8 * 1024 ** 2;

/** More entries are taken for an attempt to exhaust the reader: LMSs give up far earlier. */
const entryLimit = 200_000;

// Its own workers come from blob: URLs, which the content security policy forbids.
configure({ useWebWorkers: false, useCompressionStream: true });

/**
 * Opens a zip at random access: of a large one only its directory is read, and later the entries
 * asked for. Works wherever there are Blobs and DecompressionStream: pages, workers, service workers,
 * Node.
 */
export async function openZip(blob: Blob): Promise<ZipOpening> {
  const whole = blob.size > wholeLimit ? null : new Uint8Array(await blob.arrayBuffer());
  const source = whole === null ? new BlobReader(blob) : new Uint8ArrayReader(whole);
  const read: ReadBytes = async (start, length) =>
    whole?.slice(start, start + length) ??
    new Uint8Array(await blob.slice(start, start + length).arrayBuffer());
  const reader = new ZipReader(source, {
    checkCrc32: true,
    // Names are judged by rules, and local headers that differ in flags alone are common.
    filenameValidation: 'tolerant',
    checkLocalDirectory: false,
  });
  const files = new Map<ZipEntry, FileEntry>();
  const entries: ZipEntry[] = [];
  try {
    for await (const found of reader.getEntriesGenerator()) {
      if (entries.length === entryLimit) {
        return { kind: 'damaged', reason: `it lists more than ${entryLimit} files` };
      }
      const entry = declared(found);
      entries.push(entry);
      if (!found.directory) files.set(entry, found);
    }
  } catch (error) {
    return { kind: 'damaged', reason: archiveReason(error) };
  }
  return { kind: 'opened', archive: { entries, ...reading(read, files) } };
}

/** The files of a zip by path, and how they stand in it. */
export interface Unzipped {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly packed: PackedFiles;
}

/** All files of a zip, to be packed anew; null where one of them cannot be read. */
export async function unzipped(blob: Blob): Promise<Unzipped | null> {
  const opening = await openZip(blob);
  if (opening.kind === 'damaged') return null;
  const { archive } = opening;
  const files = new Map<string, Uint8Array>();
  const all = new Map<Uint8Array, Packed>();
  for (const entry of archive.entries.filter(({ folder }) => !folder)) {
    const reading = await archive.read(entry);
    const packed = await archive.packed(entry);
    if (reading.kind === 'unread' || packed === null) return null;
    files.set(entry.path, reading.bytes);
    all.set(reading.bytes, packed);
  }
  return { files, packed: all };
}

function declared(entry: Entry): ZipEntry {
  return {
    path: entry.filename,
    size: entry.uncompressedSize,
    compressedSize: entry.compressedSize,
    encrypted: entry.encrypted,
    folder: entry.directory,
    symbolicLink: entry.symlink,
  };
}

function reading(
  readBytes: ReadBytes,
  files: ReadonlyMap<ZipEntry, FileEntry>,
): Omit<ZipArchive, 'entries'> {
  const overlapping = overlaps([...files.values()]);
  const stream: ZipArchive['stream'] = async (entry, receive) => {
    const file = files.get(entry);
    if (file === undefined) return unread('damaged', 'it is a folder');
    if (overlapping.has(file)) return unread('overlap', 'it shares its bytes with another file');
    const small = await readSmall(readBytes, file);
    if (small === null) return streamed(file, entry, receive);
    if (small.kind === 'unread') return small;
    receive(small.bytes);
    return { kind: 'streamed', size: small.bytes.length };
  };
  return {
    stream,
    async read(entry, limit = readLimit) {
      if (entry.size > limit) return unread('too-large', tooLarge(entry.size, limit));
      const pieces: Uint8Array[] = [];
      const end = await stream(entry, (piece) => pieces.push(piece));
      return end.kind === 'unread' ? end : { kind: 'read', bytes: joined(pieces, end.size) };
    },
    async packed(entry) {
      const file = files.get(entry);
      if (file === undefined || overlapping.has(file) || file.encrypted) return null;
      const { compressionMethod: method, compressedSize } = file;
      if (method !== 0 && method !== 8) return null;
      const small = await readPacked(readBytes, file);
      if (small !== null) return small.kind === 'read' ? { method, bytes: small.bytes } : null;
      const pieces: Uint8Array[] = [];
      const write = (piece: Uint8Array) => void pieces.push(piece);
      await file.getData(new WritableStream<Uint8Array>({ write }), { passThrough: true });
      return { method, bytes: joined(pieces, compressedSize) };
    },
  };
}

/** Files whose bytes reach into the next one's: a small zip may unpack to endless data that way. */
function overlaps(files: readonly FileEntry[]): ReadonlySet<FileEntry> {
  const found = new Set<FileEntry>();
  const sorted = [...files].sort((one, other) => one.offset - other.offset);
  let before: FileEntry | undefined;
  for (const file of sorted) {
    const end = before === undefined ? 0 : before.offset + headerSize + before.compressedSize;
    if (before !== undefined && end > file.offset) found.add(before).add(file);
    // Of two overlapping ones the further end decides about the next.
    if (before === undefined || file.offset + headerSize + file.compressedSize > end) before = file;
  }
  return found;
}

async function streamed(
  file: FileEntry,
  entry: ZipEntry,
  receive: (piece: Uint8Array) => void,
): Promise<EntryStreaming> {
  let size = 0;
  let over = false;
  const writable = new WritableStream<Uint8Array>({
    write(piece) {
      size += piece.length;
      over ||= size > entry.size;
      if (over) throw new Error('more than declared');
      receive(piece);
    },
  });
  try {
    await file.getData(writable);
  } catch (error) {
    return over ? moreThanDeclared(entry.size) : entryFault(error);
  }
  return size === entry.size
    ? { kind: 'streamed', size }
    : unread('truncated', `it has ${size} bytes and declares ${entry.size}`);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function tooLarge(size: number, limit: number): string {
  return `it has ${size} bytes, and at most ${limit} are held at once`;
}

const entryFaults: ReadonlyMap<string, Unread> = new Map([
  [ERR_INVALID_CRC32, wrongChecksum],
  [ERR_ENCRYPTED, unread('encrypted', 'it is encrypted')],
  [ERR_UNSUPPORTED_ENCRYPTION, unread('encrypted', 'it is encrypted')],
  [ERR_UNSUPPORTED_COMPRESSION, unread('method', 'it is packed by a method other than deflate')],
  [ERR_LOCAL_FILE_HEADER_NOT_FOUND, unread('truncated', 'its header is not where it should be')],
]);

function entryFault(error: unknown): Unread {
  const message = messageOf(error);
  if (message === ERR_INVALID_UNCOMPRESSED_SIZE) {
    // It is thrown as soon as more comes out; where less does, the checksum is wrong first.
    return unread('too-large', 'it does not unpack to the size it declares');
  }
  return entryFaults.get(message) ?? unread('damaged', `its content is damaged (${message})`);
}

const archiveReasons: ReadonlyMap<string, string> = new Map([
  [ERR_BAD_FORMAT, 'it is too short to be a zip'],
  [
    ERR_EOCDR_NOT_FOUND,
    'it is no zip, or its end is missing, as after a download that was broken off',
  ],
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND, 'its list of files is not where it should be'],
  [ERR_AMBIGUOUS_ARCHIVE, 'it holds two lists of files, or more after its end'],
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY, 'its list of files is encrypted'],
  [ERR_SPLIT_ZIP_FILE, 'it is one part of a zip split in several'],
]);

function archiveReason(error: unknown): string {
  const message = messageOf(error);
  return archiveReasons.get(message) ?? `its list of files is damaged (${message})`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
