import type { Fault, Rule } from '../reading/finding.ts';
import type { OpenedPackage } from '../reading/opened-package.ts';

const gigabyte = 1024 ** 3;

/** Nothing unpacks to endless data. */
export const zipBomb: Rule = {
  id: 'zip-bomb',
  check({ contents, unpacked, size }) {
    const lying = contents.unread
      .filter(({ fault }) => fault === 'too-large')
      .map(
        ({ path, reason }): Fault => ({
          severity: 'error',
          file: path,
          what: reason,
          reason: 'unzippers that trust such a zip run out of room',
          fix: 'do not upload it unless you know who made it; make the zip again',
        }),
      );
    if (!contents.refused) return lying;
    return [
      {
        severity: 'error',
        file: '',
        what: `its ${megabytes(size)} MB claim to unpack to ${megabytes(unpacked)} MB, so its files were not read`,
        reason: 'no course needs that much, and servers run out of room',
        fix: 'do not upload it unless you know who made it',
      },
    ];
  },
};

/** Whether unpacking the package would not end in a useful time, or is meant to do harm. */
export function endless({ unpacked, size }: Pick<OpenedPackage, 'unpacked' | 'size'>): boolean {
  return unpacked > 10 * gigabyte || (unpacked > gigabyte && unpacked > 100 * size);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 ** 2);
}
