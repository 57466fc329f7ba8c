/**
 * A text for each plural category that a language has, `#` in place of the number: in English
 * `{ one: '# lesson', other: '# lessons' }`. The categories are those of CLDR.
 */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string | undefined>>> & {
  readonly other: string;
};

/** A number and what it counts, as a language has it: "1 lesson", "1,200 lessons". */
export function counted(language: string, forms: Counted, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(language).format(count));
}
