import type { ZipEntry } from '../../zip/zip-reader.ts';
import type { Rule } from '../reading/finding.ts';

/** Every path stays in the package and is written with `/`. */
export const paths: Rule = {
  id: 'paths',
  check({ entries }) {
    return entries.flatMap((entry) => {
      const wrong = fault(entry);
      return wrong === null ? [] : [{ severity: 'error' as const, file: entry.path, ...wrong }];
    });
  },
};

function fault({ path, symbolicLink }: ZipEntry) {
  if (/^[/\\]/.test(path) || /^[A-Za-z]:/.test(path) || path.split(/[/\\]/).includes('..')) {
    return {
      what: 'its path leads out of the package',
      reason: 'LMSs refuse such a zip, or leave the file out, for their safety',
      fix: 'zip with paths relative to the folder of the course',
    };
  }
  if (path.includes('\\')) {
    return {
      what: 'its name holds a backslash',
      reason: 'most servers take it for a letter, not for a folder, so nothing is found',
      fix: 'zip with a program that writes / between folders',
    };
  }
  if (path === '' || path.includes('\0')) {
    return {
      what: 'it has no name that a file can have',
      fix: 'make the zip again',
    };
  }
  return symbolicLink
    ? {
        what: 'it is a symbolic link',
        reason: 'LMSs unpack it as a small text file, or refuse it for their safety',
        fix: 'zip the file that it points to',
      }
    : null;
}
