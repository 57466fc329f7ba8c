/** What a script calls and sets: parsed where it can be, else searched for. */
export interface ScriptReading {
  /** Its text; where it was parsed, comments are blanks. */
  readonly code: string;
  /** Whether what is below was parsed, and so is sure to be code. */
  readonly parsed: boolean;
  readonly calls: readonly ScriptCall[];
  readonly settings: readonly ScriptSetting[];
  readonly imports: readonly ScriptImport[];
}

/** A script in a file. */
export interface Script extends ScriptReading {
  /** Where it stands in the file, in characters. */
  readonly at: number;
}

export interface ScriptCall {
  /** `window.parent.API.LMSInitialize`, `Worker` for `new Worker()`; `?` for parts known only at run time. */
  readonly callee: string;
  readonly parameters: readonly (Constant | null)[];
  /** In characters from the start of the script. */
  readonly at: number;
}

/** An assignment, or a property of an object that is written out. */
export interface ScriptSetting {
  /** `window.onunload`, written like a callee. */
  readonly target: string;
  readonly value: Constant | null;
  readonly kind: 'assignment' | 'property';
  readonly at: number;
}

export interface ScriptImport {
  readonly url: string;
  readonly at: number;
}

/** A value that can be read off the script; null stands for any other. */
export interface Constant {
  readonly value: string | number | boolean;
  /** False for a text that goes on with what is known only at run time. */
  readonly whole: boolean;
}

/** The last part of a path: the name of the method or property. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The constant text at a place of the parameters, whole or not; null for others. */
export function textAt({ parameters }: ScriptCall, place: number): string | null {
  const value = parameters[place]?.value;
  return typeof value === 'string' ? value : null;
}
