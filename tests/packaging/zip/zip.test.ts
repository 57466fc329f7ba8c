import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { inflateSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packedSmall } from '../../../src/packaging/zip/node.ts';
import { deflated, withNewHead, zip } from '../../../src/packaging/zip/zip.ts';
import { openZip, unzipped } from '../../../src/packaging/zip/zip-reader.ts';
import { files } from '../sample.ts';

describe('zip', () => {
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
