import { describe, expect, it } from 'vitest';
import { findingGroups, findingPlace, worstOf } from '../../src/instructor/finding-groups.ts';
import type { Finding } from '../../src/packaging/check/reading/finding.ts';

const finding = (severity: Finding['severity'], rule: string, file = ''): Finding => ({
  severity,
  rule,
  file,
  what: 'it is so',
  fix: 'make it other',
});

describe('the groups of findings', () => {
  it('put the worst first and keep what is alike together, losing none', () => {
    const findings = [
      finding('note', 'size'),
      finding('error', 'links', 'a.html'),
      finding('error', 'names', 'A.html'),
      finding('error', 'links', 'b.html'),
      finding('warning', 'links', 'c.html'),
    ];
    const groups = findingGroups(findings);
    expect(
      groups.map(({ severity, rule, findings: { length } }) => [severity, rule, length]),
    ).toEqual([
      ['error', 'links', 2],
      ['error', 'names', 1],
      ['warning', 'links', 1],
      ['note', 'size', 1],
    ]);
    expect(new Set(groups.flatMap((group) => group.findings))).toEqual(new Set(findings));
  });
});

describe('the worst of findings', () => {
  it('is that of the worst one, and of none there is none', () => {
    const note = finding('note', 'size');
    const warning = finding('warning', 'links');
    expect(worstOf([])).toBeNull();
    expect(worstOf([note])).toBe('note');
    expect(worstOf([note, warning, note])).toBe('warning');
    expect(worstOf([warning, finding('error', 'zip'), note])).toBe('error');
  });
});

describe('the place of a finding', () => {
  it('is the file with its line, or the package', () => {
    expect(findingPlace({ file: 'a.html', line: 3 })).toBe('a.html, line 3');
    expect(findingPlace({ file: 'a.html' })).toBe('a.html');
    expect(findingPlace({ file: '' })).toBe('The package');
  });
});
