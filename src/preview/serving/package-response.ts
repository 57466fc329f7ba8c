import type { ZipArchive, ZipEntry } from '../../packaging/zip/zip-reader.ts';
import { type ByteRange, byteRange } from './byte-range.ts';
import { mediaType } from './media-type.ts';
import { missingPage } from './missing-page.ts';

/** What is asked of a package. */
export interface PackageRequest {
  readonly method: string;
  /** From the root of the package, decoded, without query. */
  readonly path: string;
  /** The Range header. */
  readonly range: string | null;
  /** A person will look at the answer. */
  readonly isDocument: boolean;
}

/** An opened package, its files by path. */
export interface PackageFiles {
  readonly archive: ZipArchive;
  readonly byPath: ReadonlyMap<string, ZipEntry>;
}

/** The files of an archive by path; of doubles the last counts, as when a zip is unpacked. */
export function packageFiles(archive: ZipArchive): PackageFiles {
  const files = archive.entries.filter(({ folder }) => !folder);
  return { archive, byPath: new Map(files.map((entry) => [entry.path, entry])) };
}

/** Why a file is not served, in words for the person who made the package. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/**
 * Answers a request for a file as the server of an LMS would: GET and HEAD, whole or a range of
 * bytes. What the package does not have is a 404; a damaged file is a 502.
 */
export async function packageResponse(
  { archive, byPath }: PackageFiles,
  { method, path, range: asked }: PackageRequest,
): Promise<Response | Refusal> {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, reason: `A package is files only; they cannot be sent a ${method}.` };
  }
  const entry = byPath.get(path);
  if (entry === undefined) return { status: 404, reason: whyMissing(path, byPath) };
  const range = byteRange(asked, entry.size);
  if (range === 'unsatisfiable') {
    const headers = { 'content-range': `bytes */${entry.size}` };
    return new Response(null, { status: 416, headers });
  }
  const head = headOf(entry, range);
  if (method === 'HEAD') return new Response(null, head);
  const reading = await archive.read(entry);
  if (reading.kind === 'unread') {
    return { status: 502, reason: `The file is in the package, but ${reading.reason}.` };
  }
  const bytes = range === null ? reading.bytes : reading.bytes.subarray(range.from, range.to + 1);
  return new Response(bytes as Uint8Array<ArrayBuffer>, head);
}

/** A refusal as a page where a person looks at it, else as text. */
export function refusalResponse(
  { path, isDocument }: Pick<PackageRequest, 'path' | 'isDocument'>,
  { status, reason }: Refusal,
): Response {
  return new Response(isDocument ? missingPage(path, reason) : reason, {
    status,
    headers: {
      'content-type': `text/${isDocument ? 'html' : 'plain'}; charset=utf-8`,
      'cache-control': 'no-store',
    },
  });
}

function headOf({ path, size }: ZipEntry, range: ByteRange | null): ResponseInit {
  const headers = {
    'content-type': mediaType(path),
    'content-length': String(range === null ? size : range.to - range.from + 1),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  return range === null
    ? { status: 200, headers }
    : {
        status: 206,
        headers: { ...headers, 'content-range': `bytes ${range.from}-${range.to}/${size}` },
      };
}

function whyMissing(path: string, files: ReadonlyMap<string, unknown>): string {
  if (path === '' || path.endsWith('/')) {
    return 'This is a folder. Not every LMS looks for an index page in it: name the page.';
  }
  const lower = path.toLowerCase();
  for (const name of files.keys()) {
    if (name.toLowerCase() === lower) {
      return `The package has ${name}, which differs in upper and lower case. Many servers tell the cases apart: write the name as the file has it.`;
    }
    if (name.replaceAll('\\', '/') === path) {
      return 'The zip names this file with a backslash, which most LMSs do not take for a folder.';
    }
  }
  return 'The package has no such file.';
}
