import type { BankDraft, DraftItem } from '../bank/bank-draft.ts';

/** One content of a type of H5P. */
export interface H5pQuestion {
  /** Such as `H5P.MultiChoice`. */
  readonly library: string;
  /** As its semantics.json says; nothing of it is certain. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly id: string;
}

export type Params = H5pQuestion['params'];

/** What a reader of a type is given. */
export interface Reading {
  readonly draft: BankDraft;
  readonly params: Params;
  block(html: unknown): string;
  line(html: unknown): string;
  /** @param what follows its own name where one content has several items */
  add(item: DraftItem, what?: string, changes?: readonly string[]): void;
  /** A picture of the package in Markdown; '' where it cannot come along, which is told. */
  pictured(path: unknown, alt: unknown): string;
  leave(reason: string): void;
}

export function inside(value: unknown, key: string): Params {
  const held = isRecord(value) ? value[key] : undefined;
  return isRecord(held) ? held : {};
}

export function listOf(value: unknown): readonly Params[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function isRecord(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function orNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}
