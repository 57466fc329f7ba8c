import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { inflateSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packedSmall } from '../../../src/packaging/zip/node.ts';
import { deflated, smaller, withHead, withNewHead, zip } from '../../../src/packaging/zip/zip.ts';
import { openZip, unzipped } from '../../../src/packaging/zip/zip-reader.ts';
import { files } from '../sample.ts';

describe('zip', () => {
  it('is, byte for byte, what the format says (APPNOTE 4.3)', () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    const [one, two] = files({ one: 'x', two: 'y' }).values();
    if (!one || !two) throw new Error('two files were made');
    const packed = new Map([[two, { method: 8, bytes: new Uint8Array([1, 2, 3]) }]] as const);
    const named = new Map([
      ['b', two],
      ['é', one],
    ]);
    // Method, noon of the first day of 2000, checksum, sizes, length of the name, no extra field.
    const b = '0000 0800 0060 2128 1526dbfb 03000000 01000000 0100 0000';
    const e = '0008 0000 0060 2128 8316dc8c 01000000 01000000 0200 0000';
    const expected = [
      `504b0304 1400 ${b} 62 010203`,
      `504b0304 1400 ${e} c3a9 78`,
      `504b0102 1400 1400 ${b} 0000 0000 0000 00000000 00000000 62`,
      `504b0102 1400 1400 ${e} 0000 0000 0000 00000000 22000000 c3a9`,
      '504b0506 0000 0000 0200 0200 5f000000 43000000 0000',
    ];
    expect(hex(zip(named, [], packed))).toBe(expected.join('').replaceAll(' ', ''));
  });

  it('puts several named files in the order in which they are named', () => {
    const bytes = zip(files({ a: '', c: '', b: '', d: '' }), ['d', 'gone', 'c']);
    expect(Object.keys(unzipSync(bytes))).toEqual(['d', 'c', 'a', 'b']);
  });

  it('takes the stream only where it is shorter', () => {
    const bytes = new Uint8Array(3);
    expect(smaller(bytes, new Uint8Array(2))).toEqual({ method: 8, bytes: new Uint8Array(2) });
    expect(smaller(bytes, new Uint8Array(3))).toEqual({ method: 0, bytes });
  });

  it('packs anew heads of up to 65,535 bytes, and no stream that has none', () => {
    const rest = new Uint8Array(70_000).fill(97);
    const whole = (head: number) => {
      const bytes = new Uint8Array(head + rest.length);
      bytes.set(rest, head);
      return bytes;
    };
    const before = whole(10);
    const stream = withHead(before.subarray(0, 10), deflated(rest).bytes);
    expect(inflateSync(stream)).toEqual(before);
    const again = (after: Uint8Array, bytes = stream) =>
      withNewHead(after, before, { method: 8, bytes });
    for (const head of [0, 1, 65_535]) {
      const packed = again(whole(head));
      expect(packed && inflateSync(packed.bytes)).toEqual(whole(head));
    }
    expect(again(whole(65_536))).toBeNull();
    expect(again(rest.subarray(1))).toBeNull();
    expect(again(before, stream.subarray(0, 4))).toBeNull();
    expect(again(before, deflated(before).bytes)).toBeNull();
    expect(withNewHead(before, before, { method: 0, bytes: stream })).toBeNull();
  });

  it('puts the named files first and the others in the order of their paths', () => {
    const bytes = zip(files({ b: '', 'imsmanifest.xml': 'm', a: '', 'a/c': '' }), [
      'imsmanifest.xml',
    ]);
    expect(Object.keys(unzipSync(bytes))).toEqual(['imsmanifest.xml', 'a', 'a/c', 'b']);
  });

  it('gives the same bytes whatever the order in which the files come', () => {
    expect(zip(files({ a: '1', b: '2' }), [])).toEqual(zip(files({ b: '2', a: '1' }), []));
  });

  it('gives the same bytes in every time zone', () => {
    const module = fileURLToPath(new URL('../../../src/packaging/zip/zip.ts', import.meta.url));
    const script = `import { zip } from ${JSON.stringify(module)};
      console.log(new Date(0).getHours(), Buffer.from(zip(new Map([['a', new Uint8Array(9)]]), [])).toString('hex'));`;
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ, NODE_OPTIONS: '' },
        encoding: 'utf8',
      })
        .trim()
        .split(' ');
    const zones = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map(inZone);
    expect(new Set(zones.map(([hour]) => hour)).size).toBe(3);
    expect(new Set(zones.map(([, bytes]) => bytes)).size).toBe(1);
    expect(zones[0]?.[1]).toBe(
      Buffer.from(zip(new Map([['a', new Uint8Array(9)]]), [])).toString('hex'),
    );
  });

  it('is read by fflate and by zip.js, whatever it holds', async () => {
    const path = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const names = path.filter((name) => !/[/\\\0]|^\d+$|^__proto__$/.test(name));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(5000).map((length) => new Uint8Array(length).fill(97)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(names, bytes), { selector: ([name]) => name, maxLength: 8 }),
        async (entries) => {
          const zipped = zip(new Map(entries), []);
          const by = (one: readonly [string, unknown], other: readonly [string, unknown]) =>
            one[0] < other[0] ? -1 : 1;
          const sorted = [...entries].sort(by);
          expect(Object.entries(unzipSync(zipped)).sort(by)).toEqual(sorted);
          const read = await unzipped(new Blob([new Uint8Array(zipped)]));
          expect(read && [...read.files]).toEqual(sorted);
        },
      ),
    );
  });

  it('stores what deflate would only lengthen', async () => {
    const noise = Uint8Array.from({ length: 200 }, (_, at) => (at * at * 31 + at * 7) % 251);
    const opening = await openZip(new Blob([new Uint8Array(zip(new Map([['a.png', noise]]), []))]));
    if (opening.kind === 'damaged') throw new Error(opening.reason);
    expect(opening.archive.entries.map(({ compressedSize }) => compressedSize)).toEqual([200]);
  });

  it('packs anew a file of which only the head is another', async () => {
    const [page, other, longer, changed] = [
      ...files({
        page: `<mark site>${'abc'.repeat(900)}`,
        other: `<mark é>${'abc'.repeat(900)}`,
        longer: `<mark of a package>${'abc'.repeat(900)}`,
        changed: `<mark site>${'abc'.repeat(899)}abd`,
      }).values(),
    ];
    if (!page || !other || !longer || !changed) throw new Error('four files were made');
    const stream = (await packedSmall([page], new Map([[page, 11]]))).get(page);
    if (!stream) throw new Error('it is packed');
    expect(inflateSync(stream.bytes)).toEqual(page);
    for (const after of [page, other, longer]) {
      const packed = withNewHead(after, page, stream);
      expect(packed && inflateSync(packed.bytes)).toEqual(after);
    }
    expect(withNewHead(changed, page, stream)).toBeNull();
    expect(withNewHead(other, page, deflated(page))).toBeNull();
    expect(withNewHead(new Uint8Array(3), page, stream)).toBeNull();
  });

  it('takes streams as they are, from one zip to the next', async () => {
    const own = files({ a: 'abc'.repeat(900), b: 'x', c: 'The quick brown fox. '.repeat(99) });
    const packed = await packedSmall(own.values());
    for (const [bytes, { method, bytes: stream }] of packed) {
      expect(method === 8 ? inflateSync(stream) : stream).toEqual(bytes);
      expect(stream.length).toBeLessThanOrEqual(deflated(bytes).bytes.length);
    }
    const first = zip(own, [], packed);
    expect(unzipSync(first)).toEqual(Object.fromEntries(own));
    const read = await unzipped(new Blob([new Uint8Array(first)]));
    if (read === null) throw new Error('it cannot be read');
    expect([...read.packed.values()]).toEqual([...packed.values()]);
    expect(zip(read.files, [], read.packed)).toEqual(first);
  });
});
