import type { OpenedPackage } from './opened-package.ts';

/** Something about a package that a person should know. */
export interface Finding {
  /**
   * `error`: some LMS will not import it, or the course will not work there. `warning`: some LMS
   * may misbehave. `note`: worth knowing.
   */
  readonly severity: 'error' | 'warning' | 'note';
  /** The id of the rule that found it. */
  readonly rule: string;
  /** Path in the package; '' for the package as a whole. */
  readonly file: string;
  /** From 1; absent where no line can be named. */
  readonly line?: number;
  readonly what: string;
  readonly mend: string;
}

/** What a rule finds; its id is added by the caller. */
export type Fault = Omit<Finding, 'rule'>;

/** One idea of what a package must be. */
export interface Rule {
  readonly id: string;
  /** Where and how the package breaks it; [] where it keeps it. */
  check(opened: OpenedPackage): readonly Fault[];
}

/** A finding as one line of text: place, severity, what is wrong and how to mend it. */
export function findingLine(finding: Finding): string {
  const line = finding.line === undefined ? '' : `:${finding.line}`;
  const place = finding.file === '' ? 'package' : `${finding.file}${line}`;
  return `${place}: ${finding.severity}: ${finding.what}; ${finding.mend} [${finding.rule}]`;
}
