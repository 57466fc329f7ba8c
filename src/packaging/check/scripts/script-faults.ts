import type { Fault } from '../reading/finding.ts';
import type { TextFile } from '../reading/opened-package.ts';
import type { Script } from '../reading/script.ts';

/** A place in a script, in characters from its start. */
interface Place {
  readonly at: number;
}

/** A fault at the first place in the scripts of a file where something is; [] where it is nowhere. */
export function firstInScripts(
  file: TextFile,
  places: (script: Script) => readonly Place[],
  fault: Omit<Fault, 'file' | 'line'>,
): readonly Fault[] {
  for (const script of file.scripts) {
    const found = places(script).map(({ at }) => at);
    if (found.length === 0) continue;
    const first = found.reduce((one, other) => Math.min(one, other));
    return [{ ...fault, file: file.path, line: file.line(script.at + first) }];
  }
  return [];
}

/** Whether any script of the file mentions what matches, be it as a name or in a text. */
export function inScripts(file: TextFile, pattern: RegExp): boolean {
  return file.scripts.some(({ code }) => pattern.test(code));
}

/** Whether a path is that of a name, or of it below anything: `window.document.domain`. */
export function endsPath(path: string, name: string): boolean {
  return path === name || path.endsWith(`.${name}`);
}
