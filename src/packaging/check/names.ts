import type { Fault, Rule } from './finding.ts';

/**
 * Names that every server and every unzipper takes: ASCII letters, digits and `. _ - /` alone,
 * relative, each once, no two alike but for case.
 */
export const names: Rule = {
  id: 'names',
  check({ names: all }) {
    const seen = new Map<string, string>();
    return all.flatMap((name): readonly Fault[] => {
      const wrong = fault(name, seen.get(name.toLowerCase()));
      seen.set(name.toLowerCase(), name);
      return wrong === null ? [] : [{ severity: 'error', file: name, ...wrong }];
    });
  },
};

function fault(name: string, twin: string | undefined) {
  if (name.includes('\\')) {
    return {
      what: 'its name holds a backslash, which most servers take for a letter, not for a folder',
      mend: 'zip with a program that writes / between folders',
    };
  }
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')) {
    return {
      what: 'its path leads out of the package',
      mend: 'zip with paths relative to the folder of the course',
    };
  }
  if (/[^A-Za-z0-9._/-]/.test(name)) {
    return {
      what: 'its name holds characters other than letters, digits, ".", "_" and "-"',
      mend: 'rename it: blanks and other characters come out changed on some servers',
    };
  }
  if (twin !== undefined) {
    return {
      what: twin === name ? 'the zip holds it twice' : `"${twin}" differs from it only in case`,
      mend: 'keep one of the two, or rename one: some servers do not tell the cases apart',
    };
  }
  return null;
}
