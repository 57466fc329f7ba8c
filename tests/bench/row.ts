/**
 * One measure of the bench, with the budget it has to keep. Times are told against another time of
 * the same run, each the best of several, so that machines of any speed can be compared.
 */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly budget: number;
  /** The best figure known of another tool; '–' where none is known. */
  readonly rival: string;
  readonly measured: number;
  /** A budget is an upper bound unless more is better. */
  readonly moreIsBetter?: true;
}

/** Whether a row keeps its budget. */
export function isWithin({ measured, budget, moreIsBetter }: Row): boolean {
  return moreIsBetter ? measured >= budget : measured <= budget;
}

/** Rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  return [
    '| what | budget | best rival | measured | |',
    '|---|---|---|---|---|',
    ...rows.map((row) => {
      const { what, unit, budget, rival, measured } = row;
      const figure = Number.isInteger(measured) ? measured : measured.toFixed(1);
      return `| ${what} | ${budget} ${unit} | ${rival} | ${figure} | ${isWithin(row) ? 'within' : 'OVER'} |`;
    }),
  ].join('\n');
}
