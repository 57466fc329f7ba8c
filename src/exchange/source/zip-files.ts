import { openZip } from '../../packaging/zip/zip-reader.ts';
import type { ItemReport, SourceFile } from '../bank/bank.ts';

/** The files of a zip, and what of it was left; a zip that cannot be opened is one entry of the report. */
export interface ZipFiles {
  readonly files: readonly SourceFile[];
  readonly left: readonly ItemReport[];
}

/** More is no bank of questions, or one that should come in parts. */
const mostBytes = 200 * 1024 ** 2;
const mostFiles = 20_000;

/** Whether a file begins as zips do. */
export function isZip({ bytes }: SourceFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Unpacks a zip in memory. Paths that lead out of it, links, encrypted and damaged files are left
 * with the reason; where all unpacks to more than 200 MB, nothing of it is taken.
 */
export async function zipFiles(zip: SourceFile): Promise<ZipFiles> {
  const leave = (name: string, reason: string): ItemReport => ({
    place: { file: zip.name },
    name,
    outcome: { kind: 'left', reason },
  });
  const whole = (reason: string): ZipFiles => ({ files: [], left: [leave(zip.name, reason)] });
  const opening = await openZip(new Blob([new Uint8Array(zip.bytes)]));
  if (opening.kind === 'damaged') return whole(`It cannot be unzipped: ${opening.reason}.`);
  const entries = opening.archive.entries.filter(({ folder }) => !folder);
  if (entries.length > mostFiles) return whole(`It has more than ${mostFiles} files.`);
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > mostBytes) {
    return whole(
      `It unpacks to ${Math.ceil(declared / 1024 ** 2)} MB, and 200 MB are read at most.`,
    );
  }
  const files: SourceFile[] = [];
  const left: ItemReport[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = safePath(entry.path);
    if (name === null || entry.symbolicLink) {
      left.push(leave(entry.path, 'Its path leads out of the zip, or it is a link.'));
    } else if (seen.has(name)) {
      left.push(leave(entry.path, 'The zip has two files of this name; the first is read.'));
    } else {
      seen.add(name);
      const reading = await opening.archive.read(entry);
      if (reading.kind === 'read') files.push({ name, bytes: reading.bytes });
      else left.push(leave(entry.path, `It cannot be read: ${reading.reason}.`));
    }
  }
  return { files, left };
}

/** A path below the zip; null where it is none. */
export function safePath(path: string): string | null {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const isSafe = !/^([a-zA-Z]:|[\\/])/.test(path) && !path.includes('\0') && !parts.includes('..');
  return isSafe && parts.length > 0 ? parts.join('/') : null;
}
