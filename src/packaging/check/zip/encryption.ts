import type { Rule } from '../reading/finding.ts';

/** No file is encrypted: an LMS asks for no password. */
export const encryption: Rule = {
  id: 'encryption',
  check({ entries }) {
    return entries
      .filter(({ encrypted }) => encrypted)
      .map(({ path }) => ({
        severity: 'error',
        file: path,
        what: 'it is encrypted, and an LMS cannot ask for a password',
        fix: 'make the zip again, without a password',
      }));
  },
};
