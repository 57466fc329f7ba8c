import type { Rule } from '../reading/finding.ts';

/** Every file of the zip can be unpacked and matches its checksum. */
export const zipSoundness: Rule = {
  id: 'zip',
  check({ contents }) {
    return contents.unread
      .filter(({ fault }) => fault !== 'encrypted' && fault !== 'too-large')
      .map(({ path, fault, reason }) => ({
        severity: 'error',
        file: path,
        what: `it cannot be unpacked: ${reason}`,
        fix:
          fault === 'method'
            ? 'zip the course with plain (deflate) compression, which every LMS unpacks'
            : 'export or download the package again: this copy is damaged',
      }));
  },
};
