import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * A sound package of 200 MB: one of the build, with video files beside its pages, stored as they
 * are and named in its manifest.
 */
export function largePackage(zip: string): Uint8Array {
  const { 'imsmanifest.xml': manifest = new Uint8Array(), ...pages } = unzipSync(readFileSync(zip));
  const names = Array.from({ length: 20 }, (_, index) => `media/part-${index + 1}.mp4`);
  const list = names.map((name) => `<file href="${name}"/>`).join('');
  const files: Zippable = {
    'imsmanifest.xml': strToU8(strFromU8(manifest).replace('</resource>', `${list}</resource>`)),
    ...pages,
  };
  for (const name of names) {
    files[name] = [randomFillSync(new Uint8Array(10e6)), { level: 0 }];
  }
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}
