/** What an editor knows of the text that is typed in it. */
export interface EditorHelp {
  /** What may be written at a place; null where that is anything. */
  readonly completionsAt: (text: string, at: number) => Completions | null;
  /** What the thing at a place is for; null where there is nothing to say. */
  readonly noteAt: (text: string, at: number) => Note | null;
}

export interface Completion {
  readonly label: string;
  /** What is written in the place of what stands there. */
  readonly insert: string;
  /** '' for none. */
  readonly about: string;
}

export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

export interface Note {
  readonly from: number;
  readonly to: number;
  readonly about: string;
}
