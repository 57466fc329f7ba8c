import type { Rule } from './rules.ts';

/** `standard`: an LMS that keeps to the standard refuses it. `some-lmss`: the standard allows it. */
export type Severity = 'standard' | 'some-lmss';

/** What the severities are called. */
export const severityLabels = {
  standard: 'refused by the standard',
  'some-lmss': 'refused by some LMSs',
} as const satisfies Record<Severity, string>;

/** What is wrong with a value or a call, in words for the person who has to fix it. */
export interface Objection {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly problem: string;
  readonly fix: string;
  /** Section of the standard, where it is not the element's own. */
  readonly section?: string;
  /** What GetLastError then says, where it does not follow from the rule. */
  readonly error?: number;
}

/** An objection with the place in the standard that it rests on. */
export interface Complaint extends Objection {
  /** "RTE 1.2 3.4.4, cmi.core.session_time". */
  readonly section: string;
  /** What GetLastError says after the call, in an LMS that keeps to the standard; 0 for nothing. */
  readonly error: number;
}

/** Where a rule stands, and the error that follows, for people. */
export function sourceOf({ section, error }: Pick<Complaint, 'section' | 'error'>): string {
  return error === 0 ? section : `${section}, error ${error}`;
}

export type Objections = readonly Objection[];

export const fine: Objections = [];

/** The objection that the standard itself refuses it. */
export function refused(rule: Rule, problem: string, fix: string): Objections {
  return [{ rule, severity: 'standard', problem, fix }];
}

/** The objection that LMSs are known which refuse, cut or misread it. */
export function risky(rule: Rule, problem: string, fix: string): Objections {
  return [{ rule, severity: 'some-lmss', problem, fix }];
}

/** The first objection there is: one cause is reported once. */
export function first(...judgements: readonly (() => Objections)[]): Objections {
  for (const judge of judgements) {
    const objections = judge();
    if (objections.length > 0) return objections;
  }
  return fine;
}

const longestQuote = 60;

/** A value as it is quoted in a sentence. */
export function quoted(value: string): string {
  return JSON.stringify(value.length <= longestQuote ? value : `${value.slice(0, longestQuote)}…`);
}
