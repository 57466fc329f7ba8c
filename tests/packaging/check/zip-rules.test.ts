import { describe, expect, it } from 'vitest';
import type { Fault, Rule } from '../../../src/packaging/check/reading/finding.ts';
import type {
  OpenedPackage,
  UnreadFile,
} from '../../../src/packaging/check/reading/opened-package.ts';
import { encryption } from '../../../src/packaging/check/zip/encryption.ts';
import { names } from '../../../src/packaging/check/zip/names.ts';
import { paths } from '../../../src/packaging/check/zip/paths.ts';
import { size } from '../../../src/packaging/check/zip/size.ts';
import { endless, zipBomb } from '../../../src/packaging/check/zip/zip-bomb.ts';
import { zipSoundness } from '../../../src/packaging/check/zip/zip-soundness.ts';
import type { EntryFault } from '../../../src/packaging/zip/entry-reading.ts';
import type { ZipEntry } from '../../../src/packaging/zip/zip-reader.ts';
import { format } from '../sample.ts';

const megabyte = 1024 ** 2;
const gigabyte = 1024 ** 3;

const entry = (path: string, given: Partial<ZipEntry> = {}): ZipEntry => ({
  ...{ path, size: 1, compressedSize: 1, encrypted: false, folder: false, symbolicLink: false },
  ...given,
});

/** A package as far as the rules of zips look at it. */
function found(rule: Rule, given: Partial<OpenedPackage>, unread: readonly UnreadFile[] = []) {
  const entries = given.entries ?? [];
  const opened: OpenedPackage = {
    ...{ size: 1, unpacked: 1, entries, manifest: null, structure: null },
    ...{ metadata: new Map(), other: null },
    ...{ files: new Map(entries.map((each) => [each.path, each])), outline: null, version: null },
    ...{ format: null, schemas: null, expected: null, caseTwin: () => null },
    contents: {
      ...{ unread, unjudged: [], schemaFiles: new Map(), missed: new Set(), refused: false },
      apiUse: { scorm12: false, scorm2004: false },
    },
    ...given,
  };
  return rule.check?.(opened) ?? [];
}
const short = ({ severity, file, what }: Fault) => [severity, file, what];

describe('names in a zip', () => {
  const inPackage = (...all: readonly string[]) =>
    found(names, { entries: all.map((path) => entry(path)) }).map(short);

  it.each(['a.html', 'A-b_c/d.1.js', 'x'.repeat(180), '0'])('may be %s', (path) => {
    expect(inPackage(path)).toEqual([]);
  });

  it.each([
    'é.html',
    'a\n.html',
    'a#.html',
    'a?',
    '50%.png',
    'a:b',
    'a*',
    'a|b',
    'a"',
    'a<b',
    'a>b',
  ])('come out changed on some servers: %j', (path) => {
    expect(inPackage(path)).toEqual([
      ['warning', path, expect.stringContaining('letters beyond ASCII')],
    ]);
  });

  it.each([
    'a b.html',
    'a+b',
    '~a',
    'a,b',
    "a'b",
    'a&b',
  ])('may be changed by a few servers: %j', (path) => {
    const what = expect.stringContaining('a blank or a sign other than');
    expect(inPackage(path)).toEqual([['note', path, what]]);
    const expected = { format: format('web'), launchPage: 'a' };
    expect(found(names, { entries: [entry(path)], expected }).map(short)).toEqual([
      ['warning', path, what],
    ]);
  });

  it('may be too long for servers on Windows', () => {
    const path = 'x'.repeat(181);
    expect(inPackage(path)).toEqual([['warning', path, 'the path is longer than 180 characters']]);
  });

  it('stand there once, also apart from case', () => {
    expect(inPackage('a', 'b', 'a')).toEqual([['error', 'a', 'the zip holds it twice']]);
    expect(inPackage('a', 'A')).toEqual([['warning', 'A', '"a" differs from it only in case']]);
  });
});

describe('paths in a zip', () => {
  const inPackage = (path: string, given: Partial<ZipEntry> = {}) =>
    found(paths, { entries: [entry(path, given)] }).map(short);

  it.each(['a/b.html', 'a..b', '..a/b', 'a/b..', 'a/.b', '1:2'])('may be %s', (path) => {
    expect(inPackage(path)).toEqual([]);
  });

  it.each([
    ...['/a', '\\a', 'C:a', 'c:/a', '../a', 'a/../b', 'a/..', '..', 'a\\..\\b'],
  ])('may not lead out of the package: %s', (path) => {
    expect(inPackage(path)).toEqual([['error', path, 'its path leads out of the package']]);
  });

  it('are written with slashes, have names, and are no links', () => {
    expect(inPackage('a\\b')).toEqual([['error', 'a\\b', 'its name holds a backslash']]);
    const none = 'it has no name that a file can have';
    expect(inPackage('')).toEqual([['error', '', none]]);
    expect(inPackage('a\0')).toEqual([['error', 'a\0', none]]);
    expect(inPackage('a', { symbolicLink: true })).toEqual([
      ['error', 'a', 'it is a symbolic link'],
    ]);
  });
});

describe('the size of a zip', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => entry(String(at)));

  it('is told above 50 and 500 megabytes', () => {
    const of = (bytes: number) => found(size, { size: bytes }).map(short);
    expect(of(50 * megabyte)).toEqual([]);
    const what = (megabytes: number) => expect.stringMatching(`^it is ${megabytes} MB, and many`);
    expect(of(50 * megabyte + 1)).toEqual([['note', '', what(50)]]);
    expect(of(500 * megabyte)).toEqual([['note', '', what(500)]]);
    expect(of(500.6 * megabyte)).toEqual([['warning', '', what(501)]]);
  });

  it('is told above 5,000 files', () => {
    expect(found(size, { entries: many(5000) })).toEqual([]);
    expect(found(size, { entries: many(5001), size: 51 * megabyte }).map(short)).toEqual([
      ['note', '', expect.stringContaining('it is 51 MB')],
      ['note', '', expect.stringContaining('it holds 5001 files, and servers may give up')],
    ]);
  });
});

describe('what of a zip cannot be read', () => {
  const unread = (fault: EntryFault): UnreadFile => ({
    path: fault,
    fault,
    reason: 'for a reason',
  });
  const faults = [
    'crc',
    'encrypted',
    'method',
    'too-large',
    'overlap',
    'truncated',
    'damaged',
  ] as const;
  const all = faults.map(unread);

  it('is told by one rule each', () => {
    expect(found(zipSoundness, {}, all).map(({ file }) => file)).toEqual([
      ...['crc', 'method', 'overlap', 'truncated', 'damaged'],
    ]);
    expect(found(zipBomb, {}, all).map(short)).toEqual([['error', 'too-large', 'for a reason']]);
    const entries = [entry('a'), entry('b', { encrypted: true })];
    expect(found(encryption, { entries }).map(short)).toEqual([
      ['error', 'b', 'it is encrypted, and an LMS cannot ask for a password'],
    ]);
  });

  it('is damaged, or packed by an unusual method', () => {
    expect(found(zipSoundness, {}, [unread('crc'), unread('method')])).toEqual([
      {
        ...{ severity: 'error', file: 'crc', what: 'it cannot be unpacked: for a reason' },
        fix: 'export or download the package again: this copy is damaged',
      },
      {
        ...{ severity: 'error', file: 'method', what: 'it cannot be unpacked: for a reason' },
        fix: 'zip the course with plain (deflate) compression, which every LMS unpacks',
      },
    ]);
  });

  it('is everything where it would not end', () => {
    const contents = {
      ...{ unread: [], unjudged: [], schemaFiles: new Map(), missed: new Set<string>() },
      ...{ refused: true, apiUse: { scorm12: false, scorm2004: false } },
    };
    expect(found(zipBomb, { contents, size: 3 * megabyte, unpacked: gigabyte }).map(short)).toEqual(
      [['error', '', 'its 3 MB claim to unpack to 1024 MB, so its files were not read']],
    );
  });

  it.each([
    [gigabyte, 1, false],
    [gigabyte + 1, 1, true],
    [gigabyte + 1, gigabyte / 100, true],
    [2 * gigabyte, gigabyte / 50, false],
    [10 * gigabyte, gigabyte, false],
    [10 * gigabyte + 1, gigabyte, true],
  ])('is, of %d bytes in a zip of %d, everything: %s', (unpacked, bytes, refused) => {
    expect(endless({ unpacked, size: bytes })).toBe(refused);
  });
});
