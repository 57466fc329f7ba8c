import type { Fault, Rule } from '../reading/finding.ts';
import type { OpenedPackage } from '../reading/opened-package.ts';

/** Longer ones pass what Windows servers allow once the folder of the LMS stands before them. */
const longestPath = 180;

/**
 * Names that every server and every unzipper takes: ASCII letters, digits and `. _ - /` alone,
 * each once, no two alike but for case.
 */
export const names: Rule = {
  id: 'names',
  check(opened) {
    const paths = opened.entries.map(({ path }) => path);
    return [
      ...twins(paths),
      ...each(paths.filter(risky), {
        severity: 'warning',
        what: 'the name holds letters beyond ASCII, or signs that mean something in addresses',
        reason: 'such names come out changed on some servers, and are then not found',
        fix: 'rename it with letters, digits, ".", "_" and "-", and what refers to it too',
      }),
      ...each(
        paths.filter((path) => !risky(path) && /[^A-Za-z0-9._/-]/.test(path)),
        {
          severity: strictly(opened),
          what: 'the name holds a blank or a sign other than ".", "_" and "-"',
          reason: 'most servers take it, a few change it',
          fix: 'rename it if files are missing once the course is uploaded',
        },
      ),
      ...each(
        paths.filter((path) => path.length > longestPath),
        {
          severity: 'warning',
          what: `the path is longer than ${longestPath} characters`,
          reason: 'servers on Windows cannot unpack it',
          fix: 'use shorter names of files and folders',
        },
      ),
    ];
  },
};

function strictly({ expected }: OpenedPackage): Fault['severity'] {
  return expected === null ? 'note' : 'warning';
}

function risky(path: string): boolean {
  // Control characters and whatever is not ASCII, and signs that end or encode the path of a URL.
  return /[^ -~]|[#?%:*|"<>]/.test(path.replaceAll('\\', '/'));
}

function twins(paths: readonly string[]): readonly Fault[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path): readonly Fault[] => {
    const twin = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    if (twin === undefined) return [];
    return [
      twin === path
        ? {
            severity: 'error',
            file: path,
            what: 'the zip holds it twice',
            reason: 'some unzippers take the first, others the last',
            fix: 'keep one of the two',
          }
        : {
            severity: 'warning',
            file: path,
            what: `"${twin}" differs from it only in case`,
            reason: 'servers that ignore case keep only one of them',
            fix: 'rename one',
          },
    ];
  });
}

function each(paths: readonly string[], fault: Omit<Fault, 'file'>): readonly Fault[] {
  return paths.map((file) => ({ ...fault, file }));
}
