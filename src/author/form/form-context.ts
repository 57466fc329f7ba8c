import type { JSONPath } from 'jsonc-parser';
import { type ParseError, parse } from 'jsonc-parser';
import type { ItemEdit } from '../document/item-changes.ts';
import type { Finding } from '../findings/item-findings.ts';
import type { CourseFacts } from '../state/course-facts.ts';
import type { KnownFinding } from './FieldFrame.tsx';
import type { FormField } from './form-fields.ts';

/** What all fields of a form know. */
export interface FormContext {
  /** The whole item; or the quiz without its items. */
  readonly item: Readonly<Record<string, unknown>>;
  readonly course: CourseFacts;
  readonly findings: readonly KnownFinding[];
  readonly onEdit: (name: string, edits: readonly ItemEdit[], joins?: string) => void;
  readonly idPrefix: string;
}

export interface FormFieldsProps extends FormContext {
  readonly fields: readonly FormField[];
  /** The object that the fields are entries of, and its place in the item. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: JSONPath;
}

/** What a field knows that is made of others. */
export interface FieldProps extends FormContext {
  readonly value: unknown;
  readonly path: JSONPath;
  /** Of the element. */
  readonly id: string;
  /** What is said of it. */
  readonly own: readonly KnownFinding[];
}

/** Begins the ids of fields; their places in the item or quiz follow. */
export const fieldPrefix = 'field';

/** Findings as fields know them. */
export function knownFindings(findings: readonly Finding[]): readonly KnownFinding[] {
  return findings.map(({ problem: { severity, message }, path }) => ({ path, severity, message }));
}

/** What has a finding silent from now on. */
export function silenceEdit(silenced: unknown, rule: string, reason: string): ItemEdit {
  const before: readonly unknown[] = Array.isArray(silenced) ? silenced : [];
  return { kind: 'set', path: ['silenced'], value: [...before, { rule, reason }] };
}

/** The entries of an object; none of what is no object. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** What a text of JSON says as an object, and whether it has no slip, so that there is a form of it. */
export function readRecord(text: string) {
  const errors: ParseError[] = [];
  const value = recordOf(parse(text, errors));
  return { value, isRead: errors.length === 0 };
}

/** The objects in a list of an item. */
export function entriesAt(
  item: Readonly<Record<string, unknown>>,
  list: string,
): readonly Readonly<Record<string, unknown>>[] {
  const found = item[list];
  return Array.isArray(found) ? found.map(recordOf) : [];
}
