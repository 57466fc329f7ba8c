import { scormVersion } from '../../manifest/edition.ts';
import { outlineOf } from '../../manifest/outline.ts';
import { metadataLocations } from '../../manifest/resources.ts';
import { structureFile } from '../../manifest/structure.ts';
import type { TrustedSchemas } from '../../manifest/trusted-schemas.ts';
import { readXml, type XmlNode, type XmlReading } from '../../manifest/xml-tree.ts';
import { manifestLimit } from '../../manifest/zip-outline.ts';
import { resolve } from '../../site/target.ts';
import type { ZipArchive } from '../../zip/zip-reader.ts';
import { cmi5Format, judgedFormat } from './judged-format.ts';
import type { Contents, Expected, OpenedPackage } from './opened-package.ts';
import {
  bankLimit,
  mayHoldQuestions,
  type OtherStandard,
  otherManifest,
  otherStandard,
  questionBank,
} from './other-standard.ts';
import { refusedContents } from './read-contents.ts';
import { textOf } from './text-file.ts';

const unknownYet: Contents = { ...refusedContents, refused: false };

/** What a package is held to beside the standard. */
export interface JudgedBy {
  /** Without those of its format, a package is not judged against schemas, and the report says so. */
  readonly schemas: TrustedSchemas;
  /** What a build adds for a package it has made. */
  readonly expected?: Expected;
}

/** What can be told of a package before its contents are read: its list of files and its manifest. */
export async function openPackage(
  archive: ZipArchive,
  size: number,
  { schemas, expected }: JudgedBy,
): Promise<OpenedPackage> {
  const { entries } = archive;
  const files = new Map(
    entries.filter(({ folder }) => !folder).map((entry) => [entry.path, entry] as const),
  );
  const manifest = await readManifest(archive, files, 'imsmanifest.xml');
  const structure = manifest === null ? await readManifest(archive, files, structureFile) : null;
  const written = manifest?.kind === 'read' ? manifest.root : null;
  const other =
    structure !== null
      ? null
      : written === null
        ? await otherPackage(archive, files)
        : otherManifest(written);
  const root = other === null ? written : null;
  const found = structure === null ? root && judgedFormat(root) : cmi5Format;
  const format = expected?.format ?? found;
  const twins = new Map([...files.keys()].map((path) => [path.toLowerCase(), path] as const));
  return {
    size,
    unpacked: entries.reduce((sum, entry) => sum + entry.size, 0),
    entries,
    files,
    manifest,
    structure,
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
  path: string,
): Promise<XmlReading | null> {
  const entry = files.get(path);
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
