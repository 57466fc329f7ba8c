import type { ClaimKind } from '../authoring/read-reference.ts';

/** What a claim rests on, as a lesson writes it. */
export interface ClaimNote {
  readonly facts: readonly string[];
  /** Where the lesson says something other than the first fact's kind. */
  readonly kind?: ClaimKind | undefined;
}

/** The id of the note that a claim opens; claims that rest on the same facts share one. */
export function noteId({ facts, kind }: ClaimNote): string {
  return [...facts, ...(kind ? [kind] : [])].join('-');
}
