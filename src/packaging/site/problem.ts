/** Something that keeps a package from being made, in words for the person who can mend it. */
export interface Problem {
  /** The file it is in, or the setting. */
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

/** A problem as one line of text. */
export function problemLine({ where, what, mend }: Problem): string {
  return `${where}: ${what}; ${mend}`;
}
