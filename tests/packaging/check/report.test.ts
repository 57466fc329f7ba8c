import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/packaging/check/reading/finding.ts';
import { isSound } from '../../../src/packaging/check/report.ts';

const found = (severity: Finding['severity']): Finding => ({
  severity,
  rule: 'size',
  file: '',
  what: 'it is large',
  fix: 'make it smaller',
});

describe('a package', () => {
  it('may be handed out with nothing but notes on it', () => {
    expect(isSound({ findings: [] })).toBe(true);
    expect(isSound({ findings: [found('note'), found('note')] })).toBe(true);
  });

  it.each(['warning', 'error'] as const)('may not be handed out with one %s', (severity) => {
    expect(isSound({ findings: [found('note'), found(severity)] })).toBe(false);
  });
});
