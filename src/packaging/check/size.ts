import type { Rule } from './finding.ts';

/** Small enough to be uploaded where nobody has raised the limits of the server. */
export const size: Rule = {
  id: 'size',
  check({ size: bytes }) {
    const megabytes = bytes / 1024 ** 2;
    // Usual upload limits of hosted LMSs; the standard sets none.
    if (megabytes <= 50) return [];
    return [
      {
        severity: 'warning',
        file: '',
        what: `it is ${Math.round(megabytes)} MB, and many LMSs take no upload over 50 MB`,
        mend: 'shrink pictures and recordings, or ask the administrator for the limit',
      },
    ];
  },
};
