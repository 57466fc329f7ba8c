import { expect, it } from 'vitest';
import type { Objections, Severity } from '../../src/standard/objection.ts';
import type { Rule } from '../../src/standard/rules.ts';

/**
 * A value that is objected to: the rule it breaks, words of the message, and who refuses it where
 * that is not the standard.
 */
export type Bad = readonly [value: string, rule: Rule, words: string, severity?: 'some-lmss'];

/**
 * A test for each value: those that are legal and taken everywhere, and those that are not.
 *
 * @param judge makes its format anew, where it is made to limits: mutants in that are tried by tests
 */
export function itJudges(
  judge: (value: string) => Objections,
  { legal, bad }: { readonly legal: readonly string[]; readonly bad: readonly Bad[] },
): void {
  it.each(legal.map((value) => ({ value, short: shown(value) })))('takes $short', ({ value }) => {
    expect(judge(value)).toEqual([]);
  });

  it.each(bad.map((row) => ({ row, short: shown(row[0]) })))('does not take $short', ({ row }) => {
    const [value, rule, words, severity] = row;
    expectObjection(judge(value), { rule, severity: severity ?? 'standard', words });
  });
}

/** One cause is reported once, in two sentences or more: what is wrong, and what to do. */
function expectObjection(
  objections: Objections,
  { rule, severity, words }: Readonly<{ rule: Rule; severity: Severity; words: string }>,
): void {
  expect(objections).toEqual([
    {
      ...{ rule, severity },
      problem: expect.stringMatching(/^["\dA-Z.-].{5,}\.$/su),
      fix: expect.stringMatching(/^[A-Z].{5,}\.$/su),
    },
  ]);
  expect(objections.map(({ problem, fix }) => `${problem} ${fix}`).join()).toContain(words);
}

function shown(value: string): string {
  const text = JSON.stringify(value);
  return text.length <= 50 ? text : `${text.slice(0, 40)}… (${value.length})`;
}
