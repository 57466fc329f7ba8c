/**
 * Reads a number as people type it: `2,368`, `2 368`, `2.368,5`, `6,7`, `$6,750`, `5 %`, `−3`.
 * Where both separators stand, the last is the decimal one. A lone comma before exactly three
 * digits separates thousands; any other lone comma is a decimal comma. Null for anything else.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/\u2212/gu, '-')
    .replace(/[\s'’_]/gu, '')
    .replace(/^([-+]?)[$€£¥]/u, '$1')
    .replace(/%$/u, '');
  const decimal = decimalSeparator(bare);
  const thousands = decimal === ',' ? '.' : ',';
  const digits = bare.replaceAll(thousands, '').replace(decimal, '.');
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)$/u.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

function decimalSeparator(text: string): ',' | '.' {
  const comma = text.lastIndexOf(',');
  if (comma === -1) return '.';
  const dot = text.lastIndexOf('.');
  if (dot !== -1) return comma > dot ? ',' : '.';
  return /^[-+]?[1-9]\d{0,2}(,\d{3})+$/u.test(text) ? '.' : ',';
}
