import { lineAt } from '../references.ts';
import type { Fault } from './finding.ts';
import type { TextFile } from './opened-package.ts';

/** A fault at the first place in the scripts of a file that the pattern finds; [] where none. */
export function firstInScripts(
  file: TextFile,
  pattern: RegExp,
  fault: Omit<Fault, 'file' | 'line'>,
): readonly Fault[] {
  for (const { code, at } of file.scripts) {
    const index = code.search(pattern);
    if (index >= 0) {
      return [{ ...fault, file: file.path, line: lineAt(file.text, at + index) }];
    }
  }
  return [];
}

/** Whether any script of the file matches. */
export function inScripts(file: TextFile, pattern: RegExp): boolean {
  return file.scripts.some(({ code }) => pattern.test(code));
}
