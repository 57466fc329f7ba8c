import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../src/packaging/zip/zip.ts';
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
});
