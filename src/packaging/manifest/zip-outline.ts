import { openZip } from '../zip/zip-reader.ts';
import { type PackageOutline, packageOutline } from './outline.ts';

/** A manifest of this many bytes is none: the largest of real courses have some hundred kilobytes. */
export const manifestLimit = 16 * 1024 ** 2;

/** Reads what a zip launches; nothing of it but the manifest is unpacked. */
export async function zipOutline(zip: Blob): Promise<PackageOutline> {
  const opening = await openZip(zip);
  if (opening.kind === 'damaged') return { kind: 'unreadable', reason: opening.reason };
  const { entries } = opening.archive;
  const manifest = entries.find(({ path, folder }) => path === 'imsmanifest.xml' && !folder);
  if (manifest === undefined) {
    return { kind: 'unreadable', reason: 'there is no imsmanifest.xml at the root of the zip' };
  }
  const reading = await opening.archive.read(manifest, manifestLimit);
  return reading.kind === 'read'
    ? packageOutline(reading.bytes)
    : { kind: 'unreadable', reason: `imsmanifest.xml cannot be read: ${reading.reason}` };
}
