const places = 7;

/**
 * A number as every LMS reads one: a decimal point, no exponent, no "-0", at most seven decimals.
 * What is not finite becomes "0", so that no refusable value can leave.
 */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) return '0';
  // toFixed turns to exponents from 1e21 on.
  const bounded = Math.min(Math.max(value, -1e20), 1e20);
  const fixed = bounded.toFixed(places).replace(/\.?0+$/u, '');
  return fixed === '-0' ? '0' : fixed;
}
