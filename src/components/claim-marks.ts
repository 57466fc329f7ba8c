import type { LessonClaim } from '../authoring/lesson-claims.ts';
import { type Fact, isSecondHand, type Source } from '../authoring/read-reference.ts';
import type { ClaimKind } from '../quiz/item-types/claim-kind.ts';
import { claimKind } from '../quiz/schema/claim-kind.ts';

/** What a mark says of a claim, and the note that it opens. */
export interface ClaimNote {
  /** From 1, in the order in which the text first opens them. */
  readonly number: number;
  readonly facts: readonly string[];
  readonly kind: ClaimKind;
  /** Whether nothing of it rests on a source that was read. */
  readonly secondHand: boolean;
}

export interface ClaimMark {
  readonly note: ClaimNote;
  /** The words of the claim that it stands behind. */
  readonly says: string;
  /** How many claims before that one it stands for as well. */
  readonly before: number;
  /** Whether it is the first to open its note. */
  readonly isFirst: boolean;
}

export interface ClaimMarks {
  /** One for each claim; null where a later one of its paragraph stands for it. */
  readonly marks: readonly (ClaimMark | null)[];
  readonly notes: readonly ClaimNote[];
}

/**
 * The marks of a lesson. What was reported is marked once a paragraph, behind its last claim, with
 * the facts of all; every other claim has its own mark.
 */
export function markClaims(
  claims: readonly LessonClaim[],
  fact: (id: string) => Fact | undefined,
  source: (id: string) => Source | undefined,
): ClaimMarks {
  const told = claims.map((claim) => ({ ...claim, ...kindOf(claim.facts, fact, source) }));
  const notes = new Map<string, ClaimNote>();
  const marks = told.map((claim, at): ClaimMark | null => {
    const alike = told.flatMap((other, index) =>
      isAlike(claim, other) || index === at ? [index] : [],
    );
    if (alike.at(-1) !== at) return null;
    const facts = [...new Set(alike.flatMap((index) => told[index]?.facts ?? []))];
    const { kind, secondHand, says } = claim;
    const key = [kind, secondHand, ...facts].join(' ');
    const known = notes.get(key);
    const note = known ?? { number: notes.size + 1, facts, kind, secondHand };
    notes.set(key, note);
    return { note, says, before: alike.length - 1, isFirst: known === undefined };
  });
  return { marks, notes: [...notes.values()] };
}

/** The beginning of a text, in whole words where it has blanks, for a name that is listened to. */
export function shortened(text: string, most = 48): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  return `${start.slice(0, start.lastIndexOf(' ') + 1 || most).trim()}…`;
}

type Told = LessonClaim & Pick<ClaimNote, 'kind' | 'secondHand'>;

function isAlike(one: Told, other: Told): boolean {
  return (
    one.kind === 'reported' &&
    other.kind === 'reported' &&
    one.paragraph === other.paragraph &&
    one.secondHand === other.secondHand
  );
}

/** A claim that rests on several facts is no surer than the least certain of them. */
export function kindOf(
  ids: readonly string[],
  fact: (id: string) => Fact | undefined,
  source: (id: string) => Source | undefined,
): Pick<ClaimNote, 'kind' | 'secondHand'> {
  const facts = ids.flatMap((id) => fact(id) ?? []);
  const kinds = facts.map(({ kind }) => kind);
  const kind = claimKind.options.findLast((each) => kinds.includes(each)) ?? 'explanation';
  return {
    kind,
    secondHand: facts.length > 0 && facts.every((each) => isSecondHand(each, source)),
  };
}
