import fc from 'fast-check';
import { expect } from 'vitest';

/** Text that no decoder may stumble over. */

/** How many inputs a decoder is tried with: `npm run fuzz` takes ten times as many. */
export const inputs = { numRuns: import.meta.env.MODE === 'fuzz' ? 100_000 : 10_000 };

const pieces = [
  '__proto__',
  'constructor',
  'prototype',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '\0',
  '\uD800',
  '\uDC00\uD800',
  '\uFEFF',
  '\u2028',
  '\\u0000',
  '\\uD83D',
  '1e999',
  '-1e999',
  '-0',
  '9'.repeat(400),
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '"',
  '\\',
  '{',
  '[',
  ']',
  '}',
  ',',
  ':',
  '.',
  '/*',
  '<script>alert(1)</script>',
  '\u202E',
  '\r\n',
  '…',
  '🙂',
  '______',
  'AAAAAAAAAAAAAAAA',
  '9999',
] as const;

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const plainCharacter = fc.constantFrom(
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
);
const piece = fc.oneof(
  { weight: 3, arbitrary: plainCharacter },
  { weight: 2, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: unit },
);

/** Nested deeper, or longer, than anything was meant to be: made rarely, as it is slow to read. */
const huge = fc
  .tuple(
    fc.constantFrom('[', '{"a":', 'A', '_', ' ', '"', '1', '\\', '{"__proto__":', '[[],', '\uD800'),
    fc.integer({ min: 500, max: 60_000 }),
  )
  .map(([text, times]) => text.repeat(times));

/** Any text at all, with a leaning to what has a meaning somewhere. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 200, arbitrary: fc.array(piece, { maxLength: 12 }).map((each) => each.join('')) },
  { weight: 100, arbitrary: fc.string({ unit, maxLength: 30 }) },
  { weight: 1, arbitrary: huge },
);

interface Change {
  readonly kind: 'flip' | 'cut' | 'remove' | 'insert' | 'duplicate' | 'splice';
  /** Where, as a share of the text. */
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'remove', 'insert', 'duplicate', 'splice'),
  at: fc.integer({ min: 0, max: 9999 }).map((share) => share / 10_000),
  length: fc.nat(40),
  put: piece,
});

/** A valid text with a few changes, or spliced with another; now and then as it was. */
export function mutated(valid: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...valid), fc.constantFrom(...valid), fc.array(change, { maxLength: 4 }))
    .map(([text, other, changes]) => changes.reduce((now, each) => apply(now, other, each), text));
}

function apply(text: string, other: string, { kind, at, length, put }: Change): string {
  const place = Math.floor(at * (text.length + 1));
  const before = text.slice(0, place);
  switch (kind) {
    case 'flip':
      return before + put + text.slice(place + put.length);
    case 'cut':
      return before;
    case 'remove':
      return before + text.slice(place + 1 + (length % 8));
    case 'insert':
      return before + put + text.slice(place);
    case 'duplicate':
      return before + text.slice(Math.max(0, place - length));
    case 'splice':
      return before + other.slice(Math.floor(at * other.length) + (length % 3));
  }
}

/** That no key of a text reached what all objects inherit. */
export function expectNothingInherited(): void {
  const inherited = [Object.prototype, Array.prototype, Function.prototype];
  if (inherited.some((each) => Reflect.has(each, 'polluted') || Reflect.has(each, 'passMark')))
    expect.fail('a key was written to a prototype that all objects share');
}

/** As expect, but fast enough to be asked a million times. */
export function expectTrue(truth: boolean, what: () => unknown): void {
  if (!truth) expect.fail(JSON.stringify(what()) ?? 'undefined');
}
