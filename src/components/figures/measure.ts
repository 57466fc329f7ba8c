import { number } from 'virtual:words';
import type { Measure } from '../../content/figures/data.ts';

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
