import type { PackageOutline } from '../manifest/outline.ts';
import type { TrustedSchemas } from '../manifest/trusted-schemas.ts';
import { openZip } from '../zip/zip-reader.ts';
import { gathered } from './gathered.ts';
import type { Fault, Rule } from './reading/finding.ts';
import { openPackage } from './reading/open-package.ts';
import type { Expected } from './reading/opened-package.ts';
import { bankLimit, questionBank } from './reading/other-standard.ts';
import { readContents, refusedContents } from './reading/read-contents.ts';
import type { CheckedCourse, CheckProgress, CheckReport, Finding } from './report.ts';
import { rules } from './rules.ts';
import { endless } from './zip/zip-bomb.ts';

export interface CheckOptions {
  /** The file's name, for the report. */
  readonly name: string;
  /** Without those of its format, a package is not judged against schemas, and the report says so. */
  readonly schemas: TrustedSchemas;
  readonly onProgress?: (progress: CheckProgress) => void;
  /** What a build adds for a package it has made. */
  readonly expected?: Expected;
}

/**
 * Reads a package as an LMS would, executing nothing of it, and judges it by every rule. Any bytes
 * whatever give a report. Each file is unpacked once, as a stream, so that memory stays bounded.
 */
export async function checkPackage(zip: Blob, options: CheckOptions): Promise<CheckReport> {
  const opening = await openZip(zip);
  if (opening.kind === 'damaged') {
    return {
      ...{ name: options.name, size: zip.size, unpacked: 0, files: 0, course: null },
      findings: [await notUnzipped(zip, opening.reason)],
    };
  }
  const { archive } = opening;
  const before = await openPackage(archive, zip.size, options);
  const found = new Map<Rule, Fault[]>(rules.map((rule) => [rule, []]));
  const contents = endless(before)
    ? refusedContents
    : await readContents(archive, {
        progress: options.onProgress ?? (() => {}),
        text(file) {
          for (const [rule, faults] of found) {
            if (rule.text !== undefined) faults.push(...rule.text(file, before));
          }
        },
      });
  const opened = { ...before, contents };
  const findings = [...found].flatMap(([rule, faults]) => {
    const all = [...faults, ...(rule.check?.(opened) ?? [])];
    return gathered(all).map((fault): Finding => ({ ...fault, rule: rule.id }));
  });
  return {
    name: options.name,
    size: zip.size,
    unpacked: opened.unpacked,
    files: archive.entries.filter(({ folder }) => !folder).length,
    course: opened.outline === null ? null : checkedCourse(opened.outline),
    findings,
  };
}

function checkedCourse(outline: PackageOutline): CheckedCourse | null {
  if (outline.kind === 'unreadable') return null;
  const { version, edition, title, organizations } = outline;
  const launchPages = (organizations[0]?.items ?? []).flatMap(
    function pages(item): CheckedCourse['launchPages'] {
      const { launch } = item;
      const own =
        launch === null
          ? []
          : [{ title: item.title, href: launch.href, scormType: launch.scormType }];
      return [...own, ...item.children.flatMap(pages)];
    },
  );
  return { version, edition, title, launchPages };
}

async function notUnzipped(zip: Blob, reason: string): Promise<Finding> {
  const place = { severity: 'error', rule: 'zip', file: '' } as const;
  const bank = questionBank(await zip.slice(0, bankLimit).text());
  if (bank !== null) return { ...place, what: `it is ${bank.what}, and no zip`, mend: bank.mend };
  return {
    ...place,
    what: `it cannot be unzipped: ${reason}`,
    mend: 'download or export it anew, and upload it as it comes, not unzipped and zipped again',
  };
}
