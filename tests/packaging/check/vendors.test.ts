import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findingLine } from '../../../src/packaging/check/reading/finding.ts';
import { files, findingsOf } from '../sample.ts';
import { allVendors } from './vendors/all-vendors.ts';

/** Warnings that packages of today's tools earn: what the tools themselves should fix. */
const earned = new Set([
  ...['schema-validity', 'metadata-files', 'unload-handlers', 'sync-requests', 'file-types'],
]);

describe.each(allVendors)('checkPackage on a good package of $name', ({ files: texts }) => {
  it('finds no error, and warns of nothing but what the tool does', async () => {
    const findings = await findingsOf(zipSync(Object.fromEntries(files(texts)), { level: 0 }));
    const wrong = findings.filter(
      ({ severity, rule }) => severity === 'error' || (severity === 'warning' && !earned.has(rule)),
    );
    expect(wrong.map(findingLine)).toEqual([]);
  });
});
