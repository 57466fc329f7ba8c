import { describe, expect, it } from 'vitest';
import { errorOf } from '../../src/standard/error-code.ts';
import { type Rule, rules } from '../../src/standard/rules.ts';

/** The errors of RTE 1.2 3.3 and RTE 2004 3.1.7, by rule; what is not named here is about values. */
const errors: Readonly<
  Record<'1.2' | '2004', Record<'get' | 'set', Partial<Record<Rule, number>>>>
> = {
  '1.2': {
    get: { 'write-only': 404, keyword: 401, index: 201 },
    set: {
      ...{ keyword: 402, 'read-only': 403, range: 405, 'id-first': 201, 'type-first': 201 },
      ...{ index: 201, 'unique-id': 201, 'write-once-id': 201 },
      ...{ 'unique-pattern': 201, 'record-limit': 201 },
    },
  },
  '2004': {
    get: { 'write-only': 405, keyword: 401, index: 301 },
    set: {
      ...{ keyword: 404, 'read-only': 404, range: 407, 'id-first': 408, 'type-first': 408 },
      ...{ index: 351, 'unique-id': 351, 'write-once-id': 351 },
      ...{ 'unique-pattern': 351, 'record-limit': 351 },
    },
  },
};

const ofValues = { '1.2': 405, '2004': 406 };

describe.each(['1.2', '2004'] as const)('the error of SCORM %s', (version) => {
  it.each(['get', 'set'] as const)('follows from the rule that a %s breaks', (role) => {
    const shared = { arguments: 201, element: 401 };
    const said = { ...shared, ...errors[version][role] };
    for (const [rule, error] of Object.entries(said))
      expect({ rule, error: errorOf(version, role, ruleNamed(rule)) }).toEqual({ rule, error });
  });

  it('is that of a wrong type for any other value', () => {
    const named = new Set(Object.keys(errors[version].set).concat('arguments', 'element'));
    const others = ruleNames.filter((rule) => !named.has(rule) && rule !== 'write-only');
    expect(others).toContain('vocabulary');
    for (const rule of others) expect(errorOf(version, 'set', rule)).toBe(ofValues[version]);
  });
});

const ruleNames = Object.keys(rules).map(ruleNamed);

function ruleNamed(name: string): Rule {
  if (isRule(name)) return name;
  throw new Error(`There is no rule "${name}".`);
}

function isRule(name: string): name is Rule {
  return Object.hasOwn(rules, name);
}
