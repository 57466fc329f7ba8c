import type { Fault, Rule } from '../reading/finding.ts';

/** Files that an LMS unpacks in one request before servers usually give up. */
const manyFiles = 5000;

/** Small enough to be uploaded where nobody has raised the limits of the server. */
export const size: Rule = {
  id: 'size',
  check({ size: bytes, files }) {
    const megabytes = Math.round(bytes / 1024 ** 2);
    const found: Fault[] = [];
    // Usual upload limits of hosted LMSs; the standard sets none.
    if (bytes > 50 * 1024 ** 2) {
      found.push({
        severity: bytes > 500 * 1024 ** 2 ? 'warning' : 'note',
        file: '',
        what: `it is ${megabytes} MB, and many LMSs accept no upload over 50 MB, some none over 500 MB`,
        fix: 'shrink pictures and recordings, or ask the administrator for the limit',
      });
    }
    if (files.size > manyFiles) {
      found.push({
        severity: 'note',
        file: '',
        what: `it holds ${files.size} files, and servers may give up while they unpack them`,
        fix: 'leave out what the course does not use; upload again if the first try ends in an error',
      });
    }
    return found;
  },
};
