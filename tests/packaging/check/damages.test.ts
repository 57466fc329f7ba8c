import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/packaging/check/reading/finding.ts';
import { files, findingsOf } from '../sample.ts';
import { fileDamages } from './damages/file-damages.ts';
import { manifestDamages } from './damages/manifest-damages.ts';
import { organizationDamages } from './damages/organization-damages.ts';
import { scriptDamages } from './damages/script-damages.ts';
import { type Files, goodFiles, type Severity } from './vendors/damage.ts';

const damages = [...manifestDamages, ...organizationDamages, ...fileDamages, ...scriptDamages];

async function told(from: Files, rule: string, severity: Severity) {
  const findings = await findingsOf(zipSync(Object.fromEntries(files(from)), { level: 0 }));
  return findings.filter((finding) => finding.rule === rule && finding.severity === severity);
}

/** Clauses for a person: what is wrong, why it matters, what to do; they stand in one sentence. */
function expectWorded({ what, reason, fix }: Finding): void {
  const clause = /^\S.{6,}[^\s.;:,]$/su;
  expect(what).toMatch(clause);
  expect(fix).toMatch(clause);
  if (reason !== undefined) expect(reason).toMatch(clause);
}

describe('checkPackage on a damaged package', () => {
  it.each(damages)('tells %s in a package of %s', async (_what, vendor, damage, rule, severity) => {
    const good = goodFiles(vendor);
    const found = await told(damage(good), rule, severity);
    const before = (await told(good, rule, severity)).map(({ what }) => what);
    const added = found.filter(({ what }) => !before.includes(what));
    expect(added).not.toEqual([]);
    for (const finding of added) expectWorded(finding);
  });

  it('is tried with no damage twice', () => {
    expect(new Set(damages.map(([what]) => what)).size).toBe(damages.length);
  });
});
