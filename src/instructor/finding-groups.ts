import type { Finding } from '../packaging/check/reading/finding.ts';

export const severities = ['error', 'warning', 'note'] as const;

export type Severity = Finding['severity'];

/** What a severity means to the person who uploads the package. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Will not import, or will not work',
  warning: 'Will misbehave in some LMSs',
  note: 'Worth knowing',
};

/** Findings of one rule and severity. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Findings by severity, the worst first, then by rule in the order they were found. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return severities.flatMap((severity) => {
    const alike = findings.filter((finding) => finding.severity === severity);
    const rules = [...new Set(alike.map(({ rule }) => rule))];
    return rules.map((rule) => ({
      rule,
      severity,
      findings: alike.filter((finding) => finding.rule === rule),
    }));
  });
}

/** Where a finding is, as text: a path with its line, or the package. */
export function findingPlace({ file, line }: Pick<Finding, 'file' | 'line'>): string {
  if (file === '') return 'The package';
  return line === undefined ? file : `${file}, line ${line}`;
}

/** The worst severity among findings; null where there are none. */
export function worstOf(findings: readonly Finding[]): Severity | null {
  return severities.find((each) => findings.some(({ severity }) => severity === each)) ?? null;
}
