import { number } from 'virtual:course-words';
import { z } from 'zod';

/** A figure: exact, a range where sources differ, or null where none is trusted. */
export const measure = z.union([
  z.number().positive(),
  z.strictObject({ low: z.number().positive(), high: z.number().positive() }),
  z.null(),
]);
export type Measure = z.output<typeof measure>;

/** A figure as people read it: "1,979", "280 to 354", or a dash where none is trusted. */
export function measureText(measure: Measure): string {
  if (measure === null) return '–';
  if (typeof measure === 'number') return number(measure);
  return `${number(measure.low)}–${number(measure.high)}`;
}

/** The largest value a figure can mean; 0 where none is trusted. */
export function highOf(measure: Measure): number {
  return typeof measure === 'number' ? measure : (measure?.high ?? 0);
}

/** The smallest value a figure can mean; 0 where none is trusted. */
export function lowOf(measure: Measure): number {
  return typeof measure === 'number' ? measure : (measure?.low ?? 0);
}
