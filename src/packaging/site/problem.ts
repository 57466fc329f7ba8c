/** Something that keeps a package from being made, in words for the person who can fix it. */
export interface Problem {
  /** The file it is in, or the setting. */
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

/** A problem as one line of text. */
export function problemLine({ where, what, fix }: Problem): string {
  return `${where}: ${what}; ${fix}`;
}
