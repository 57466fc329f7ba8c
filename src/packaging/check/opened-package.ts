import { unzipSync } from 'fflate';
import type { PackageFormat } from '../format.ts';
import type { SiteFiles } from '../reachable.ts';
import { holdsReferences, type Reference, references } from '../references.ts';
import { readXml, type XmlReading } from './xml-tree.ts';

/** A package as the rules see it: unzipped and read once. */
export interface OpenedPackage {
  readonly format: PackageFormat;
  /** The page that is to open first. */
  readonly launchPage: string;
  /** Trusted schema files by name; those in the package are never used to judge it. */
  readonly schemas: SiteFiles;
  /** Size of the zip in bytes. */
  readonly size: number;
  /** Names in the order of the zip, doubles included. */
  readonly names: readonly string[];
  readonly files: SiteFiles;
  /** Text and URLs of the pages, style sheets and scripts. */
  readonly texts: ReadonlyMap<string, TextFile>;
  /** `imsmanifest.xml` at the root; null when there is none. */
  readonly manifest: XmlReading | null;
}

export interface TextFile {
  readonly text: string;
  readonly references: readonly Reference[];
}

export type Opening =
  | { readonly kind: 'opened'; readonly opened: OpenedPackage }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Bytes that a package may claim to unpack to; more is taken for a bomb. */
const unpackedLimit = 1024 ** 3;

/** Unzips a package and reads what the rules need. */
export function openPackage(
  bytes: Uint8Array,
  format: PackageFormat,
  launchPage: string,
  schemas: SiteFiles,
): Opening {
  const names: string[] = [];
  let unpacked = 0;
  let entries: Readonly<Record<string, Uint8Array>>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        if (unpacked > unpackedLimit) throw new Error('it unpacks to more than 1 GB');
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
  const files = new Map(Object.entries(entries));
  const manifest = files.get('imsmanifest.xml');
  return {
    kind: 'opened',
    opened: {
      format,
      launchPage,
      schemas,
      size: bytes.length,
      names,
      files,
      texts: readTexts(files),
      manifest: manifest === undefined ? null : readXml(manifest),
    },
  };
}

function readTexts(files: SiteFiles): ReadonlyMap<string, TextFile> {
  const texts = new Map<string, TextFile>();
  for (const [path, bytes] of files) {
    if (!holdsReferences(path)) continue;
    const text = new TextDecoder().decode(bytes);
    texts.set(path, { text, references: references(path, text) });
  }
  return texts;
}
