/**
 * How sure a rule is. A *warning* names a flaw by what is written alone. A *note* says "look at":
 * what it found is a flaw more often than not, and a person decides.
 */
export type Severity = 'warning' | 'note';

/** A place inside a JSON file: `['items', 3, 'prompt']`. */
export type Path = readonly (string | number)[];

/** What a rule found, at a path from what it judges, and what to do about it. */
export interface Flaw {
  readonly path: Path;
  readonly message: string;
}
