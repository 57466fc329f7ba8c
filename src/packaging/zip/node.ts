import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { deflated, type Packed, type PackedFiles, smaller, withHead } from './zip.ts';

/** More of them gain less than a thousandth. */
const iterations = 15;

/** Above this the time is better spent otherwise: films and pictures are packed already. */
const mostBytes = 2 * 1024 ** 2;

const require = createRequire(import.meta.url);
const { version }: { version: string } = require('@gfx/zopfli/package.json');
const installed = join(dirname(require.resolve('@gfx/zopfli/package.json')), '../..');
const cache = join(installed, '.cache/zopfli', `${version}-${iterations}`);

/**
 * Packs files of which no maker of packages changes more than their heads as small as deflate can,
 * 6 % smaller than zlib. It takes seconds, so what was packed once is kept for the next build.
 *
 * @param heads how many bytes at the beginning of files are left as they are, to be changed
 */
export async function packedSmall(
  files: Iterable<Uint8Array>,
  heads: ReadonlyMap<Uint8Array, number> = new Map(),
): Promise<PackedFiles> {
  const packed = new Map<Uint8Array, Packed>();
  for (const bytes of files) {
    const head = heads.get(bytes) ?? 0;
    packed.set(bytes, head === 0 ? await packedFile(bytes) : await packedBehind(head, bytes));
  }
  return packed;
}

async function packedBehind(head: number, bytes: Uint8Array): Promise<Packed> {
  const rest = await packedFile(bytes.subarray(head));
  if (rest.method === 0) return deflated(bytes);
  return smaller(bytes, withHead(bytes.subarray(0, head), rest.bytes));
}

async function packedFile(bytes: Uint8Array): Promise<Packed> {
  if (bytes.length > mostBytes) return deflated(bytes);
  const kept = join(cache, createHash('sha256').update(bytes).digest('hex'));
  const before = read(kept, bytes);
  if (before !== null) return smaller(bytes, before);
  const { deflateAsync } = await zopfli();
  const stream = await deflateAsync(bytes, { numiterations: iterations, blocksplittingmax: 0 });
  mkdirSync(cache, { recursive: true });
  // Another build may be reading it.
  const written = `${kept}.${process.pid}`;
  writeFileSync(written, stream);
  renameSync(written, kept);
  return smaller(bytes, stream);
}

/** It listens to errors of the whole process, and answers each with its own source: that is undone. */
async function zopfli() {
  const uncaught = new Set(process.listeners('uncaughtException'));
  const unhandled = new Set(process.listeners('unhandledRejection'));
  const module = await import('@gfx/zopfli');
  for (const added of process.listeners('uncaughtException')) {
    if (!uncaught.has(added)) process.removeListener('uncaughtException', added);
  }
  for (const added of process.listeners('unhandledRejection')) {
    if (!unhandled.has(added)) process.removeListener('unhandledRejection', added);
  }
  return module;
}

/** The stream kept for the bytes; null where there is none that unpacks to them. */
function read(file: string, bytes: Uint8Array): Uint8Array | null {
  try {
    const stream = readFileSync(file);
    return inflateRawSync(stream).equals(bytes) ? new Uint8Array(stream) : null;
  } catch {
    return null;
  }
}
