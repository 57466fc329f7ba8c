import type { ReadFormat, SourceFile, WriteFormat } from './bank.ts';

/** A format that banks of questions come and go in: a row of `formats.ts`. */
export interface Format {
  /** As `--from` and `--to` name it: `moodle-xml`. */
  readonly id: string;
  /** As people name it: "Moodle XML". */
  readonly name: string;
  /** Endings of its files, without the dot, that of a written one first. */
  readonly endings: readonly string[];
  /**
   * Whether the files, of one source, are of this format by what stands in them; a zip comes as the
   * files in it.
   */
  recognises(files: readonly SourceFile[]): boolean;
  readonly read?: ReadFormat | undefined;
  readonly write?: WriteFormat | undefined;
  /** For the page of the format, a sentence or two each, with what is carried, changed and left. */
  readonly notes: readonly FormatNote[];
}

export interface FormatNote {
  /** What the format has, in its own words: "multichoice". */
  readonly theirs: string;
  /** What it is with us, in the words of the guide for authors; '' where it is left. */
  readonly ours: string;
  /** What is changed or why it is left; '' where all is carried. */
  readonly note: string;
}
