import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceOf, type Lms, lmsSchema, statements } from '../../src/guides/lms-schema.ts';
import { packageFormats } from '../../src/packaging/manifest/format.ts';

const promised = [
  'Blackboard',
  'Brightspace',
  'Canvas',
  'Chamilo',
  'Cornerstone',
  'Docebo',
  'ILIAS',
  'Moodle',
  'Open edX',
  'Sakai',
  'SCORM Cloud',
  'SuccessFactors',
  'TalentLMS',
];

const files = globSync('src/guides/lms/*').sort();
const raw = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const pages: readonly (readonly [id: string, lms: Lms])[] = files.map((file) => [
  basename(file, '.json'),
  lmsSchema.parse(raw(file)),
]);

describe('the pages about LMSs', () => {
  it('are those that were promised', () => {
    expect(pages.map(([, { name }]) => name).sort()).toEqual([...promised].sort());
  });

  it('are led to from the guide for instructors, by the table of all', () => {
    expect(readFileSync('src/guides/instructors.md', 'utf8')).toContain('[Your LMS](lms.html)');
  });

  it.each(pages)('%s: is dated, names its sources and an importable format', (_, lms) => {
    expect(lms.asAt).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(Object.keys(lms.sources)).not.toEqual([]);
    const format = packageFormats.find(({ id }) => id === lms.format);
    expect(format?.standard).toBeTruthy();
  });

  it.each(pages)('%s: rests its choice of package on a source', (_, lms) => {
    expect(lms.why.slice(0, 1).map((reason) => evidenceOf(lms, reason))).not.toContain('general');
  });

  it.each(pages)('%s: claims to have seen something only of Moodle and Chamilo', (id, lms) => {
    const seen = statements(lms).some((each) => evidenceOf(lms, each) === 'tried');
    expect(seen).toBe(['moodle', 'chamilo'].includes(id));
  });

  it.each(pages)('%s: links to every source but what was tried', (_, lms) => {
    for (const { kind, url } of Object.values(lms.sources)) {
      expect(url === null).toBe(kind === 'tried');
    }
  });
});

describe('the schema of a page', () => {
  const [first] = files;
  const changed = (change: Record<string, unknown>) =>
    lmsSchema.safeParse({ ...(raw(first ?? '') as object), ...change });

  it('accepts what is there', () => {
    expect(changed({}).success).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a statement without a source', { look: [{ says: 'It is there.' }] }],
    ['a source nobody gave', { look: [{ says: 'It is there.', from: 'hearsay' }] }],
    ['plain web pages for an LMS', { format: 'web' }],
    ['a page without a date', { asAt: undefined }],
    ['an unknown field', { note: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(changed(change).success).toBe(false);
  });

  it('refuses a source that nothing rests on', () => {
    const { sources } = raw(first ?? '') as Lms;
    const spare = { kind: 'maker', name: 'A page', url: 'https://example.org/' };
    expect(changed({ sources: { ...sources, spare } }).success).toBe(false);
  });
});
