import type { Severity } from './objection.ts';
import type { ValueFormat } from './value-format.ts';

/** One element as the standard defines it; indexes in its name are written `n`. */
export interface ElementRule {
  /** `keyword` for `_children`, `_count` and `_version`. */
  readonly access: 'read' | 'write' | 'both' | 'keyword';
  readonly section: string;
  /** `response` and `pattern` depend on the type of the interaction. */
  readonly format: ValueFormat | 'response' | 'pattern';
}

/** A numbered list; its name has no index of its own. */
export interface ListRule {
  /** The element a record begins with; null where any may come first. */
  readonly key: string | null;
  /** Records every LMS keeps; null where nothing is said. */
  readonly most: number | null;
  /** Whether the ids within one list differ. */
  readonly distinctIds: boolean;
  /** Whether an id can be set again to another. */
  readonly fixedIds: Severity | null;
}

/** Patterns an interaction of a type may have. */
export interface PatternRule {
  readonly most: number;
  /** Whether the standard refuses more. */
  readonly firm: boolean;
  readonly distinct: boolean;
}

/** One version's data model. */
export interface DataModel {
  readonly elements: Readonly<Record<string, ElementRule>>;
  readonly lists: Readonly<Record<string, ListRule>>;
  /** Section of the rules for lists. */
  readonly listSection: string;
  /** How the order of id, type and the rest is held. */
  readonly order: Severity;
  readonly responses: Readonly<Record<string, ValueFormat>>;
  readonly patterns: Readonly<Record<string, ValueFormat>>;
  /** Limits of patterns, by type; none where nothing is said. */
  readonly patternRules: Readonly<Record<string, PatternRule>>;
}
