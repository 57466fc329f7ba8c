/** What is wrong with an item that has variables, at a path within it. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The part of a text that is meant. */
  readonly span?: Span;
}

export interface Span {
  readonly offset: number;
  readonly length?: number | undefined;
}
