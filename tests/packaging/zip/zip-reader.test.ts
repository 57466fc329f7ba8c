import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/packaging/zip/crc32.ts';
import { openZip, unzipped, type ZipArchive } from '../../../src/packaging/zip/zip-reader.ts';
import {
  allAtTheFirst,
  declaring,
  flaggedEncrypted,
  linked,
  packedBy,
  placed,
} from './zip-bytes.ts';

const text = (content: string) => new TextEncoder().encode(content);

/** A zip whose end says something else of its list of files, or of the number of disks. */
function withEnd(zip: Uint8Array, { count, disks }: { count?: number; disks?: number }) {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  if (count !== undefined) view.setUint16(bytes.length - 12, count, true);
  if (disks !== undefined) view.setUint16(bytes.length - 18, disks, true);
  return bytes;
}

/** Beyond what is read in one go, and not to be compressed much. */
function large(bytes: number): Uint8Array {
  const content = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 32) {
    content.set(
      createHash('sha256')
        .update(String(at))
        .digest()
        .subarray(0, bytes - at),
      at,
    );
  }
  return content;
}

async function opened(zip: Uint8Array): Promise<ZipArchive> {
  const opening = await openZip(new Blob([new Uint8Array(zip)]));
  if (opening.kind === 'damaged') throw new Error(opening.reason);
  return opening.archive;
}

/** Reads the first entry, as a whole and as a stream. */
async function both(zip: Uint8Array) {
  const archive = await opened(zip);
  const [entry] = archive.entries;
  if (entry === undefined) throw new Error('no entry');
  return {
    entry,
    read: await archive.read(entry),
    streamed: await archive.stream(entry, () => {}),
  };
}

const small = zipSync({ 'a.txt': text('x'.repeat(5000)) });
const content = large(3 * 1024 ** 2);
const big = zipSync({ 'a.bin': content }, { level: 1 });

describe.each([
  ['a small entry', small],
  ['a large entry', big],
])('openZip with %s', (_what, zip) => {
  it('tells a content that does not match its checksum, or is no compressed data', async () => {
    const damaged = zip.slice();
    const at = zip === small ? 40 : 100_000;
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    const { read, streamed } = await both(damaged);
    expect(['crc', 'damaged', 'truncated']).toContain(read.kind === 'unread' && read.fault);
    expect(streamed.kind).toBe('unread');
  });

  it('tells encryption and a method it does not know', async () => {
    expect(await both(flaggedEncrypted(zip))).toMatchObject({
      entry: { encrypted: true },
      read: { kind: 'unread', fault: 'encrypted' },
      streamed: { kind: 'unread', fault: 'encrypted' },
    });
    expect(await both(flaggedEncrypted(zip))).toMatchObject({
      read: { reason: 'it is encrypted' },
    });
    expect(await both(packedBy(14, zip))).toMatchObject({
      read: { fault: 'method', reason: 'it is packed by a method other than deflate' },
    });
  });

  it('stops where more comes out than is declared', async () => {
    const reason = 'it unpacks to more than the 100 bytes it declares';
    expect(await both(declaring(100, zip))).toMatchObject({
      read: { kind: 'unread', fault: 'too-large', reason: expect.stringMatching(/declares$/) },
      streamed: { kind: 'unread', fault: 'too-large' },
    });
    if (zip === small) expect(await both(declaring(100, zip))).toMatchObject({ read: { reason } });
  });

  it('tells that less comes out than is declared', async () => {
    const { read } = await both(declaring(zip === small ? 6000 : 4 * 1024 ** 2, zip));
    expect(read).toMatchObject({ kind: 'unread', fault: zip === small ? 'truncated' : 'crc' });
  });
});

describe('openZip', () => {
  it('gives back what was zipped, folders, doubled slashes and all', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-zé ]{1,8})?$/);
    const content = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, content, { maxKeys: 5 }),
        fc.constantFrom(0, 9),
        async (files, level) => {
          const archive = await opened(zipSync(files, { level: level === 0 ? 0 : 9 }));
          expect(archive.entries.map(({ path }) => path)).toEqual(Object.keys(files));
          for (const entry of archive.entries) {
            const reading = await archive.read(entry);
            expect(reading).toEqual({ kind: 'read', bytes: files[entry.path] });
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('reads of a zip too large to be held what is asked for, and no more', async () => {
    const files = { 'film.bin': new Uint8Array(9 * 1024 ** 2), 'a.txt': text('x'.repeat(500)) };
    const blob = new Blob([new Uint8Array(zipSync(files, { level: 0 }))]);
    blob.arrayBuffer = () => Promise.reject(new Error('It is held whole.'));
    const opening = await openZip(blob);
    if (opening.kind === 'damaged') throw new Error(opening.reason);
    for (const entry of opening.archive.entries) {
      const bytes = files[entry.path === 'a.txt' ? 'a.txt' : 'film.bin'];
      const reading = await opening.archive.read(entry);
      expect(reading.kind === 'read' && Buffer.from(reading.bytes).equals(bytes)).toBe(true);
      const packed = await opening.archive.packed(entry);
      expect(packed?.method === 0 && Buffer.from(packed.bytes).equals(bytes)).toBe(true);
    }
  });

  it('streams a large entry whole, and holds none beyond the limit it is given', async () => {
    const archive = await opened(big);
    const [entry] = archive.entries;
    if (entry === undefined) throw new Error('no entry');
    let size = 0;
    const end = await archive.stream(entry, (piece) => {
      size += piece.length;
    });
    expect(end).toEqual({ kind: 'streamed', size });
    expect(size).toBe(3 * 1024 ** 2);
    expect(await archive.read(entry, 1000)).toMatchObject({ kind: 'unread', fault: 'too-large' });
    const reading = await archive.read(entry);
    expect(reading.kind === 'read' && Buffer.compare(reading.bytes, content)).toBe(0);
  });

  it('tells what the list of files declares', async () => {
    const archive = await opened(
      zipSync({ 'a/': new Uint8Array(), 'a/b.txt': text('x'.repeat(99)) }),
    );
    expect(archive.entries).toMatchObject([
      { path: 'a/', size: 0, folder: true, encrypted: false, symbolicLink: false },
      { path: 'a/b.txt', size: 99, folder: false, encrypted: false, symbolicLink: false },
    ]);
    expect(archive.entries[1]?.compressedSize).toBeLessThan(20);
    const [folder, file] = archive.entries;
    if (folder === undefined || file === undefined) throw new Error('two entries');
    expect(await archive.read(folder)).toEqual({
      kind: 'unread',
      fault: 'damaged',
      reason: 'it is a folder',
    });
    expect(await archive.packed(folder)).toBeNull();
    expect(await archive.read(file, 99)).toMatchObject({ kind: 'read' });
    expect(await archive.read(file, 98)).toEqual({
      kind: 'unread',
      fault: 'too-large',
      reason: 'it has 99 bytes, and at most 98 are held at once',
    });
    const pieces: Uint8Array[] = [];
    const end = await archive.stream(file, (piece) => pieces.push(piece));
    expect(end).toEqual({ kind: 'streamed', size: 99 });
    expect(pieces).toEqual([text('x'.repeat(99))]);
  });

  it('hands over as it stands what another zip can hold, and no other', async () => {
    const packed = async (zip: Uint8Array) => {
      const archive = await opened(zip);
      const [entry] = archive.entries;
      return entry === undefined ? undefined : archive.packed(entry);
    };
    const stored = zipSync({ 'a.txt': text('abc') }, { level: 0 });
    expect(await packed(stored)).toEqual({ method: 0, bytes: text('abc') });
    expect((await packed(small))?.method).toBe(8);
    expect(await packed(flaggedEncrypted(small))).toBeNull();
    expect(await packed(packedBy(14, small))).toBeNull();
    const two = zipSync({ 'a.txt': text('one'), 'b.txt': text('two') }, { level: 0 });
    expect(await packed(allAtTheFirst(two))).toBeNull();
    expect(await unzipped(new Blob([new Uint8Array(flaggedEncrypted(small))]))).toBeNull();
    expect(await unzipped(new Blob([new Uint8Array(declaring(9, small))]))).toBeNull();
  });

  it('tells where a small file is cut off, or not where its zip says', async () => {
    const zip = zipSync({ 'a.txt': text('abc') }, { level: 0 });
    for (const at of [0, 1, 2]) {
      const hidden = zip.slice();
      hidden[at] = 0;
      expect(await both(hidden)).toMatchObject({
        read: { fault: 'truncated', reason: 'its header is not where it should be' },
      });
    }
    expect(await both(placed(zip, [{ offset: 0, compressedSize: 9999 }]))).toMatchObject({
      read: { fault: 'truncated', reason: 'the zip ends within it' },
    });
    const extra = { 1: text('more than nothing') };
    expect(await both(zipSync({ 'a.txt': [text('abc'), { extra, level: 0 }] }))).toMatchObject({
      read: { kind: 'read', bytes: text('abc') },
    });
    expect(await both(declaring(4, zip))).toMatchObject({
      read: { fault: 'truncated', reason: 'it has 3 bytes and declares 4' },
    });
    const changed = zip.slice();
    changed[35] = 0x7a;
    expect(await both(changed)).toMatchObject({
      read: { fault: 'crc', reason: 'its content does not match its checksum' },
    });
    const spoilt = small.slice();
    spoilt[35] = 0xff;
    expect(await both(spoilt)).toMatchObject({
      read: { fault: 'damaged', reason: 'its packed content is damaged' },
    });
  });

  it('tells files that share their bytes', async () => {
    const zip = zipSync({ 'a.txt': text('one'), 'b.txt': text('two') }, { level: 0 });
    const archive = await opened(allAtTheFirst(zip));
    for (const entry of archive.entries) {
      expect(await archive.read(entry)).toEqual({
        kind: 'unread',
        fault: 'overlap',
        reason: 'it shares its bytes with another file',
      });
    }
  });

  it('tells all files that a long one reaches into, in whatever order the list has them', async () => {
    const files = { a: text('one'), b: text('two'), c: text('tri'), d: text('for') };
    const zip = zipSync(files, { level: 0 });
    // Of each: a header of 30 bytes, a name of one, three of content.
    const entry = (nth: number, compressedSize = 3) => ({ offset: nth * 34, compressedSize });
    const sharing = async (places: readonly ReturnType<typeof entry>[]) => {
      const archive = await opened(placed(zip, places));
      const faults = [];
      for (const each of archive.entries) {
        const reading = await archive.read(each);
        if (reading.kind === 'unread' && reading.fault === 'overlap') faults.push(each.path);
      }
      return faults.join('');
    };
    expect(await sharing([entry(0), entry(1), entry(2), entry(3)])).toBe('');
    expect(await sharing([entry(3), entry(2), entry(1), entry(0)])).toBe('');
    expect(await sharing([entry(0), entry(1, 10), entry(2), entry(3)])).toBe('bc');
    expect(await sharing([entry(0, 40), entry(1), entry(2), entry(3)])).toBe('abc');
    expect(await sharing([entry(2), entry(1), entry(0, 40), entry(3)])).toBe('abc');
    expect(await sharing([entry(0, 10), entry(1, 40), entry(2), entry(3)])).toBe('abcd');
  });

  it('tells symbolic links and names that lead out, and still reads them', async () => {
    expect((await both(linked(small))).entry.symbolicLink).toBe(true);
    const { entry, read } = await both(zipSync({ '../evil.txt': text('x') }));
    expect(entry.path).toBe('../evil.txt');
    expect(read.kind).toBe('read');
  });

  it('says why what is no zip cannot be opened', async () => {
    for (const [bytes, reason] of [
      [new Uint8Array(), 'it is too short to be a zip'],
      [text('no zip'.repeat(20)), 'it is no zip, or its end is missing, as after a download'],
      [small.slice(0, -30), 'it is no zip, or its end is missing'],
      [withEnd(small, { count: 2 }), 'its list of files is not where it should be'],
      [withEnd(small, { disks: 3 }), 'it is one part of a zip split in several'],
    ] as const) {
      const opening = await openZip(new Blob([new Uint8Array(bytes)]));
      expect(opening).toEqual({ kind: 'damaged', reason: expect.stringContaining(reason) });
      expect(await unzipped(new Blob([new Uint8Array(bytes)]))).toBeNull();
    }
  });
});

describe('crc32', () => {
  it('is that of the standard', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
