import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prerequisitesMet } from '../../../src/preview/runtime/prerequisites.ts';

const statuses: Readonly<Record<string, string>> = {
  'a-1': 'completed',
  b: 'passed',
  c: 'incomplete',
  d: 'failed',
};
const met = (script: string) => prerequisitesMet(script, (id) => statuses[id] ?? null);

it.each([
  ['', true],
  ['a-1', true],
  ['c', false],
  ['d', false],
  ['unopened', false],
  ['a-1&b', true],
  ['a-1 & c', false],
  ['c|b', true],
  ['~c', true],
  ['~a-1', false],
  ['a-1&(c|b)', true],
  ['(a-1&c)|d', false],
  ['d="failed"', true],
  ['d=f', true],
  ['b=completed', false],
  ['c<>"passed"', true],
  ['unopened=n', true],
  ['2*{a-1,b,c}', true],
  ['3*{a-1,b,c}', false],
  ['1*{c,d}|b', true],
])('of %j is %s', (script, expected) => expect(met(script)).toBe(expected));

it('gives an answer for any script at all', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ab&|~()=<>{},*2" ') })),
      (script) => {
        expect(typeof met(script)).toBe('boolean');
      },
    ),
  );
});

it('of several joined by & is that of each', () => {
  const ids = fc.subarray(Object.keys(statuses), { minLength: 1 });
  fc.assert(
    fc.property(ids, (chosen) => {
      expect(met(chosen.join('&'))).toBe(chosen.every((id) => met(id)));
    }),
  );
});
