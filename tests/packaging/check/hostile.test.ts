import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/packaging/check/check-package.ts';
import type { CheckReport } from '../../../src/packaging/check/report.ts';
import { allSchemas, files, findingsOf } from '../sample.ts';
import { declaring, flaggedEncrypted, linked, packedBy } from '../zip/zip-bytes.ts';
import { allVendors } from './vendors/all-vendors.ts';
import { goodFiles } from './vendors/damage.ts';

const good = zipSync(Object.fromEntries(files(goodFiles('Golf'))));
const bytes = (text: string) => new TextEncoder().encode(text);

function report(zip: Uint8Array): Promise<CheckReport> {
  return checkPackage(new Blob([new Uint8Array(zip)]), { name: 'a.zip', schemas: allSchemas() });
}

describe('checkPackage on a zip that is hostile or hurt', () => {
  it.each([
    ['cut short', good.slice(0, good.length / 2), 'zip'],
    ['without its beginning', good.slice(200), 'zip'],
    ['with a hole', good.map((byte, at) => (at > 300 && at < 330 ? 0 : byte)), 'zip'],
    ['encrypted', flaggedEncrypted(good), 'encryption'],
    ['packed by another method', packedBy(12, good), 'zip'],
    ['that unpacks to more than it declares', declaring(10, good), 'zip-bomb'],
    ['of symbolic links', linked(good), 'paths'],
    ['that is text', bytes('hello '.repeat(50)), 'zip'],
    ['that is nothing', new Uint8Array(), 'zip'],
  ])('tells one %s', async (_what, zip, rule) => {
    const found = (await findingsOf(zip)).filter(({ severity }) => severity === 'error');
    expect(found.map((finding) => finding.rule)).toContain(rule);
  });

  it('unpacks nothing of one that declares to unpack endlessly', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`${at}.bin`, new Uint8Array(1000)]),
    );
    const { findings, unpacked } = await report(declaring(2 * 1024 ** 3, zipSync(files)));
    expect(unpacked).toBe(12 * 1024 ** 3);
    expect(findings.map(({ rule }) => rule)).toContain('zip-bomb');
    expect(findings.map(({ rule }) => rule)).not.toContain('zip');
  });

  it('says what a zip without a manifest is', async () => {
    for (const [file, word] of [
      ['tincan.xml', 'xAPI'],
      ['course.crs', 'AICC'],
      ['h5p.json', 'H5P'],
      ['[Content_Types].xml', 'Office'],
    ]) {
      const found = await findingsOf(zipSync({ [file ?? '']: bytes('<x/>') }));
      expect(found.find(({ rule }) => rule === 'manifest-place')?.what).toContain(word);
    }
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (zip) => {
        expect((await report(zip)).findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on a package of any tool with bytes changed', async () => {
    const zips = allVendors.map((vendor) => zipSync(Object.fromEntries(files(vendor.files))));
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zips),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (zip, changes) => {
          const changed = zip.slice();
          for (const [at, value] of changes) changed[at % changed.length] = value;
          JSON.stringify(await report(changed));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never throws on a manifest with characters changed', async () => {
    const texts = allVendors.map((vendor) => vendor.files);
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '\0',
      '<item>',
      'identifierref=""',
      '../',
      '\uFFFF',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), fc.nat(), piece, async (from, at, put) => {
        const manifest = from['imsmanifest.xml'] ?? '';
        const place = at % manifest.length;
        const changed = manifest.slice(0, place) + put + manifest.slice(place + put.length);
        const zip = zipSync(Object.fromEntries(files({ ...from, 'imsmanifest.xml': changed })));
        JSON.stringify(await report(zip));
      }),
      { numRuns: 150 },
    );
  });

  it('tells how far it is, up to the end', async () => {
    const told: number[] = [];
    await checkPackage(new Blob([new Uint8Array(good)]), {
      name: 'a.zip',
      schemas: allSchemas(),
      onProgress: ({ done, total }) => told.push(done / total),
    });
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((one, other) => one - other)).toEqual(told);
  });

  it('says so where the schemas are not at hand, and judges the rest', async () => {
    const { findings } = await checkPackage(new Blob([new Uint8Array(good)]), {
      name: 'a.zip',
      schemas: new Map(),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'schema-validity', severity: 'note' }),
    );
    expect(findings.map(({ rule }) => rule)).toContain('unload-handlers');
  });

  it('says once what is true of many files, and names them', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`extra/${at}.json`, '{}']),
    );
    const found = (
      await findingsOf(zipSync(Object.fromEntries(files({ ...goodFiles('Golf'), ...many }))))
    ).filter(({ rule }) => rule === 'file-types');
    expect(found).toHaveLength(1);
    expect(found[0]?.also).toHaveLength(499);
  });
});
