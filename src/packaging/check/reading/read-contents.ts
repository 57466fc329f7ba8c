import { apiMethods, apiNames } from '../../../standard/api.ts';
import { resolve } from '../../site/target.ts';
import type { ZipArchive, ZipEntry } from '../../zip/zip-reader.ts';
import type { ApiUse, Contents, TextFile, UnreadFile } from './opened-package.ts';
import { textFile, textKind } from './text-file.ts';

/** Larger texts are machine-made data, which rules would take long over and learn nothing from. */
export const textLimit = 8 * 1024 ** 2;

/** Texts of a package that are judged in all, in bytes: what takes a minute or so. */
const textsLimit = 400 * 1024 ** 2;

/** A parsed script takes some forty times its size in memory: larger ones are searched instead. */
const parseLimit = 2 * 1024 ** 2;

/** Parsing takes about a second a megabyte on a slow machine; what is beyond this is searched. */
const parsedLimit = 30 * 1024 ** 2;

/** How far a check is, in unpacked bytes. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** What `readContents` reads for. */
export interface Reader {
  /** Called once for each page, style sheet and script that can be read. */
  text(file: TextFile): void;
  progress(progress: CheckProgress): void;
}

/**
 * Unpacks every file once, in the order of the zip: texts are handed over one by one, schema files
 * kept, all else only streamed to prove its checksum. Memory is bounded by the largest text.
 */
export async function readContents(
  archive: ZipArchive,
  { text, progress }: Reader,
): Promise<Contents> {
  const files = archive.entries.filter(({ folder }) => !folder);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const unread: UnreadFile[] = [];
  const unjudged: string[] = [];
  const schemaFiles = new Map<string, Uint8Array>();
  const apiUse = { scorm12: false, scorm2004: false };
  const paths = new Set(files.map(({ path }) => path));
  const missed = new Set<string>();
  const step = Math.max(total / 200, 1);
  let done = 0;
  let reported = 0;
  let texts = 0;
  let parsed = 0;

  const tell = (bytes: number) => {
    done += bytes;
    if (done - reported < step) return;
    reported = done;
    progress({ done, total });
  };

  const keep = (entry: ZipEntry, bytes: Uint8Array) => {
    const kind = textKind(entry.path);
    if (kind === null) {
      schemaFiles.set(entry.path, bytes);
      return;
    }
    texts += bytes.length;
    const parses = bytes.length <= parseLimit && parsed + bytes.length <= parsedLimit;
    if (parses && kind !== 'css') parsed += bytes.length;
    const file = textFile(entry.path, kind, bytes, parses);
    noteApiUse(apiUse, file);
    for (const { url } of file.references) {
      const target = resolve(url, file.path);
      if (target.kind === 'file' && !paths.has(target.path)) missed.add(target.path);
    }
    text(file);
  };

  for (const entry of files) {
    const kind = textKind(entry.path);
    const judged = kind !== null && entry.size <= textLimit && texts + entry.size <= textsLimit;
    if (kind !== null && !judged) unjudged.push(entry.path);
    const held = judged || (isSchemaFile(entry.path) && entry.size <= textLimit);
    const reading = held
      ? await archive.read(entry, textLimit)
      : await archive.stream(entry, (piece) => tell(piece.length));
    if (reading.kind === 'unread') {
      unread.push({ path: entry.path, fault: reading.fault, reason: reading.reason });
    }
    if (reading.kind === 'read') {
      keep(entry, reading.bytes);
      tell(reading.bytes.length);
    }
  }
  progress({ done: total, total });
  return { unread, unjudged, schemaFiles, apiUse, missed, refused: false };
}

/** What is known of a package whose files are not unpacked. */
export const refusedContents: Contents = {
  unread: [],
  unjudged: [],
  schemaFiles: new Map(),
  apiUse: { scorm12: true, scorm2004: true },
  missed: new Set(),
  refused: true,
};

function isSchemaFile(path: string): boolean {
  return /^[^/]+\.(?:xsd|dtd)$/i.test(path);
}

const named = (name: string) => new RegExp(`\\b${name}\\b`);
const initialize12 = named(apiMethods['1.2'].initialize);
const api2004 = named(apiNames['2004']);

function noteApiUse(use: { -readonly [key in keyof ApiUse]: ApiUse[key] }, file: TextFile): void {
  for (const { code } of file.scripts) {
    use.scorm12 ||= initialize12.test(code);
    use.scorm2004 ||= api2004.test(code);
  }
}
