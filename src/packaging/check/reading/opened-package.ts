import type { ScormVersion } from '../../../standard/api.ts';
import type { PackageFormat } from '../../manifest/format.ts';
import type { PackageOutline } from '../../manifest/outline.ts';
import type { XmlReading } from '../../manifest/xml-tree.ts';
import type { Reference } from '../../site/reference.ts';
import type { SiteFiles } from '../../site/site-files.ts';
import type { Unread } from '../../zip/entry-reading.ts';
import type { ZipEntry } from '../../zip/zip-reader.ts';
import type { OtherStandard } from './other-standard.ts';
import type { Script } from './script.ts';

/** What a build says of the package it has just made, which is then held to it. */
export interface Expected {
  readonly format: PackageFormat;
  /** The page that is to open first. */
  readonly launchPage: string;
}

/** A package as the rules see it. Contents of files are not kept: rules see texts as they are read. */
export interface OpenedPackage {
  /** Size of the zip in bytes. */
  readonly size: number;
  /** Bytes that all files declare to have unpacked. */
  readonly unpacked: number;
  /** In the order of the zip, folders and doubles included. */
  readonly entries: readonly ZipEntry[];
  /** Files by path; of doubles, the last. */
  readonly files: ReadonlyMap<string, ZipEntry>;
  /** `imsmanifest.xml` at the root; null when there is none that can be read. */
  readonly manifest: XmlReading | null;
  /** `cmi5.xml` at the root, where there is no `imsmanifest.xml`; null where there is none. */
  readonly structure: XmlReading | null;
  /** Metadata files that the manifest names and that can be read, by path. */
  readonly metadata: ReadonlyMap<string, XmlReading>;
  /** What it is of, where that is neither SCORM nor cmi5; null where it is, and where nobody knows. */
  readonly other: OtherStandard | null;
  /** Null where the manifest cannot be read, and for other standards. */
  readonly outline: PackageOutline | null;
  /** The version the package says it is; null where there is no manifest of SCORM to say it. */
  readonly version: ScormVersion | null;
  /** The format it is judged as; null where there is no manifest of SCORM, and no structure of cmi5. */
  readonly format: PackageFormat | null;
  /** Trusted schema files of that format; null where they could not be loaded. */
  readonly schemas: SiteFiles | null;
  /** Null for packages that this project did not make. */
  readonly expected: Expected | null;
  /** Known once all of the package has been read. */
  readonly contents: Contents;
  /** The file whose name differs from the path in nothing but case; null when there is none. */
  caseTwin(path: string): string | null;
}

/** What is remembered of the contents. */
export interface Contents {
  /** Files that could not be read, and why. */
  readonly unread: readonly UnreadFile[];
  /** Texts too large to be judged. */
  readonly unjudged: readonly string[];
  /** The schema files at the root. */
  readonly schemaFiles: SiteFiles;
  readonly apiUse: ApiUse;
  /** Paths that pages, style sheets and scripts load or link to, and that are no files of the package. */
  readonly missed: ReadonlySet<string>;
  /** Whether nothing was unpacked, because it would not end. */
  readonly refused: boolean;
}

export interface UnreadFile extends Omit<Unread, 'kind'> {
  readonly path: string;
}

/** Whether any page or script names the API of a version, or its calls. */
export interface ApiUse {
  readonly scorm12: boolean;
  readonly scorm2004: boolean;
}

/** A page, style sheet or script, as rules see it. */
export interface TextFile {
  readonly path: string;
  readonly kind: 'html' | 'css' | 'js' | 'svg';
  readonly text: string;
  /** The URLs it loads or links to; mere mentions are left out. */
  readonly references: readonly Reference[];
  /** The file itself, or the inline scripts and event handlers of a page. */
  readonly scripts: readonly Script[];
  /** The line, from 1, of a place in the text. */
  line(at: number): number;
}
