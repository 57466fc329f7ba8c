import type { ClassAnalysis } from './class-analysis.ts';
import { fewAnswers, isForChange } from './findings.ts';

/** How far a rule of the review tells which questions do badly. */
export interface RulePrediction {
  readonly rule: string;
  /** Questions that it names and that have answers enough, and how many of these do badly. */
  readonly named: number;
  readonly bad: number;
  /** The same of those that it does not name. */
  readonly others: number;
  readonly badOthers: number;
  /** Mean correlation with the rest, of both; null where none is known. */
  readonly separation: number | null;
  readonly separationOthers: number | null;
  /** Whether it names too few to say anything. */
  readonly few: boolean;
}

/** Fewer questions than these say nothing of a rule. */
const fewNamed = 10;

/**
 * Lays findings of the review beside what classes did: a question does badly where something about it
 * is to be changed.
 *
 * @param rules by the ids of items, what the review finds in them
 */
export function predictionsOf(
  { parts }: ClassAnalysis,
  rules: ReadonlyMap<string, readonly string[]>,
): readonly RulePrediction[] {
  const judged = parts.flatMap(({ items }) => items.filter(({ answers }) => answers >= fewAnswers));
  const names = new Set(judged.flatMap(({ id }) => rules.get(id) ?? []));
  return [...names]
    .map((rule) => {
      const named = judged.filter(({ id }) => rules.get(id)?.includes(rule));
      const others = judged.filter(({ id }) => !rules.get(id)?.includes(rule));
      return {
        rule,
        named: named.length,
        bad: named.filter(({ findings }) => findings.some(isForChange)).length,
        others: others.length,
        badOthers: others.filter(({ findings }) => findings.some(isForChange)).length,
        separation: meanOf(named.map(({ separation }) => separation)),
        separationOthers: meanOf(others.map(({ separation }) => separation)),
        few: named.length < fewNamed,
      };
    })
    .sort((one, other) => Number(one.few) - Number(other.few) || (one.rule < other.rule ? -1 : 1));
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
