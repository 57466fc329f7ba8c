import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/packaging/zip/crc32.ts';
import { openZip, type ZipArchive } from '../../../src/packaging/zip/zip-reader.ts';
import { allAtTheFirst, declaring, flaggedEncrypted, linked, packedBy } from './zip-bytes.ts';

const text = (content: string) => new TextEncoder().encode(content);

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
const big = zipSync({ 'a.bin': large(3 * 1024 ** 2) }, { level: 1 });

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
    expect(await both(packedBy(14, zip))).toMatchObject({ read: { fault: 'method' } });
  });

  it('stops where more comes out than is declared', async () => {
    expect(await both(declaring(100, zip))).toMatchObject({
      read: { kind: 'unread', fault: 'too-large' },
    });
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
  });

  it('tells files that share their bytes', async () => {
    const zip = zipSync({ 'a.txt': text('one'), 'b.txt': text('two') }, { level: 0 });
    const archive = await opened(allAtTheFirst(zip));
    for (const entry of archive.entries) {
      expect(await archive.read(entry)).toMatchObject({ kind: 'unread', fault: 'overlap' });
    }
  });

  it('tells symbolic links and names that lead out, and still reads them', async () => {
    expect((await both(linked(small))).entry.symbolicLink).toBe(true);
    const { entry, read } = await both(zipSync({ '../evil.txt': text('x') }));
    expect(entry.path).toBe('../evil.txt');
    expect(read.kind).toBe('read');
  });

  it('says why what is no zip cannot be opened', async () => {
    for (const bytes of [new Uint8Array(), text('no zip'.repeat(20)), small.slice(0, -30)]) {
      const opening = await openZip(new Blob([new Uint8Array(bytes)]));
      expect(opening).toMatchObject({ kind: 'damaged' });
    }
  });
});

describe('crc32', () => {
  it('is that of the standard', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
