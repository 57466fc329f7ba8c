import type { Place, SourceFile } from '../../exchange/bank/bank.ts';
import type { AnswerColumns } from './answers.ts';

/** A file of results as it was chosen. */
export interface ResultFile extends SourceFile {
  /** The version of the course that it is of, in words of whoever chose it; '' where nobody said. */
  readonly version?: string | undefined;
  /** The files in it, where it is a zip. */
  readonly parts?: readonly SourceFile[];
}

/** What became of a file, or of a part of it. */
export interface ReadingReport {
  readonly place: Place;
  readonly outcome:
    | { readonly kind: 'read'; readonly format: string; readonly answers: number }
    /** It is there, otherwise than it stands in the file; in plain sentences. */
    | { readonly kind: 'changed'; readonly change: string }
    | { readonly kind: 'left'; readonly reason: string };
}

/** A format that results are exported in. */
export interface ResultFormat {
  /** As people name it: "Moodle's interactions report". */
  readonly name: string;
  /** Whether a file is in it, by what stands in the file. */
  recognises(file: ResultFile): boolean;
  /** Hands over the answers, and says what was changed and left. Never throws. */
  read(
    file: ResultFile,
    into: Pick<AnswerColumns, 'add'>,
    onProgress: (share: number) => void,
  ): readonly ReadingReport[];
}
