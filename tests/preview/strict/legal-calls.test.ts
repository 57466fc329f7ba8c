import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/preview/strict/judge-call.ts';
import { judgeCalls } from '../../../src/preview/strict/judge-calls.ts';
import { apiMethods } from '../../../src/standard/api.ts';
import { launched } from '../launched.ts';
import { legalCalls } from './legal-calls.ts';

describe.each(['1.2', '2004'] as const)('legal calls of SCORM %s', (version) => {
  it.each(
    legalCalls[version].map((sets) => ({ sets, told: JSON.stringify(sets).slice(0, 120) })),
  )('are taken by an LMS and have no finding: $told', async ({ sets }) => {
    const names = apiMethods[version];
    const { api } = await launched(version);
    const findings: Finding[] = [];
    const judged = judgeCalls(api, version, {}, (finding) => findings.push(finding));
    judged[names.initialize]?.('');
    for (const [element, value] of sets) {
      const result = String(judged[names.set]?.(element, value));
      expect({ element, value, result }).toEqual({ element, value, result: 'true' });
    }
    judged[names.commit]?.('');
    judged[names.terminate]?.('');
    expect(findings).toEqual([]);
  });
});
