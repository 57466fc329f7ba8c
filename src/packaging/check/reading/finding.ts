import type { XmlNode } from '../../manifest/xml-tree.ts';
import type { OpenedPackage, TextFile } from './opened-package.ts';

/** Something about a package that a person should know. */
export interface Finding {
  /**
   * `error`: it will not import, or will not work. `warning`: it will misbehave in some LMSs.
   * `note`: worth knowing.
   */
  readonly severity: 'error' | 'warning' | 'note';
  /** The id of the rule that found it. */
  readonly rule: string;
  /** Path in the package; '' for the package as a whole. */
  readonly file: string;
  /** Further files of which the same is true, where there are many; their number is in `what`. */
  readonly also?: readonly string[];
  /** From 1; absent where no line can be named. */
  readonly line?: number;
  readonly what: string;
  /** Why it matters: the section of the standard or the LMS; absent where `what` says all. */
  readonly reason?: string;
  readonly fix: string;
}

/** What a rule finds; its id is added by the caller. */
export type Fault = Omit<Finding, 'rule'>;

/** One idea of what a package must be. Both functions give [] where the package keeps it. */
export interface Rule {
  readonly id: string;
  /** Judges one page, style sheet or script as it is read; it is not kept. */
  text?(file: TextFile, opened: OpenedPackage): readonly Fault[];
  /** Judges the package once all of it has been read. */
  check?(opened: OpenedPackage): readonly Fault[];
}

/** A fault of the manifest, at the line of an element. */
export function inManifest(
  node: XmlNode,
  severity: Fault['severity'],
  what: string,
  fix: string,
  reason?: string,
): Fault {
  const fault: Fault = { severity, file: 'imsmanifest.xml', line: node.line, what, fix };
  return reason === undefined ? fault : { ...fault, reason };
}

/** A finding as one line of text: place, severity, what is wrong and how to fix it. */
export function findingLine(finding: Finding): string {
  const line = finding.line === undefined ? '' : `:${finding.line}`;
  const place = finding.file === '' ? 'package' : `${finding.file}${line}`;
  const reason = finding.reason === undefined ? '' : ` (${finding.reason})`;
  return `${place}: ${finding.severity}: ${finding.what}${reason}; ${finding.fix} [${finding.rule}]`;
}
