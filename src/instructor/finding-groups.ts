import type { CheckReport, Finding } from '../packaging/check/report.ts';

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

/** What a report comes to, in one sentence. */
export interface Verdict {
  readonly kind: Severity | 'sound';
  readonly words: string;
}

/** The worst that was found decides. */
export function verdict({ findings }: Pick<CheckReport, 'findings'>): Verdict {
  const count = (severity: Severity) =>
    findings.filter((each) => each.severity === severity).length;
  const [errors, warnings, notes] = severities.map(count) as [number, number, number];
  if (errors > 0) {
    return {
      kind: 'error',
      words: `It will not import everywhere, or will not work: ${counted(errors, 'error')}`,
    };
  }
  if (warnings > 0) {
    return {
      kind: 'warning',
      words: `It can be imported, and may misbehave in some LMSs: ${counted(warnings, 'warning')}`,
    };
  }
  return notes > 0
    ? { kind: 'note', words: `No faults found; ${counted(notes, 'thing')} worth knowing` }
    : { kind: 'sound', words: 'No faults found' };
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
