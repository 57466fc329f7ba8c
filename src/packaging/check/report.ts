import type { ScormVersion } from '../../standard/api.ts';
import type { Finding } from './reading/finding.ts';

/** What was found in a package, in plain data: JSON.stringify saves it. */
export interface CheckReport {
  /** The file's name as it came; '' where none is known. */
  readonly name: string;
  /** Bytes of the zip. */
  readonly size: number;
  /** Bytes that its files declare to have unpacked. */
  readonly unpacked: number;
  /** How many files it holds, folders not counted. */
  readonly files: number;
  /** Null where no manifest could be read. */
  readonly course: CheckedCourse | null;
  /** In the order of the rules; [] when there is nothing to say. */
  readonly findings: readonly Finding[];
}

/** What a package is, as its manifest says. */
export interface CheckedCourse {
  readonly version: ScormVersion | 'cmi5';
  /** `schemaversion` as written, such as `2004 4th Edition`; '' for none. */
  readonly edition: string;
  readonly title: string;
  /** What a learner can open, in the order of the menu. */
  readonly launchPages: readonly LaunchPage[];
}

export interface LaunchPage {
  readonly title: string;
  readonly href: string;
  /** An asset reports nothing to the LMS. */
  readonly scormType: 'sco' | 'asset';
}

/** Whether a package of our own may be handed out: what an LMS might stumble over may not. */
export function isSound({ findings }: Pick<CheckReport, 'findings'>): boolean {
  return findings.every(({ severity }) => severity === 'note');
}
