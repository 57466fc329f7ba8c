import type { Fault } from './finding.ts';
import type { TextFile } from './opened-package.ts';

/** A fault at the first place in the scripts of a file that the pattern finds; [] where none. */
export function firstInScripts(
  file: TextFile,
  pattern: RegExp,
  fault: Omit<Fault, 'file' | 'line'>,
): readonly Fault[] {
  const every = new RegExp(pattern.source, `${pattern.flags}g`);
  for (const { code, at } of file.scripts) {
    for (const { index } of code.matchAll(every)) {
      if (inComment(code, index)) continue;
      return [{ ...fault, file: file.path, line: file.line(at + index) }];
    }
  }
  return [];
}

/** Whether any script of the file matches. */
export function inScripts(file: TextFile, pattern: RegExp): boolean {
  return file.scripts.some(({ code }) => pattern.test(code));
}

/**
 * Whether a place in a script is commented out. It looks back only so far, and takes an address
 * for no comment: a script is searched here, not parsed.
 */
export function inComment(code: string, at: number): boolean {
  const before = code.slice(Math.max(0, at - 3000), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (
    /(?:^|[\s;{}(])\/\//.test(line.slice(-200)) ||
    before.lastIndexOf('/*') > before.lastIndexOf('*/')
  );
}
