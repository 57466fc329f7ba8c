import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A package that carries the oldest supported Chromium, for Linux on x64. */
const carrier = { name: '@sparticuz/chromium', version: '109.0.6' } as const;
const folder = resolve('node_modules/.cache/chromium-109');

/**
 * The path of Chromium 109. It is installed when it is first wanted, and no dependency of the
 * project: it weighs 56 MB packed and 160 MB unpacked, and few need it. Null where it cannot be had,
 * which is told.
 */
export async function findOldestChromium(): Promise<string | null> {
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('Chromium 109 comes for Linux on x64 alone: its tests are skipped.');
    return null;
  }
  try {
    const wanted = `${carrier.name}@${carrier.version}`;
    console.log(`Installing ${wanted} in ${folder} for the tests.`);
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', '--prefix', folder, ...options, wanted], { stdio: 'inherit' });
    const packed = join(folder, 'node_modules', carrier.name, 'bin/chromium.br');
    const unpacked = createWriteStream(`${program}.part`, { mode: 0o755 });
    await pipeline(createReadStream(packed), createBrotliDecompress(), unpacked);
    renameSync(`${program}.part`, program);
    return program;
  } catch (error) {
    console.log(`Chromium 109 could not be installed, its tests are skipped: ${error}`);
    return null;
  }
}
