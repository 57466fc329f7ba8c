import type { XmlNode } from '../../manifest/xml-tree.ts';
import type { Finding } from '../report.ts';
import type { OpenedPackage, TextFile } from './opened-package.ts';

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
  mend: string,
  reason?: string,
): Fault {
  const fault: Fault = { severity, file: 'imsmanifest.xml', line: node.line, what, mend };
  return reason === undefined ? fault : { ...fault, reason };
}

/** A finding as one line of text: place, severity, what is wrong and how to mend it. */
export function findingLine(finding: Finding): string {
  const line = finding.line === undefined ? '' : `:${finding.line}`;
  const place = finding.file === '' ? 'package' : `${finding.file}${line}`;
  const reason = finding.reason === undefined ? '' : ` (${finding.reason})`;
  return `${place}: ${finding.severity}: ${finding.what}${reason}; ${finding.mend} [${finding.rule}]`;
}
