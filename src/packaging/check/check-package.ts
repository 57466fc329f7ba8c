import type { PackageOutline } from '../manifest/outline.ts';
import { structureIn } from '../manifest/structure-outline.ts';
import { openZip } from '../zip/zip-reader.ts';
import { gathered } from './gathered.ts';
import type { Fault, Finding, Rule } from './reading/finding.ts';
import { type JudgedBy, openPackage } from './reading/open-package.ts';
import type { OpenedPackage } from './reading/opened-package.ts';
import { bankLimit, questionBank } from './reading/other-standard.ts';
import { type CheckProgress, readContents, refusedContents } from './reading/read-contents.ts';
import type { CheckedCourse, CheckReport } from './report.ts';
import { rules } from './rules.ts';
import { endless } from './zip/zip-bomb.ts';

export interface CheckOptions extends JudgedBy {
  /** The file's name, for the report. */
  readonly name: string;
  readonly onProgress?: (progress: CheckProgress) => void;
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
    course: opened.outline === null ? checkedStructure(opened) : checkedCourse(opened.outline),
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

/** The same of a course structure of cmi5. */
function checkedStructure({ structure }: OpenedPackage): CheckedCourse | null {
  const outline = structure?.kind === 'read' ? structureIn(structure.root) : null;
  if (outline?.kind !== 'read') return null;
  return {
    version: 'cmi5',
    edition: '',
    title: outline.title,
    launchPages: outline.units.map(({ title, url }) => ({ title, href: url, scormType: 'sco' })),
  };
}

async function notUnzipped(zip: Blob, reason: string): Promise<Finding> {
  const place = { severity: 'error', rule: 'zip', file: '' } as const;
  const bank = questionBank(await zip.slice(0, bankLimit).text());
  if (bank !== null) return { ...place, what: `it is ${bank.what}, and no zip`, fix: bank.fix };
  return {
    ...place,
    what: `it cannot be unzipped: ${reason}`,
    fix: 'download or export it again, and upload it as it is, without unzipping and zipping it',
  };
}
