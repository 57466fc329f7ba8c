import { scormVersion } from '../edition.ts';
import { outlineOf, type PackageOutline } from '../outline.ts';
import { resolve } from '../target.ts';
import { manifestLimit } from '../zip-outline.ts';
import { openZip, type ZipArchive } from '../zip-reader.ts';
import type { Fault, Rule } from './finding.ts';
import { gathered } from './gathered.ts';
import { judgedFormat } from './judged-format.ts';
import { metadataLocations } from './metadata-files.ts';
import type { Contents, Expected, OpenedPackage } from './opened-package.ts';
import {
  mayHoldQuestions,
  type OtherStandard,
  otherManifest,
  otherStandard,
  questionBank,
} from './other-standard.ts';
import { readContents, refusedContents } from './read-contents.ts';
import type { CheckedCourse, CheckProgress, CheckReport, Finding } from './report.ts';
import { rules } from './rules.ts';
import { textOf } from './text-file.ts';
import type { TrustedSchemas } from './trusted-schemas.ts';
import { readXml, type XmlNode, type XmlReading } from './xml-tree.ts';
import { endless } from './zip-bomb.ts';

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

const unknownYet: Contents = { ...refusedContents, refused: false };

async function openPackage(
  archive: ZipArchive,
  size: number,
  { schemas, expected }: CheckOptions,
): Promise<OpenedPackage> {
  const { entries } = archive;
  const files = new Map(
    entries.filter(({ folder }) => !folder).map((entry) => [entry.path, entry] as const),
  );
  const manifest = await readManifest(archive, files);
  const written = manifest?.kind === 'read' ? manifest.root : null;
  const other = written === null ? await otherPackage(archive, files) : otherManifest(written);
  const root = other === null ? written : null;
  const format = expected?.format ?? (root === null ? null : judgedFormat(root));
  const twins = new Map([...files.keys()].map((path) => [path.toLowerCase(), path] as const));
  return {
    size,
    unpacked: entries.reduce((sum, entry) => sum + entry.size, 0),
    entries,
    files,
    manifest,
    metadata: root === null ? new Map() : await readMetadata(archive, files, root),
    other,
    outline: root === null ? null : outlineOf(root),
    version: root === null ? null : scormVersion(root),
    format,
    schemas: (format && schemas.get(format.id)) ?? null,
    expected: expected ?? null,
    contents: unknownYet,
    caseTwin: (path) => twins.get(path.toLowerCase()) ?? null,
  };
}

async function readManifest(
  archive: ZipArchive,
  files: OpenedPackage['files'],
): Promise<XmlReading | null> {
  const entry = files.get('imsmanifest.xml');
  if (entry === undefined) return null;
  const reading = await archive.read(entry, manifestLimit);
  return reading.kind === 'read' ? readXml(reading.bytes) : null;
}

/** A course with more metadata files than these says the same of all. */
const metadataLimit = 20;

async function readMetadata(
  archive: ZipArchive,
  files: OpenedPackage['files'],
  root: XmlNode,
): Promise<OpenedPackage['metadata']> {
  const paths = new Set(
    metadataLocations(root).flatMap(({ text }) => {
      const target = resolve(text, '');
      return target.kind === 'file' ? [target.path] : [];
    }),
  );
  const read = new Map<string, XmlReading>();
  for (const path of [...paths].slice(0, metadataLimit)) {
    const entry = files.get(path);
    const reading = entry && (await archive.read(entry, manifestLimit));
    if (reading?.kind === 'read') read.set(path, readXml(reading.bytes));
  }
  return read;
}

/** A question bank is short; what is longer is told by its name or not at all. */
const bankLimit = 4 * 1024 ** 2;

/** What a package without a manifest is, by its files and what the first few of them begin with. */
async function otherPackage(
  archive: ZipArchive,
  files: OpenedPackage['files'],
): Promise<OtherStandard | null> {
  const paths = [...files.keys()];
  const known = otherStandard(paths);
  if (known !== null || paths.some((path) => /\.html?$/i.test(path))) return known;
  const texts = [...files.values()].filter(
    ({ path, size }) => mayHoldQuestions(path) && size <= bankLimit,
  );
  for (const entry of texts.slice(0, 10)) {
    const reading = await archive.read(entry, bankLimit);
    const bank = reading.kind === 'read' ? questionBank(textOf(reading.bytes)) : null;
    if (bank !== null) return bank;
  }
  return null;
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
