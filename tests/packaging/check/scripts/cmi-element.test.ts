import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmiElement } from '../../../../src/packaging/check/scripts/cmi-element.ts';
import type { Verdict } from '../../../../src/packaging/check/scripts/cmi-format.ts';
import { apiMethods, type ScormVersion } from '../../../../src/standard/api.ts';
import { dataModels } from '../../../../src/standard/data-model.ts';
import type { Rule } from '../../../../src/standard/rules.ts';
import { judged } from '../../../preview/strict/judged.ts';

const versions = ['1.2', '2004'] as const;

/** What depends on the calls before, which nobody can read off one call. */
const ofRecords: ReadonlySet<Rule> = new Set<Rule>([
  ...(['index', 'id-first', 'type-first', 'type-again', 'unique-id', 'write-once-id'] as const),
  'record-limit',
  'unique-pattern',
]);

/** What the strict judge of the bench says of one call in a running session. */
function strictly(version: ScormVersion, role: 'get' | 'set', element: string, value: string) {
  const { initialize, [role]: method } = apiMethods[version];
  const call = role === 'get' ? ([method, element] as const) : ([method, element, value] as const);
  const objections = judged(version, [[initialize, ''], call], null).filter(
    ({ rule }) => !ofRecords.has(rule),
  );
  if (objections.length === 0) return 'fine';
  return objections.some(({ severity }) => severity === 'standard') ? 'refused' : 'some-lmss';
}

/** What the checker says of the same call in a script. */
function checked(version: ScormVersion, role: 'get' | 'set', name: string, value: string): Verdict {
  const element = cmiElement(version, name);
  if (element === null) return 'refused';
  if (role === 'get') return element.access === 'write-only' ? 'refused' : 'fine';
  return element.access === 'read-only' ? 'refused' : element.judge(value);
}

const names = [
  ...versions.flatMap((version) => Object.keys(dataModels[version].elements)),
  'cmi.core',
  'cmi.core.lesson_stat',
  'cmi.completion_status._children',
  'cmi.objectives._version',
];

const words = [
  ...['', ' ', '.5', '5.', '-.5', '-0', '0', '1', '100', '100.1', '-1', '0.12345678', '123456.5'],
  ...['1e-7', '1,5', '+1', '999', '1000', 'NaN', 'passed', 'completed', 'failed', 'incomplete'],
  ...['browsed', 'not attempted', 'unknown', 'correct', 'wrong', 'incorrect', 'neutral', 'normal'],
  ...['suspend', 'time-out', 'logout', 'choice', 'long-fill-in', 'other', 'numeric', 'likert'],
  ...['0000:01:05.5', '0000:01:05.25', '0000:61:05', '00:01', 'PT1H5M30.25S', 'PT1.234S', 'P1W'],
  ...['14:05:00', '25:00:00', '2026-05-01T10:00:00', '2026-02-30', '2026', '1969-01-01'],
  ...['a b', 'item-1', 'item_1', 'urn:x', 'urn:x:y', 'a/b', 'é', '{lang=en}text', '{lang=!}text'],
  ...['{x', 'a\nb', 'en', 'en-GB', 'english-', 'continue', 'exitAll', '_none_', 'jump'],
  ...['{target=x}choice', '{target=x}jump', 'x'.repeat(250), 'x'.repeat(256), 'x'.repeat(1001)],
  ...['x'.repeat(4001), 'x'.repeat(4097), 'x'.repeat(64001)],
];

const calls = fc.record({
  version: fc.constantFrom(...versions),
  role: fc.constantFrom('get', 'set'),
  name: fc
    .tuple(fc.constantFrom(...names), fc.nat(12), fc.boolean())
    .map(([name, index, isTarget]) =>
      isTarget && /request_valid\.(?:choice|jump)$/.test(name)
        ? `${name}.{target=a}`
        : name.replaceAll('.n.', `.${index}.`),
    ),
  value: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.string()),
});

describe('the elements of the checker', () => {
  it.each([
    ['1.2', 'get', 'cmi._children', '', 'fine'],
    ['1.2', 'get', 'cmi.interactions.0.student_response', '', 'refused'],
    ['1.2', 'set', 'cmi.core.score.raw', '.5', 'some-lmss'],
    ['1.2', 'set', 'cmi.core.score.raw', '-.5', 'refused'],
    ['1.2', 'set', 'cmi.student_preference.audio', '.5', 'refused'],
    ['2004', 'set', 'cmi.score.scaled', '.5', 'some-lmss'],
  ] as const)('SCORM %s: %s %s "%s" is %s to checker and bench alike', (...row) => {
    const [version, role, name, value, verdict] = row;
    expect(checked(version, role, name, value)).toBe(verdict);
    expect(strictly(version, role, name, value)).toBe(verdict);
  });

  it('are judged as the strict judge of the bench judges the same call', () => {
    fc.assert(
      fc.property(calls, ({ version, role, name, value }) => {
        expect(checked(version, role, name, value)).toBe(strictly(version, role, name, value));
      }),
      { numRuns: 3000 },
    );
  });

  it('are those of the bench, each with every word', () => {
    const differing = versions.flatMap((version) =>
      names.flatMap((each) =>
        words.flatMap((value) => {
          const name = each.replaceAll('.n.', '.0.');
          const [ours, theirs] = [
            checked(version, 'set', name, value),
            strictly(version, 'set', name, value),
          ];
          return ours === theirs ? [] : [`${version} ${name} "${value}": ${ours}, ${theirs}`];
        }),
      ),
    );
    expect(differing).toEqual([]);
  });
});
